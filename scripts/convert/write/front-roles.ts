import type { PolicyDocument } from '../../../src/policy/model/document.ts';

/** What a line of the front (文件头) is, told by its form and by the facts of the document. */
export type FrontRole = 'masthead' | 'number' | 'issuer' | 'notice' | 'addressees' | 'prose' | 'date' | 'remark' | 'title' | 'other';

export function frontRole(line: string, document: Pick<PolicyDocument, 'title' | 'documentNumber' | 'issuers'>): FrontRole {
  const flat = line.replace(/\s+/gu, '');
  if (flat === document.title.replace(/\s+/gu, '')) return 'title';
  if (document.documentNumber && flat.replace(/^[（(]|[）)]$/gu, '') === document.documentNumber) return 'number';
  if (document.issuers.includes(flat)) return 'issuer';
  if (/^\S*文件$/u.test(flat)) return 'masthead';
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/u.test(flat)) return 'date';
  if (flat.endsWith('：')) return 'addressees';
  if (/^（.*）$/u.test(flat)) return 'remark';
  if (/[。；]$/u.test(flat)) return 'prose';
  if (/通知$|^印发|关于印发/u.test(flat)) return 'notice';
  return 'other';
}
