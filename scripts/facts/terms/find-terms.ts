/** The terms that a document abbreviates, explains, counts out (术语). Pure. */
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import { longestEvidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Term } from '../../../src/policy/model/facts/term.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { abbreviations } from './abbreviations.ts';
import { countedLists } from './counted-lists.ts';
import { definitions } from './definitions.ts';
import { explanations } from './explanations.ts';
import type { FoundTerm } from './found-term.ts';
import { spelledOut } from './spelled-out.ts';
import { termWords } from './words.ts';

/** In the order of the text; a term once in a unit, as it is first explained there. */
export function findTerms({ units }: FactsSource, { language, vocabulary }: FieldKnowledge): Found<Term>[] {
  const words = termWords(language);
  return units
    .filter(({ kind }) => kind !== 'front' && kind !== 'back')
    .flatMap((unit) => {
      const { text } = unit;
      const found = [
        ...abbreviations(text, words),
        ...definitions(text, words),
        ...explanations(text, words),
        ...countedLists(text, words),
        ...spelledOut(text, vocabulary),
      ];
      return once(found).map((term) => published(term, unit));
    });
}

function once(found: readonly FoundTerm[]): FoundTerm[] {
  const first = new Map<string, FoundTerm>();
  for (const term of found.toSorted((a, b) => a.at - b.at)) if (!first.has(term.term)) first.set(term.term, term);
  return [...first.values()];
}

/** The words that prove it reach from the term to its meaning, or the other way round; where that is too much, the term alone proves it. */
function published({ term, kind, at, meaning }: FoundTerm, { id, text, rows }: Unit): Found<Term> {
  const reach = { start: Math.min(at, meaning.start), end: Math.max(at + term.length, meaning.end) };
  const words = reach.end - reach.start <= longestEvidence ? reach : { start: at, end: at + term.length };
  const row = rows ? text.slice(0, at).split('\n').length - 1 : undefined;
  return { evidence: { clause: id, ...words, ...(row !== undefined && row < (rows?.length ?? 0) && { row }) }, term, kind, meaning };
}
