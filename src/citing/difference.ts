/** The characters in which two wordings differ, as readers see them. */
import { charactersOf } from '../policy/whole-characters.ts';

export interface Stretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** `after` as changes to `before`: a longest common subsequence stays, what is removed comes before what is added. For passages, not for whole texts: time grows with the product of the lengths. */
export function differenceOf(before: string, after: string): Stretch[] {
  const [old, now] = [charactersOf(before), charactersOf(after)];
  const length = commonLengths(old, now);
  const stretches: Stretch[] = [];
  const add = (kind: Stretch['kind'], character = ''): void => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += character;
    else stretches.push({ kind, text: character });
  };
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    const without = length[i + 1]?.[j] ?? -1;
    if (i < old.length && old[i] === now[j]) {
      add('same', old[i++]);
      j++;
    } else if (i < old.length && (j === now.length || without >= (length[i]?.[j + 1] ?? -1))) add('removed', old[i++]);
    else add('added', now[j++]);
  }
  return stretches;
}

/** Lengths of the longest common subsequences of what follows each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, next] = [lengths[i] as Uint16Array, lengths[i + 1] as Uint16Array];
    for (let j = b.length - 1; j >= 0; j--) row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}
