/** How it is said what stands in one place only, what was not found, and what was searched for it. No claim is wider than its check. */
import { noneFound } from './compare.ts';

/** Only of what was sought in all documents of all other places. */
export const onlyInCollection = (place: string): string => `所收文件范围内仅见于${place}`;
/** Nothing of the kind is held of a place, so nothing could be found. */
export const noSuchDocument = '未收此类文件';
/** A place has no unit of its own in a topic. */
export const noUnitOfItsOwn = '无专条';

/** More places are counted instead of named. */
const mostNamed = 3;

/** 未见于所收江西、辽宁的2份文件: how far the search went. */
export function notFoundIn(places: readonly string[], documents: number): string {
  const named = places.length > mostNamed ? `其他${places.length}地` : places.join('、');
  return `未见于所收${named}的${documents}份文件`;
}

/** 所收文件范围内仅见于湖南, or 见于湖南、辽宁，未见于江西. */
export function claimHeading(having: readonly string[], lacking: readonly string[]): string {
  return having.length === 1
    ? onlyInCollection(having[0] ?? '')
    : `见于${having.join('、')}，未见于${lacking.length > mostNamed ? `其他${lacking.length}地` : lacking.join('、')}`;
}

/** What holds for a whole list of claims. */
export function claimRemark(having: readonly string[], lacking: readonly string[], documents: number): string {
  const quoted = having.length === 1 ? '' : `引${having[0]}的文字；`;
  return `${quoted}以下文字${notFoundIn(lacking, documents)}。`;
}

export const claimsTitle = '各地独有的文句';
export const claimsRemark =
  '每处文句都在其他各地所收文件的全部文字（标题、正文、表、专栏）里检索过：整个小句，每连续十字，所列各项，以及所涉概念的各种名称；检得的不列，也不列太短的小句。换了说法而意思相同的，仍可能没有检出，请看所附近似的条目。';
export const noClaims = '各栏文句在其他各地的所收文件里都有相同或相近的文字，没有可列的。';
export const nearestName = '近似';
/** Before units that share no wording with a claim, but name its concept. */
export const conceptName = '所涉概念另见';

/** 湖南《实施意见》附件1、附件2不公开，未据以比较。 */
export const withheldInWords = (documentTitle: string, labels: readonly string[], state: 'withheld' | 'not-received'): string =>
  `${documentTitle}${labels.join('、')}${state === 'withheld' ? '不公开' : '未收到'}，未据以比较。`;
export const otherWithheld = (documents: number): string => `另有${documents}份文件的附件不公开或未收到，未据以比较。`;
export const unnamedAttachment = '附件';

/** Before the links to the units that speak of a topic all the same; `loosely`: they only hold a word of it. */
export const seeAlso = (loosely: boolean): string => `${noUnitOfItsOwn}；${loosely ? '个别用语见' : '另见'}`;
export const andMore = (units: number): string => `等${units}个条目`;
/** What was sought where nothing was found. */
export const soughtInWords = (words: readonly string[]): string => `检索了${words.map((word) => `“${word}”`).join('')}`;
export const noneFoundOf = (places: readonly string[], words: readonly string[]): string => `${places.join('、')}：${noneFound}（${soughtInWords(words)}）`;
/** A document has nothing, others of its place do. */
export const notInThisDocument = '本文件中未检得';
export const placesWithoutUnits = (places: number): string => `其余${places}地${noUnitOfItsOwn}`;
