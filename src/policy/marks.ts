/**
 * Punctuation marks (GB/T 15834): what ends a sentence or a clause, what opens and closes. Strings of marks, to be looked
 * into or put into a character class of a pattern.
 */

import { enclosedSigns } from './normal-form.ts';

/** 句末点号. */
export const sentenceEnds = '。！？';

/** What parts the clauses of a sentence. */
export const clauseEnds = '，；：';

/** Every mark at which one pauses (点号). */
export const pauses = `${sentenceEnds}${clauseEnds}、`;

/** Quotation marks and what closes each. */
export const quotationPairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' };

/** Marks round what has sentences of its own: quotation marks and title marks (书名号). */
export const speechPairs: Readonly<Record<string, string>> = { ...quotationPairs, '《': '》', '〈': '〉' };

const bracketPairs = { '（': '）', '〔': '〕', '【': '】' };

export const openingQuotationMarks = Object.keys(quotationPairs).join('');
export const closingQuotationMarks = Object.values(quotationPairs).join('');

/** Quotation marks, title marks and brackets, full width. */
export const openingMarks = Object.keys({ ...speechPairs, ...bracketPairs }).join('');
export const closingMarks = Object.values({ ...speechPairs, ...bracketPairs }).join('');

/** Brackets round what is said by the way, of either width. */
export const openingBrackets = '（(〔【[［';
export const closingBrackets = '）)〕】]］';

/** Dashes, hyphens, minus signs and rules of any length and width, for the inside of a character class. */
export const dashes = '\\p{Pd}\\u2212\\u2500\\u2501\\u2504\\u2505\\u2508\\u2509\\u254c\\u254d\\u30fc';

/** What stands between the ends of a range, 3—5, 3~5, for the inside of a character class. */
export const rangeMarks = `${dashes}~\\u02dc\\u223c\\u223d\\uff5e`;

/** A point ends a sentence behind words and percentages: behind one numeral (二.) or a figure it belongs to the number. */
const point = '(?:(?<=\\S\\p{Script=Han})|(?<=[%％‰]))[.．]';
const lineEnd = new RegExp(`(?:[${sentenceEnds}：；!?:;]|${point})["${closingMarks})]*$`, 'u');

/** No more closing marks stand behind a stop; what stands before them does not tell, however long it is. */
const longestEnd = 100;

/** Whether a line ends a sentence or announces what follows: only then may the next line begin a new paragraph. */
export const endsSentence = (line: string): boolean => lineEnd.test(line.trimEnd().slice(-longestEnd));

/** Words that go on in the next line: what they list is not at its end. */
export const endsInPause = (text: string): boolean => /[，、]$/u.test(text.trimEnd().slice(-1));

/** Whether a text has come to an end; responsible departments stand in brackets behind its last stop. */
export const isFinished = (text: string): boolean => endsSentence(text) || endsSentence(withoutLastBracket(text.trimEnd()));

/** A bracket that holds more than this is none. */
const longestBracket = 1000;

/** A text without the bracket that it ends with, others in that one included. */
function withoutLastBracket(text: string): string {
  let open = 0;
  for (let at = text.length - 1; at >= Math.max(0, text.length - longestBracket); at--) {
    const character = text.charAt(at);
    if (closingBrackets.includes(character)) open++;
    else if (openingBrackets.includes(character)) open--;
    if (open === 0) return closingBrackets.includes(text.at(-1) ?? '') ? text.slice(0, at) : text;
  }
  return text;
}

/** A title in 《 》: title marks in it become 〈 〉 (GB/T 15834-2011, 4.15). */
export const inTitleMarks = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/** Text that is put in “ ”: quotation marks in it become ‘ ’ (GB/T 15834-2011, 4.8). */
export const insideQuotation = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** A mark that belongs to a number: between its digits (1.5, 7+4, 2021-2025), a sign of shares behind it, a symbol beside it (≥90, 5°c). */
const inNumber = String.raw`(?<=\d[\p{P}\p{S}]*)[\p{P}\p{S}](?=[\p{P}\p{S}]*\d)|(?<=\d)[%‰]|(?<=\d)\p{S}|\p{S}(?=\d)`;
const idleMark = new RegExp(`(?!${inNumber}|[${enclosedSigns}])[\\p{P}\\p{S}\\p{C}]`, 'gu');

/**
 * The words and numbers of a text in normal form: without punctuation and symbols that change nothing. Marks of a number
 * stay (1.5 is not 15, 95% is not 95), and so do enclosed and squared signs, which are words (㎡).
 */
export const withoutMarks = (text: string): string => text.replace(idleMark, '');
