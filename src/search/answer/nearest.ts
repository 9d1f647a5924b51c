/** The units that come nearest where nothing answers, and what is said of units that hold some of several words. */
import type { Hit, Reason, SearchAnswer } from './answer.ts';
import type { HitSource } from './hits.ts';

/** Nothing answers; the hits are the units that come nearest. */
export const isNearest = ({ answers, total }: Pick<SearchAnswer, 'answers' | 'total'>): boolean => answers === 0 && total > 0;

/** What may be said of a unit. `query`: in normal form. */
export interface Sayable {
  query: string;
  isWord: (text: string) => boolean;
}

/**
 * Those that hold a word of the query, or all where none does: what only holds words of something near is no help beside them. Of
 * each the words that stand in it, as asked or by the names that are marked, and those asked for that do not.
 */
export function nearestSaid(nearest: readonly HitSource[], sayable: Sayable): HitSource[] {
  const holding = nearest.filter(
    ({ wordings, reasons }) => wordings.some((wording) => sayable.query.includes(wording)) || wordsThere(reasons).some(sayable.isWord),
  );
  return (holding.length > 0 ? holding : nearest).map((one) => ({ ...one, reasons: reasonsSaid(one, sayable) }));
}

/** Whether it was found by several words or a question, and may hold some of the words only. */
export const isBySeveral = ({ via, reasons }: Pick<Hit, 'via' | 'reasons'>): boolean =>
  via !== undefined && (via.kind === 'terms' || via.kind === 'question' || via.to.includes('、')) && wordsThere(reasons).length > 0;

/** Of such the words that stand in each. */
export const foundSaid = <Of extends HitSource>(found: readonly Of[], sayable: Sayable): Of[] =>
  found.map((one) => (isBySeveral(one) ? { ...one, reasons: reasonsSaid(one, sayable) } : one));

export const wordsThere = (reasons: readonly Reason[]): string[] =>
  reasons.flatMap((reason) => (reason.kind === 'in-sentence' || reason.kind === 'in-unit' ? reason.words : []));

/** So many characters that stand in a text say something, whether or not they are a word; two may be what cutting left over. */
const isWording = (text: string): boolean => Array.from(text).length > 2;

/** Of a word that stands there by another name the name: the word itself may not stand there. */
function reasonsSaid({ reasons, wordings }: HitSource, { isWord }: Sayable): Reason[] {
  const asked = wordsThere(reasons);
  const literal = asked.filter((word) => isWord(word) && wordings.some((wording) => wording.includes(word)));
  const marked = wordings.filter(
    (wording) => (isWord(wording) || isWording(wording)) && !literal.some((word) => word.includes(wording) || wording.includes(word)),
  );
  const there = [...new Set([...literal, ...marked])];
  const kind = reasons.some((reason) => reason.kind === 'in-sentence') ? 'in-sentence' : 'in-unit';
  const others = reasons.flatMap((reason): Reason[] => {
    if (reason.kind === 'in-sentence' || reason.kind === 'in-unit') return [];
    return reason.kind === 'lacks' ? lacking(reason.words, (word) => isWord(word) && ![...asked, ...there].includes(word)) : [reason];
  });
  return there.length > 0 ? [{ kind, words: there }, ...others] : others;
}

/** Each once. */
function lacking(words: readonly string[], isSaid: (word: string) => boolean): Reason[] {
  const said = [...new Set(words)].filter(isSaid);
  return said.length > 0 ? [{ kind: 'lacks', words: said }] : [];
}
