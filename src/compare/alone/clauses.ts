/** A quotation in its clauses, and which of them may be claimed. Pure. */
import { clauseEnds, sentenceEnds } from '../../policy/marks.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { bare } from './spoken.ts';

/** Ranges in the quotation and in its bare form. */
export interface Clause {
  text: TextRange;
  bare: TextRange;
}

const clause = new RegExp(`[^${sentenceEnds}${clauseEnds}]+[${sentenceEnds}${clauseEnds}]?`, 'gu');

/** The clauses in order. Their bare forms together are what is searched for of the quotation. */
export function clausesOf(quotation: string): { clauses: Clause[]; bare: string } {
  const clauses: Clause[] = [];
  let whole = '';
  for (const { 0: words, index: start } of quotation.matchAll(clause)) {
    const bareWords = bare(words);
    clauses.push({ text: { start, end: start + words.length }, bare: { start: whole.length, end: whole.length + bareWords.length } });
    whole += bareWords;
  }
  return { clauses, bare: whole };
}

const edges = new RegExp(`^[${sentenceEnds}${clauseEnds}、]+|[${sentenceEnds}${clauseEnds}、]+$`, 'gu');

/** The longest stretches of neighbouring clauses of which all may be claimed, verbatim, without marks at their ends. */
export function claimable(quotation: string, clauses: readonly Clause[], mayBe: (clause: Clause) => boolean): { words: string; clauses: Clause[] }[] {
  const stretches: Clause[][] = [[]];
  for (const each of clauses) {
    if (mayBe(each)) stretches.at(-1)?.push(each);
    else stretches.push([]);
  }
  const found = stretches.filter((own) => own.length > 0);
  return found.map((own) => ({ clauses: own, words: quotation.slice(own[0]?.text.start, own.at(-1)?.text.end).replace(edges, '') }));
}
