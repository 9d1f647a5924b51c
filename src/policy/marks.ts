/**
 * Punctuation marks (GB/T 15834): what ends a sentence or a clause, what opens and closes. Strings of marks, to be looked
 * into or put into a character class of a pattern.
 */

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

/** A point ends a sentence behind words and percentages: behind one numeral (二.) or a figure it belongs to the number. */
const point = '(?:(?<=\\S\\p{Script=Han})|(?<=[%％‰]))[.．]';
const lineEnd = new RegExp(`(?:[${sentenceEnds}：；!?:;]|${point})["${closingMarks})]*$`, 'u');

/** Whether a line ends a sentence or announces what follows: only then may the next line begin a new paragraph. */
export const endsSentence = (line: string): boolean => lineEnd.test(line.trimEnd());

/** Words that go on in the next line: what they list is not at its end. */
export const endsInPause = (line: string): boolean => /[，、]\s*$/u.test(line);

/** A title in 《 》: title marks in it become 〈 〉 (GB/T 15834-2011, 4.15). */
export const inTitleMarks = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/** Text that is put in “ ”: quotation marks in it become ‘ ’ (GB/T 15834-2011, 4.8). */
export const insideQuotation = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');
