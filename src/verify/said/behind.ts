/** What stands right behind the words and says where they come from: （江西）, ——江西, ，见《某条例》, 是江西的首创. */
import { closingQuotationMarks, pauses, sentenceEnds } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { type Mention, mentionsIn, namesSource } from './mentions.ts';

/** At most one of them is there. */
export interface Behind {
  inBrackets?: string;
  dashed?: string;
  pointed?: string;
  owned?: string;
}

/** No more may stand behind a place in brackets or behind a dash: （江西，2020年）, （江西文件原话）. */
const mostBehindPlace = 10;

const inRoundBrackets = '[（(](?<round>[^（）()\\n]*(?:[（(][^（）()\\n]*[）)][^（）()\\n]*)*)[）)]';

const patternsOf = oncePer(({ namedSources }: VerifyCollection) => {
  const { pointing, pointingBefore, stating, owned, authorship, wordsCalled, lagging, likeBehind, comparingBehind } = namedSources;
  const ways = [
    `(?:${inRoundBrackets}|【(?<square>[^【】\\n]*)】)`,
    `——?(?<dashed>[^${sentenceEnds}\\n]{0,80})`,
    `[，,]?(?:${anyOf(wordsCalled)}[，,]?)?(?:${anyOf(pointing)}(?<pointed>[^${sentenceEnds}\\n]{0,80})|${anyOf(pointingBefore)}(?<owned>[^${pauses}\\n]{2,30}?${anyOf([...stating, ...owned, ...authorship])}))`,
  ];
  return {
    behind: new RegExp(`^[${closingQuotationMarks}"${sentenceEnds}\\s]{0,3}(?:${ways.join('|')})`, 'u'),
    otherwise: new RegExp(anyOf([...lagging, ...likeBehind, ...comparingBehind]), 'u'),
  };
});

/** `text`: the report from where the words end. */
export function behindIn(text: string, collection: VerifyCollection): Behind {
  const { round, square, dashed, pointed, owned } = patternsOf(collection).behind.exec(text)?.groups ?? {};
  const inBrackets = round ?? square;
  return { ...(inBrackets !== undefined && { inBrackets }), ...(dashed && { dashed }), ...(pointed && { pointed }), ...(owned && { owned }) };
}

/** The source that is named there; undefined where none is. */
export function sourceBehind({ inBrackets, dashed, pointed, owned }: Behind, collection: VerifyCollection): Mention | undefined {
  const text = inBrackets ?? dashed ?? pointed ?? owned ?? '';
  const { otherwise } = patternsOf(collection);
  const isFirst = ({ title, region, role, text: name }: Mention): boolean => {
    const rest = text.slice(name.length);
    const isShort = owned !== undefined || rest.length <= mostBehindPlace || collection.documents.some(({ type }) => rest.includes(type));
    return title === null && region !== null && role !== 'denied' && text.startsWith(name) && isShort && !otherwise.test(rest);
  };
  const isStated = ({ title, role }: Mention): boolean => role === 'source' && (title !== null || pointed === undefined || !otherwise.test(pointed));
  return mentionsIn(text, '', collection).find((mention) => namesSource(mention) && (isStated(mention) || isFirst(mention)));
}
