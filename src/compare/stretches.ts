/** A sentence in stretches: where its wording stands, to the letter as far as it is wording (shared-wording.ts). */
import type { ComparisonLanguage } from '../policy/language.ts';
import { charactersOf } from '../policy/whole-characters.ts';
import { findMarks, type MarkKind } from './marks.ts';

/** A stretch of a sentence whose characters are alike in both respects. `heldBy`: the columns that hold it, its own included. */
export interface Stretch {
  text: string;
  heldBy: readonly number[];
  mark: MarkKind | null;
}

/** How far wording reaches: into all columns, into some others, or it stands alone. */
export type Reach = 'all' | 'some' | 'sole';

export function reachOf({ heldBy }: Stretch, columns: number): Reach {
  if (heldBy.length === columns) return 'all';
  return heldBy.length > 1 ? 'some' : 'sole';
}

/** `heldBy(i)`: the columns that hold the UTF-16 unit i, ascending. */
export function stretchesOf(text: string, heldBy: (i: number) => number[], language: ComparisonLanguage): Stretch[] {
  const marks = findMarks(text, language);
  const stretches: (Stretch & { key: string })[] = [];
  let i = 0;
  for (const character of charactersOf(text)) {
    const mark = marks.find(({ start, end }) => i >= start && i < end);
    const holders = holdersOf(i, character.length, heldBy);
    const key = `${holders.join()} ${mark?.start ?? ''}`;
    const last = stretches.at(-1);
    if (last?.key === key) last.text += character;
    else stretches.push({ text: character, heldBy: holders, mark: mark?.kind ?? null, key });
    i += character.length;
  }
  return stretches.map(({ text: words, heldBy: holders, mark }) => ({ text: words, heldBy: holders, mark }));
}

/** The columns that hold all of a character. */
function holdersOf(start: number, length: number, heldBy: (i: number) => number[]): number[] {
  const all = Array.from({ length }, (_, n) => heldBy(start + n));
  return (all[0] ?? []).filter((column) => all.every((holders) => holders.includes(column)));
}
