/** How reports say where words come from: before them and behind, by title, short name, place, number, or by pointing back. */
import { pick, type Random } from '../alterations.ts';
import type { Source } from './sources.ts';

/** A report is these three in a row, with the quoted words in the middle. */
export interface Attribution {
  before: string;
  quote: (words: string) => string;
  behind: string;
}

const verbs = ['提出', '明确提出', '要求', '明确要求', '指出', '强调', '规定', '明确', '作出部署', '提出要求'];
const links = ['：', '，', ''];

const double = (words: string): string => `“${nest(words)}”`;
const nest = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');
export const marks: ((words: string) => string)[] = [double, double, double, (words) => `"${words}"`, (words) => `「${words}」`, (words) => `『${words}』`];

type Way = (source: Source, random: Random) => Omit<Attribution, 'quote'>;

const said = (random: Random): string => pick(random, verbs) + pick(random, links);
const short = ({ place, noun, full }: Source): string => (/“十四五”/u.test(full) ? `${place}省“十四五”${noun}` : `${place}《${shortTitle(full, noun)}》`);
const shortTitle = (full: string, noun: string): string => /(?:实施|若干|工作)..》$/u.exec(full)?.[0].slice(0, -1) ?? noun;

/** Ways to say the source, right or wrong. */
export const ways: Way[] = [
  ({ full }, random) => ({ before: `${full}${said(random)}`, behind: '。' }),
  ({ full, place }, random) => ({ before: `${place}省印发的${full}${said(random)}`, behind: '。' }),
  (source, random) => ({ before: `${short(source)}${said(random)}`, behind: '。' }),
  ({ place }, random) => ({ before: `${place}${said(random)}`, behind: '。' }),
  ({ place }, random) => ({ before: `${place}省${pick(random, ['则', '还', '在文件中', '也', ''])}${said(random)}`, behind: '，值得借鉴。' }),
  ({ place, noun }, random) => ({ before: `${place}的${noun}${said(random)}`, behind: '，操作性较强。' }),
  ({ full }) => ({ before: '有的地方表述得更为具体：', behind: `（${full}）。` }),
  (source) => ({ before: '文件原文是', behind: `（${short(source)}）。` }),
  ({ full }) => ({ before: '', behind: `——${full}。` }),
  ({ place }) => ({ before: '关于这一点，较为完整的表述是', behind: `（${place}）。` }),
  ({ full, noun }, random) => ({ before: `课题组逐条研读了${full}。该${noun}${said(random)}`, behind: '。' }),
  ({ full, noun }, random) => ({ before: `${full}已经印发。${pick(random, ['上述', '前述'])}${noun}${said(random)}`, behind: '，各地正在落实。' }),
  ({ full, noun }, random) => ({ before: `再看${full}（以下简称《${noun}》）。《${noun}》${said(random)}`, behind: '。' }),
  ({ number, full }, random) => ({ before: `${number ? `${number}文` : full}${said(random)}`, behind: '。' }),
  ({ number, full }) => ({ before: '基层反映最多的是', behind: `（${number ?? full}）。` }),
  ({ place }, random) => ({ before: `从三省情况看，${place}走得较快，${said(random)}`, behind: '。' }),
  (source) => ({ before: '', behind: `，出自${short(source)}。` }),
];

const opening = [
  '调研组先后走访了十二个县（市、区），召开座谈会九场。',
  '从面上情况看，各地普遍重视制度建设。',
  '对照国家要求，省级层面的安排各有侧重。',
  '企业代表在座谈中提了不少意见。',
  '',
];
const closing = ['这一安排符合实际。', '下一步要把落实情况纳入调度。', '基层同志对此反响较好。', ''];

/** A paragraph round the statement, with the range of the words in it. */
export function reportWith({ before, quote, behind }: Attribution, words: string, random: Random): { report: string; start: number; end: number } {
  const head = pick(random, opening) + before;
  const quoted = quote(words);
  return { report: `${head}${quoted}${behind}${pick(random, closing)}`, start: head.length, end: head.length + quoted.length };
}

export const attribution = (source: Source, random: Random): Attribution => ({ ...pick(random, ways)(source, random), quote: pick(random, marks) });
