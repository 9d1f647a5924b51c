/** Words by which a person can be told or reached: numbers, addresses, names behind a label. */
import type { Language } from '../../../src/policy/language.ts';
import { foldCharacters } from '../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import type { ExtractLine } from '../received/extract.ts';
import type { GateFinding } from './kept-from-publication.ts';

type Words = Language['intake'];

interface Rule {
  pattern: RegExp;
  why: string;
  holds?: (found: string) => boolean;
}

const mobile = /(?<![\d./\-_A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![\d_/])/gu;
const landline = /(?<![\d./_A-Za-z])(?:\(0\d{2,3}\)\s?|0\d{2,3}\s?[-—–－]\s?)[2-8]\d{6,7}(?!\d)/gu;
const identity = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
const name = '\\p{Script=Han}(?:[ ]?[\\p{Script=Han}某×xX*·]){1,11}';

const rules = oncePer((words: Words): Rule[] => [
  { pattern: mobile, why: '手机号码' },
  { pattern: landline, why: '固定电话号码' },
  { pattern: identity, why: '身份证件号码', holds: hasCheckDigit },
  { pattern: mail, why: '电子邮箱', holds: (found) => !found.toLowerCase().endsWith('.gov.cn') },
  { pattern: labelled(words.personLabels), why: '联系人、经办人姓名', holds: (found) => isPerson(found, words) },
  { pattern: labelled(words.penalisedLabels), why: '当事人姓名', holds: (found) => isPerson(found, words) },
]);

const labelled = (labels: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{Script=Han})${anyOf(labels)}(?:\\([^)]{1,8}\\))?\\s*[:：]\\s*(?<name>${name})(?![\\p{Script=Han}·])`, 'gu');

/** Each with the words that tell it. Public hotlines (12369) are none, nor what belongs to an office alone (…@….gov.cn). */
export function personalData(lines: readonly Pick<ExtractLine, 'text'>[], words: Words): GateFinding[] {
  return lines.flatMap(({ text }, i) => {
    const folded = foldCharacters(text).trim();
    return rules(words).flatMap(({ pattern, why, holds }) =>
      [...folded.matchAll(pattern)]
        .filter((found) => !holds || holds(found.groups?.name ?? found[0]))
        .map((found) => ({ words: found[0].slice(0, 80), line: i + 1, why })),
    );
  });
}

/** A name of two to four characters, no office and no firm; one with a dot in it may be longer. */
function isPerson(found: string, { officeEndings }: Words): boolean {
  const flat = found.replace(/\s+/gu, '');
  return (flat.length <= 4 || flat.includes('·')) && !officeEndings.some((ending) => flat.endsWith(ending));
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10x98765432';

/** GB 11643: the last digit follows from the others. */
function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number.charAt(i)), 0);
  return checkDigits.charAt(sum % 11) === number.charAt(17).toLowerCase();
}
