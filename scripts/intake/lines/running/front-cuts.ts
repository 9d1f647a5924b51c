/** What stands above a text in a fixed order: masthead, number, title, adoption, contents, addressees. */
import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';
import { isAddressees, isAgency } from '../../../convert/lines/front-lines.ts';
import { printedYear } from '../../../convert/numbers/printed-dates.ts';

type Words = Pick<Language, 'frontLines' | 'runningText'>;

const longest = { title: 90, number: 40, addressees: 300, note: 900 };
/** No front has more lines. */
const mostLines = 16;

const part = `[\\d${ordinalDigits}]{1,3}`;
export const day = `${printedYear}${part}月${part}日`;
const bracketed = /^[（(【][^（）()【】]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)】]/u;
const numberEnd = '[〔\\[（(【]\\d{4}[〕\\]）)】]第?\\d{1,4}号';

const patterns = oncePer(({ documentEndings, paragraphOpenings, clauseOpenings, behindDocumentTitles }: Language['runningText']) => ({
  title: new RegExp(`${anyOf(documentEndings)}(?:[（(](?:试行|暂行)[）)])?`, 'gu'),
  opening: new RegExp(`^(?:${anyOf([...paragraphOpenings, ...clauseOpenings, ...behindDocumentTitles])}|[“《（(]|\\d{4}年)`, 'u'),
}));

/** 2031年3月1日…会议通过, one of several steps without brackets. */
const adoptionStep = oncePer(
  ({ adoptionEndings, contentsHeadings }: Language['frontLines']) =>
    new RegExp(`^${day}[^${sentenceEnds}；]{4,200}?${anyOf(adoptionEndings)}(?=${day}|第[一1]|${anyOf(contentsHeadings)}|$)`, 'u'),
);

/** Where lines of the front begin and where its text does, from `from` on; nothing where no front begins there. `known`: titles that are named elsewhere. */
export function frontCuts(text: string, from: number, to: number, words: Words, known: ReadonlySet<string>): number[] {
  const cuts: number[] = [];
  let at = from;
  for (let lines = 0; lines < mostLines && at < to; lines++) {
    const length = lineLength(text.slice(at, Math.min(to, at + 1000)), words, known);
    if (!length) break;
    at += length;
    cuts.push(at);
  }
  return cuts;
}

/** Length of what stands at the head of the words as a line of its own; 0 where it is prose. */
export function lineLength(words: string, { frontLines, runningText }: Words, known: ReadonlySet<string>): number {
  const attachment = new RegExp(`^${anyOf(frontLines.attachmentWords)}[\\d${ordinalDigits}]{1,2}`, 'u').exec(words)?.[0];
  const contents = new RegExp(`^${anyOf(frontLines.contentsHeadings)}(?=[第一（1])`, 'u').exec(words)?.[0];
  const note = bracketed.exec(words.slice(0, longest.note))?.[0];
  const step = adoptionStep(frontLines).exec(words.slice(0, longest.note))?.[0];
  const date = new RegExp(`^${day}(?![，、前起])`, 'u').exec(words)?.[0];
  const short = attachment ?? contents ?? note ?? step ?? date;
  if (short) return short.length;
  return numberLength(words, runningText) || addresseesLength(words, frontLines) || agencyLength(words, frontLines) || titleLength(words, runningText, known);
}

/** 湘政办发〔2021〕61号, behind a masthead or a title too, which is then what comes first. */
function numberLength(words: string, { documentEndings }: Language['runningText']): number {
  const [number] = new RegExp(`^\\p{Script=Han}{1,${longest.number}}?${numberEnd}`, 'u').exec(words) ?? [];
  if (!number) return 0;
  const title = new RegExp(`^.*${anyOf(documentEndings)}|^.*文件`, 'u').exec(number)?.[0];
  return title?.length ?? number.length;
}

function addresseesLength(words: string, frontLines: Language['frontLines']): number {
  const [named] = /^[^。；：:]{2,300}[：:]/u.exec(words.slice(0, longest.addressees)) ?? [];
  return named && isAddressees(named, frontLines) ? named.length : 0;
}

/** An agency in front of a day or of a title. */
function agencyLength(words: string, frontLines: Language['frontLines']): number {
  const [, agency] = new RegExp(`^(\\p{Script=Han}{4,60}?)${day}`, 'u').exec(words) ?? [];
  return agency && isAgency(agency, frontLines) ? agency.length : 0;
}

function titleLength(words: string, lexicon: Language['runningText'], known: ReadonlySet<string>): number {
  for (let length = Math.min(longest.title, words.length); length > 3; length--) if (known.has(words.slice(0, length))) return length;
  const { title, opening } = patterns(lexicon);
  const [head = ''] = /^(?:《[^》]*》|“[^”]*”|[^。；，：])*/u.exec(words.slice(0, longest.title)) ?? [];
  const ends = [...head.matchAll(title)].map(({ index, 0: ending }) => index + ending.length).filter((end) => !isInside(head, end));
  return ends.find((end) => end > 5 && (end === words.length || opening.test(words.slice(end)) || isAddressedAt(words, end))) ?? 0;
}

const isInside = (head: string, end: number): boolean => head.slice(0, end).split('《').length !== head.slice(0, end).split('》').length;

const isAddressedAt = (words: string, at: number): boolean => /^各[^。]{2,300}：/u.test(words.slice(at));
