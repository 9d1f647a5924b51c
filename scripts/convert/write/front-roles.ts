import type { Language } from '../../../src/policy/language.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import { isAddressees, namesIssuers } from '../lines/front-lines.ts';
import { isDateLine } from '../numbers/printed-dates.ts';

/** What a line of the front (文件头) is, told by its form and by the facts of the document. */
export type FrontRole = 'masthead' | 'number' | 'issuer' | 'notice' | 'addressees' | 'prose' | 'date' | 'remark' | 'title' | 'other';

export function frontRole(line: string, document: Pick<PolicyDocument, 'title' | 'documentNumber' | 'issuers'>, words: Language['frontLines']): FrontRole {
  const flat = line.replace(/\s+/gu, '');
  if (flat === document.title.replace(/\s+/gu, '')) return 'title';
  if (document.documentNumber && flat.replace(/^[（(]|[）)]$/gu, '') === document.documentNumber.replace(/\s+/gu, '')) return 'number';
  if (namesIssuers(flat, document.issuers)) return 'issuer';
  if (words.mastheadEndings.some((ending) => flat.endsWith(ending))) return 'masthead';
  if (isDateLine(flat)) return 'date';
  if (isAddressees(flat, words)) return 'addressees';
  if (/^（.*）$/u.test(flat)) return 'remark';
  if (/[。；]$/u.test(flat)) return 'prose';
  return isOfNotice(flat, words) ? 'notice' : 'other';
}

/** The title of the notice (通知) that a text was issued with, or a line of it. */
const isOfNotice = (flat: string, { noticeEndings, noticeOpenings, noticePhrases }: Language['frontLines']): boolean =>
  noticeEndings.some((ending) => flat.endsWith(ending)) ||
  noticeOpenings.some((opening) => flat.startsWith(opening)) ||
  noticePhrases.some((phrase) => flat.includes(phrase));
