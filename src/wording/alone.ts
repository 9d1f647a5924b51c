/** How the overview of what stands alone is put into words. */
import type { Absence } from '../compare/alone/standing.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Unit } from '../policy/model/unit.ts';
import { noneFound } from './compare.ts';
import { nameOfUnit, standsApart } from './units.ts';

export const aloneTitle = '各地独有与所缺';
/** 湖南：独有与所缺 */
export const aloneInArea = (area: string): string => `${area}：独有与所缺`;
export const soleTitle = '独有';
export const lackingTitle = '所缺';
/** Said only of what was sought in all that the documents of other places say. */
export const soleHeading = (area: string): string => `所收文件范围内仅见于${area}`;
export const lackingHeading = (area: string): string => `${area}没有专条的主题`;
/** 39处，分列24个主题；一处归入几个主题的，各主题都列，合计47处。 */
export function countedInWords(passages: number, standings: readonly { sole: readonly unknown[] }[]): string {
  const listed = standings.reduce((sum, { sole }) => sum + sole.length, 0);
  const repeated = listed === passages ? '' : `；一处归入几个主题的，各主题都列，合计${listed}处`;
  return `${passages}处，分列${standings.length}个主题${repeated}。`;
}
export const nothingSole = '没有经核对的独有文句。';
export const nothingLacking = '各主题都有条目。';
/** At the head of the page: how far what it says reaches. */
export const standingRemark =
  '独有：某地文件里的一句话或其中一部分，在其他各地所收文件的全部文字里查过，没有见到。所缺：别处有专条的主题，某地所收文件没有专条。都只就所收文件而言。';
export const downloadSole = { name: '下载独有文句 CSV', file: '各地独有文句' };
export const downloadLacking = { name: '下载所缺主题 CSV', file: '各地所缺主题' };

const states: Record<Absence['state'], string> = { elsewhere: '无专条；另见', 'not-found': noneFound };
/** 无专条；另见 … · 所收文件中未检得 */
export const absenceInWords = ({ state }: Pick<Absence, 'state'>): string => states[state];

/** More places are counted, not named. */
const mostNamed = 3;

/** 未见于所收江西、辽宁的2份文件 · 未见于所收其他34地的488份文件 */
export function checkedInWords(others: readonly string[], count: number): string {
  const where = others.length > mostNamed ? `其他${others.length}地` : others.join('、');
  return `此句文字未见于所收${where}的${count}份文件`;
}

/** What was sought of a topic: 以“农村”“土壤”等词逐句检索。 */
export const soughtInWords = (words: readonly string[]): string => (words.length > 0 ? `以${words.map((word) => `“${word}”`).join('')}等词逐句检索。` : '');

/** （二十六）, 第十条; of a label that says little alone the name: 21.加强地方立法. Behind the title of its document where the place has several. */
export function unitInWords(unit: Unit, documentTitle: string | null): string {
  const isEnough = unit.label !== null && (standsApart(unit.label) || unit.label.endsWith('）'));
  return `${documentTitle ?? ''}${isEnough ? unit.label : nameOfUnit(unit)}`;
}

/** （查了2份） */
export const documentsSearched = (count: number): string => `（查了${count}份）`;

/** 等8个条目 */
export const furtherUnits = (further: number, shown: number): string => (further > 0 ? `等${further + shown}个条目` : '');

/** Of places whose documents have no unit in any topic. */
export const noSuchDocuments = '未收此类文件';
export const noSuchDocumentsRemark = '所收文件没有条目归入任何主题的地方，不说有无。';

/** More documents are counted, not named. */
const mostDocuments = 5;

/** 湖南《实施意见》附件1、附件2未据以比较（不公开或未收到）; empty where all are held. */
export function notComparedInWords(documents: readonly Pick<PolicyDocument, 'shortTitle' | 'attachments'>[]): string {
  const lacking = documents.flatMap(({ shortTitle, attachments }) => {
    const missing = attachments.filter(({ state }) => state !== 'received');
    return missing.length ? [`${shortTitle}${missing.map(({ label, title }) => label ?? title ?? '附件').join('、')}`] : [];
  });
  if (!lacking.length) return '';
  const rest = lacking.length > mostDocuments ? `等${lacking.length}份文件的附件` : '';
  return `${lacking.slice(0, mostDocuments).join('；')}${rest}不公开或未收到，未据以比较。`;
}

export const furtherPlaces = (count: number): string => `另有${count}地`;

const place = '地域';
const topic = '主题';
const link = '链接';
export const soleColumns = [place, topic, '文件', '条目与句', '文句', '核对', '相近之处', '相近条目', link];
export const lackingColumns = [place, topic, '结果', '另见', '另见共计', '检索', '所查文件', link];
