/** What two versions of a text do not have in common: pieces added, removed and changed. */
import { diffArrays, diffChars } from 'diff';
import type { Piece } from './pieces.ts';

export interface ChangedPiece {
  before: Piece;
  after: Piece;
}

export interface Changes {
  added: Piece[];
  removed: Piece[];
  changed: ChangedPiece[];
  /** How many pieces are the same. */
  same: number;
}

/** Texts with more pieces that differ are compared piece by piece in their order alone. */
const mostEdits = 2000;
/** A piece is another wording of one that shares so much of its pairs of letters. */
const leastAlike = 0.4;
/** A changed piece is looked for among so many that stand near. */
const window = 12;

/** From the pieces of the known text to those of the new one. */
export function changesBetween(before: readonly Piece[], after: readonly Piece[]): Changes {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => a.letters === b.letters, maxEditLength: mostEdits });
  const changes: Changes = { added: [], removed: [], changed: [], same: 0 };
  if (!parts) return { ...changes, removed: [...before], added: [...after] };
  let removed: Piece[] = [];
  let added: Piece[] = [];
  for (const part of parts) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      pairUp(removed, added, changes);
      [removed, added] = [[], []];
      changes.same += part.value.length;
    }
  }
  pairUp(removed, added, changes);
  return changes;
}

/** Between two that are the same: each removed piece with the added one that is most like it, in order. */
function pairUp(removed: readonly Piece[], added: readonly Piece[], changes: Changes): void {
  let next = 0;
  for (const before of removed) {
    const at = mostAlike(before, added, next);
    if (at < 0) {
      changes.removed.push(before);
      continue;
    }
    for (const piece of added.slice(next, at)) changes.added.push(piece);
    changes.changed.push({ before, after: added[at] as Piece });
    next = at + 1;
  }
  for (const piece of added.slice(next)) changes.added.push(piece);
}

function mostAlike(piece: Piece, others: readonly Piece[], from: number): number {
  const pairs = pairsOf(piece.letters);
  let [best, share] = [-1, leastAlike];
  for (let at = from; at < Math.min(others.length, from + window); at++) {
    const likeness = alike(pairs, pairsOf(others[at]?.letters ?? ''));
    if (likeness > share) [best, share] = [at, likeness];
  }
  return best;
}

function pairsOf(letters: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/** Dice's coefficient: 0 to 1. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return one.size + other.size ? (2 * shared) / (one.size + other.size) : 0;
}

/** The words in which two wordings differ, from the first difference to the last, as letters. */
export function differingWords({ before, after }: ChangedPiece): { before: string; after: string } {
  const [one, other] = [before.letters, after.letters];
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return { before: one.slice(head, one.length - tail), after: other.slice(head, other.length - tail) };
}

/** So many letters in a row are no misprint; neither are so many edits. */
const leastReworded = 3;
const mostMisprints = 40;

/** Whether a piece was worded otherwise, not only misprinted. What stands behind its end alone may be of the page round the text. */
export function isReworded({ before, after }: ChangedPiece): boolean {
  if (after.letters.startsWith(before.letters) || before.letters.startsWith(after.letters)) return after.isLast !== true && before.isLast !== true;
  const parts = diffChars(before.letters, after.letters, { maxEditLength: mostMisprints });
  return parts?.some(({ added, removed, value }) => (added || removed) && value.length >= leastReworded) ?? true;
}
