/** What the form of a row tells of it, before anything is known of the document. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence } from '../../../src/policy/marks.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { isBareLabel } from '../../convert/lines/attachment-labels.ts';
import { isAddressees, isAgency } from '../../convert/lines/front-lines.ts';
import { isDateLine } from '../../convert/numbers/printed-dates.ts';
import { daysIn } from './days.ts';
import { numberLine } from './number-lines.ts';
import type { Row } from './rows.ts';

export type RowKind =
  | 'masthead'
  | 'number'
  | 'date'
  | 'adoption'
  | 'addressees'
  | 'labelled'
  | 'attachment'
  | 'contents'
  | 'heading'
  | 'agency'
  | 'prose'
  | 'page'
  | 'bracket'
  | 'other';

/** A title is no longer, nor is a line of one. */
export const longestTitle = 150;
const longestName = 60;
/** All amendments of a statute in one pair of brackets. */
const longestHistory = 2000;

const numeral = `[${ordinalDigits}]{1,5}`;
const heading = new RegExp(
  `^(?:第(?:${numeral}|\\d{1,3})(?:-\\d+)?\\p{Script=Han}|${numeral}、|[（(](?:${numeral}|\\d{1,2})[）)]|\\d{1,2}[.、．](?!\\d)|(?:\\d{1,2}[.．]){1,3}\\d{1,2}(?=\\p{Script=Han}{2}))`,
  'u',
);
/** 1 总则: white space parts a bare number from its words. */
const bareHeading = /^\s*[0-9０-９]{1,2}\s+\p{Script=Han}{2}/u;
const leader = /(?:…{2,}|\.{4,}|·{4,}|．{4,})\s*[-－—]?\d*[-－—]?$/u;

interface Patterns {
  masthead: RegExp;
  control: RegExp;
  event: RegExp;
  /** 附件2：名录 */
  numbered: RegExp;
}

const patterns = oncePer(({ frontLines, intake, webPages }: Pick<Language, 'frontLines' | 'intake' | 'webPages'>): Patterns => {
  const web = [...webPages.controls, ...webPages.labels].map(normalForm);
  return {
    masthead: new RegExp(`^[\\p{Script=Han}（）()·、]{2,}${anyOf(frontLines.mastheadEndings)}$`, 'u'),
    control: new RegExp(`^(?:${anyOf(web)}|[\\d\\p{P}\\p{S}])+$`, 'u'),
    numbered: new RegExp(`^${anyOf(frontLines.attachmentWords)}[\\d０-９]{1,2}[:：]`, 'u'),
    event: new RegExp(`${anyOf([...intake.adoptionEvents, ...frontLines.adoptionEndings])}(?:[》）)。;；]|根据|全文)*$`, 'u'),
  };
});

export function kindOf(row: Row, language: Language): RowKind {
  const { flat } = row;
  if (row.text.includes('\t')) return 'labelled';
  if (flat.length <= longestTitle) return kindOfShort(row, language);
  if (flat.length <= longestHistory && isAdoption(row, patterns(language))) return 'adoption';
  return isAddressees(flat, language.frontLines) ? 'addressees' : 'prose';
}

function kindOfShort(row: Row, language: Language): RowKind {
  const { flat, plain } = row;
  const words = patterns(language);
  if (language.frontLines.contentsHeadings.includes(flat) || leader.test(flat)) return 'contents';
  if (isBareLabel(row.text, language.frontLines)) return 'attachment';
  if (numberLine(flat, language)) return 'number';
  if (isDateLine(row.text)) return 'date';
  if (isAdoption(row, words)) return 'adoption';
  if (isAddressees(flat, language.frontLines)) return 'addressees';
  if (heading.test(flat) || bareHeading.test(row.text)) return 'heading';
  if (flat.length <= longestName && words.masthead.test(flat) && !flat.includes('关于')) return 'masthead';
  if (words.control.test(plain)) return 'page';
  if (words.numbered.test(flat)) return 'other';
  if (/^[^:：《“]{1,16}[:：]/u.test(flat)) return 'labelled';
  if (/^[（(【].*[）)】]$/u.test(flat)) return 'bracket';
  if (endsSentence(row.text) || /[。；]/u.test(flat)) return 'prose';
  if (isAgency(flat, language.frontLines)) return 'agency';
  return 'other';
}

/** 2031年3月1日…会议通过, or such steps in brackets. */
function isAdoption({ plain }: Row, { event }: Patterns): boolean {
  const inside = plain.replace(/^\(/u, '').replace(/\)$/u, '');
  const [first] = daysIn(inside.slice(0, 40));
  return first !== undefined && first.start <= 2 && event.test(inside);
}

/** Rows in which the text itself has begun. */
export const isOfText = (kind: RowKind): boolean => kind === 'prose' || kind === 'heading' || kind === 'addressees';
