/** 以下简称: what stands before it is called so from then on. */
import { withoutAsides } from '../reading/clauses-of-text.ts';
import { clauseStart } from '../reading/marks-before.ts';
import type { FoundTerm } from './found-term.ts';
import type { TermWords } from './words.ts';

/** The full name reaches back to the pause or bracket before it. */
export function abbreviations(text: string, { abbreviation, charged }: TermWords): FoundTerm[] {
  return [...text.matchAll(abbreviation)].flatMap((match) => {
    const term = match.groups?.quoted ?? match.groups?.titled ?? match.groups?.bare ?? '';
    const at = match.index + match[0].indexOf(term);
    const before = text
      .slice(0, match.index)
      .replace(/[（(，,：:]\s*$/u, '')
      .replace(charged, '');
    // 市（县、区）财政部门: what stands in brackets parts nothing.
    const start = clauseStart(withoutAsides(before), before.length, ['（', '“', '、']);
    return term && before.length > start ? [{ term, kind: 'abbreviation' as const, at, meaning: { start, end: before.length } }] : [];
  });
}
