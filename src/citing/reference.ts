/** What is known of a passage that is cited. Facts that the text does not give are null or empty: no form invents them. */
import { inTitleMarks } from '../policy/marks.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Unit } from '../policy/model/unit.ts';
import type { QuotedTable } from './quoted-table.ts';
import type { Wording } from './quoted-words.ts';

/** `shortName`: of its short addresses; absent where it is not known. */
export type CitedDocument = Pick<PolicyDocument, 'id' | 'title' | 'place' | 'documentNumber' | 'issuers' | 'date' | 'datePublished' | 'type'> &
  Partial<Pick<PolicyDocument, 'shortName'>>;
export type UnitName = Pick<Unit, 'anchor' | 'kind' | 'label' | 'title'>;

/** What of a document is cited. */
export interface CitedPlace {
  /** From the outermost unit to the one cited; empty where the document is cited as a whole. */
  path: readonly UnitName[];
  /** Which sentence of the unit, in reading order from 1. */
  sentence: number | null;
  /** Name of the inner part that is cited: 第二款第三项; absent for a unit or a sentence. */
  part?: string;
}

export interface Reference extends CitedPlace {
  document: CitedDocument;
  /** Where the passage ends, if that is another sentence, part or unit than that in which it begins. */
  until?: CitedPlace;
  /** The words cited; empty where nothing is quoted. */
  wording: Wording;
  /** The same as a table, where rows of one are cited. */
  table?: QuotedTable;
  /** The address of the passage, and the one that carries its words. */
  link: string;
  quotationLink: string;
  /** For print and for saying aloud; it leads to where the passage begins, as `link` does. */
  shortLink?: string;
  /** Leads to the very passage, and shows whether its words are still the same. */
  shortQuotationLink?: string;
  /** Date of access (引用日期), YYYY-MM-DD; a form may get other words for it, such as a place to fill in. */
  accessed: string;
}

/** 甲、乙《题名》, or 《题名》 alone where the title names its first issuer itself. */
export function titleWithIssuers({ title, issuers }: CitedDocument): string {
  const named = issuers.length === 0 || title.startsWith(issuers[0] ?? '');
  return `${named ? '' : issuers.join('、')}${inTitleMarks(title)}`;
}

/** For forms that keep facts: they have a field for the date of publication, and none for that of signing. */
export const signedInWords = ({ date, datePublished }: CitedDocument): string | null => (date && date !== datePublished ? `成文日期：${date}` : null);
