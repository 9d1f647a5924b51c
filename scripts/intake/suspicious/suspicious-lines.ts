/** Lines of a received text that a person should look at before it is taken in. */
import type { Language } from '../../../src/policy/language.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { fromSeed } from '../../convert/correct/sourced-text.ts';
import { type Line, lineNumbers, splitLines } from '../../convert/lines/split-lines.ts';
import type { SuspiciousLine } from '../proposal/proposal.ts';
import { contactLines } from './contacts.ts';
import { damagedLines, linkLists, longLines, pageLines } from './page-lines.ts';
import { strangeUnits } from './strange-units.ts';

/** A line, by its number from 1, and why. */
export interface Suspect {
  line: number;
  words: string;
  why: string;
}

const longestWords = 80;

/** In the order of the text, each line once with all that speaks against it. Linear in the length of the text. */
export function suspiciousLines(text: string, units: readonly Unit[], language: Pick<Language, 'webPages' | 'proofreading'>): SuspiciousLine[] {
  const lines: Line[] = splitLines(fromSeed(text, { start: 0, end: text.length }), text);
  return joined([
    ...damagedLines(lines),
    ...pageLines(lines, language),
    ...contactLines(lines, language.proofreading),
    ...linkLists(lines),
    ...longLines(lines),
    ...strangeUnits(text, units, lineNumbers(text)),
  ]);
}

function joined(suspects: readonly Suspect[]): SuspiciousLine[] {
  const byLine = Map.groupBy(suspects, ({ line }) => line);
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, all]) => ({ line, words: (all[0]?.words ?? '').slice(0, longestWords), why: [...new Set(all.map(({ why }) => why))].join('；') }));
}
