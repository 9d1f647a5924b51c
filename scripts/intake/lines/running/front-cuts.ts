/** What stands above a text in a fixed order: masthead, number, title, adoption, contents, addressees. */
import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { sentenceEnds } from '../../../../src/policy/marks.ts';
import { forms as officialForms } from '../../../../src/policy/model/particulars.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';
import { isAddressees, isAgency } from '../../../convert/lines/front-lines.ts';
import { printedYear } from '../../../convert/numbers/printed-dates.ts';

type Words = Pick<Language, 'frontLines' | 'runningText'>;

const longest = { title: 90, number: 40, addressees: 300, note: 900 };
/** No front has more lines. */
const mostLines = 16;
/** No line of it is longer. */
const looked = 1000;

const part = `[\\d${ordinalDigits}]{1,3}`;
export const day = `${printedYear}${part}月${part}日`;
const bracketed = /^[（(【][^（）()【】]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)】]/u;
const numberEnd = '[〔\\[（(【][\\d０-９]{4}[〕\\]）)】]第?[\\d０-９]{1,4}[号號](?:[（(][A-ZＡ-Ｚ][）)])?';

const numbered = new RegExp(`^\\p{Script=Han}{1,${longest.number}}?${numberEnd}`, 'u');
const signedBelow = new RegExp(`^(\\p{Script=Han}{4,60}?)${day}`, 'u');

const patterns = oncePer(({ documentEndings, paragraphOpenings, clauseOpenings, behindDocumentTitles }: Language['runningText']) => ({
  // The number has letters of its own: 国函 behind a title is no 函.
  before: new RegExp(`^.*(?:${anyOf([...officialForms, ...documentEndings])}|文件)(?=\\p{Script=Han})`, 'u'),
  title: new RegExp(`${anyOf([...officialForms, ...documentEndings])}(?:[（(](?:试行|暂行)[）)])?`, 'gu'),
  opening: new RegExp(
    `^(?:${anyOf([...paragraphOpenings, ...clauseOpenings, ...behindDocumentTitles])}|[“《（(]|\\d{4}年|\\p{Script=Han}{1,10}${numberEnd})`,
    'u',
  ),
}));

/** 2031年3月1日…会议通过, one of several steps without brackets. */
const adoptionStep = oncePer(
  ({ adoptionEndings, contentsHeadings }: Language['frontLines']) =>
    new RegExp(`^${day}[^${sentenceEnds}；]{4,200}?${anyOf(adoptionEndings)}(?=${day}|第[一1]|${anyOf(contentsHeadings)}|$)`, 'u'),
);

/**
 * Where lines of the front begin and where its text does, from `from` on; nothing where no front begins there. `known`: titles that are
 * named elsewhere. There is one title: what reads like a second is prose (…会议决定).
 */
export function frontCuts(text: string, from: number, to: number, words: Words, known: ReadonlySet<string>): number[] {
  const cuts: number[] = [];
  let [at, titled] = [from, false];
  for (let lines = 0; lines < mostLines && at < to; lines++) {
    const head = text.slice(at, Math.min(to, at + looked));
    const fixed = formLength(head, words);
    const length = fixed || (titled ? 0 : titleLength(head, words.runningText, known));
    if (!length) break;
    titled ||= fixed === 0;
    at += length;
    cuts.push(at);
  }
  return cuts;
}

/** Whether a line of a front begins here. */
export const opensFront = (head: string, words: Words, known: ReadonlySet<string>): boolean =>
  formLength(head, words) > 0 || titleLength(head, words.runningText, known) > 0;

const forms = oncePer((frontLines: Language['frontLines']): RegExp[] => [
  new RegExp(`^${anyOf(frontLines.attachmentWords)}[\\d${ordinalDigits}]{1,2}`, 'u'),
  new RegExp(`^${anyOf(frontLines.contentsHeadings)}(?=[第一（1])`, 'u'),
  bracketed,
  adoptionStep(frontLines),
  new RegExp(`^${day}(?![，、前起])`, 'u'),
]);

/** Length of what has a form of its own at the head of the words; 0 where it is a title or prose. */
function formLength(head: string, { frontLines, runningText }: Words): number {
  const note = head.slice(0, longest.note);
  const [form] = forms(frontLines).flatMap((pattern) => pattern.exec(note)?.[0] ?? []);
  return form?.length ?? (numberLength(head, runningText) || addresseesLength(head, frontLines) || agencyLength(head, frontLines));
}

/** 湘政办发〔2021〕61号, behind a masthead or a title too, which is then what comes first. */
function numberLength(words: string, lexicon: Language['runningText']): number {
  const [number] = numbered.exec(words) ?? [];
  if (!number) return 0;
  return patterns(lexicon).before.exec(number)?.[0].length ?? number.length;
}

function addresseesLength(words: string, frontLines: Language['frontLines']): number {
  const [named] = /^[^。；：:]{2,300}[：:]/u.exec(words.slice(0, longest.addressees)) ?? [];
  return named && isAddressees(named, frontLines) ? named.length : 0;
}

/** An agency in front of a day or of a title. */
function agencyLength(words: string, frontLines: Language['frontLines']): number {
  const [, agency] = signedBelow.exec(words) ?? [];
  return agency && isAgency(agency, frontLines) ? agency.length : 0;
}

function titleLength(words: string, lexicon: Language['runningText'], known: ReadonlySet<string>): number {
  for (let length = Math.min(longest.title, words.length); length > 3; length--) if (known.has(words.slice(0, length))) return length;
  const { title, opening } = patterns(lexicon);
  const [head = ''] = /^(?:《[^》]*》|“[^”]*”|[^。；，：])*/u.exec(words.slice(0, longest.title)) ?? [];
  const found = [...head.matchAll(title)].map(({ index, 0: ending }) => ({ at: index, end: index + ending.length })).filter(({ end }) => !isInside(head, end));
  const told = found.find(({ end }) => end > 5 && (end === words.length || opening.test(words.slice(end)) || isAddressedAt(words, end)));
  return (told ?? found.find(({ at }) => isWhole(head.slice(0, at))))?.end ?? 0;
}

/** 关于…的 before 意见: no prose begins so, whatever words stand behind. */
const isWhole = (before: string): boolean => before.includes('关于') && before.endsWith('的');

const isInside = (head: string, end: number): boolean => head.slice(0, end).split('《').length !== head.slice(0, end).split('》').length;

const isAddressedAt = (words: string, at: number): boolean => /^各[^。]{2,300}：/u.test(words.slice(at));
