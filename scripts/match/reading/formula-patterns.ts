/** Wording with gaps, as lists of the language write it: `处…罚款` is `处` and `罚款` with some characters of one clause between. */
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import { literally } from '../../../src/policy/word-patterns.ts';

const gap = `[^${sentenceEnds}${clauseEnds}：:\\n]{0,30}?`;

const sourceOf = (wording: string): string => wording.split('…').map(literally).join(gap);

/** The source of a pattern that matches any of the wordings; the longest are tried first. */
export const anyWording = (wordings: readonly string[]): string =>
  `(?:${wordings
    .toSorted((a, b) => b.length - a.length)
    .map(sourceOf)
    .join('|')})`;
