/** A concept of the vocabulary in quotation marks that the same unit spells out: “三线一单”. */
import type { Vocabulary } from '../../../src/policy/vocabulary.ts';
import type { FoundTerm } from './found-term.ts';

export function spelledOut(text: string, { groups }: Vocabulary): FoundTerm[] {
  return groups.flatMap(({ name, same }) => {
    const at = text.indexOf(`“${name}”`);
    const whole = at < 0 ? undefined : same.find((words) => words.includes('、') && !words.includes(name) && text.includes(words));
    if (whole === undefined) return [];
    const start = text.indexOf(whole);
    return [{ term: name, kind: 'explained' as const, at: at + 1, meaning: { start, end: start + whole.length } }];
  });
}
