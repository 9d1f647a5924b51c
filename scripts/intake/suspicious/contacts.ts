/** Telephone numbers, addresses of mail and of web pages, numbers of identity cards: of persons, or of the page. */
import type { Language } from '../../../src/policy/language.ts';
import { pauses } from '../../../src/policy/marks.ts';
import { foldCharacters } from '../../../src/policy/normal-form.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';
import type { Line } from '../../convert/lines/split-lines.ts';
import type { Suspect } from './suspicious-lines.ts';

const mobile = /(?<![\d.])1[3-9]\d{9}(?![\d.])/u;
/** With its area code: 0791-8686 1234; without one only behind a word that announces it. */
const landline = /(?<![\d.-])(?:\(0\d{2,3}\)|0\d{2,3}\s*[-—]?)\s*[2-8]\d{2,3}\s?\d{4}(?![\d.])/u;
const shortNumber = /(?<![\d.])[2-8]\d{6,7}(?![\d.])/u;
const identity = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dx](?![\da-z])/u;
const mail = /[\w.+-]{1,64}@[a-z\d-]{1,63}\.[a-z]{2,}/u;
const address = /https?:\/\/|(?<![\w.])www\.[\w-]+\.|(?<![\w.@-])[\w-]{2,63}\.(?:gov|com|org|net|edu)(?:\.cn)?(?![\w-])/u;

/** Each pattern in normal form, and what is said of a line that has it. */
const kinds: readonly [RegExp, string][] = [
  [identity, '有身份证号码样的数字，疑为个人信息'],
  [mobile, '有手机号码，疑为个人信息'],
  [landline, '有电话号码'],
  [mail, '有电子邮箱'],
  [address, '有网址'],
];

export function contactLines(lines: readonly Line[], words: Language['proofreading']): Suspect[] {
  // The colon behind the word is half width in normal form.
  const announced = new RegExp(`${anyOf(words.contacts)}[^${pauses}]{0,12}?${shortNumber.source}`, 'u');
  return lines.flatMap(({ number, text }) => {
    const folded = foldCharacters(text.text);
    const found = kinds.filter(([pattern]) => pattern.test(folded)).map(([, why]) => why);
    if (found.length === 0 && announced.test(folded)) found.push('有联系方式');
    return found.map((why) => ({ line: number, words: text.text, why }));
  });
}
