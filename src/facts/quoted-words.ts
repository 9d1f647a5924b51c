/** The words that prove a fact, as they are shown beside it: in their sentence, with the way there. Pure. */

import { anchorOf } from '../policy/ids.ts';
import type { Evidence } from '../policy/model/facts/evidence.ts';
import { evidenceWords } from '../policy/model/facts/evidence-words.ts';
import type { Sentence } from '../policy/model/sentence.ts';
import type { Unit } from '../policy/model/unit.ts';

export interface QuotedWords {
  /** The sentence before the words; empty where the words are a row of a table, a heading, or begin the sentence. Before brackets that are a sentence by themselves, the one to which they are added. */
  before: string;
  words: string;
  /** The sentence behind the words. */
  after: string;
  /** The anchor of the sentence, or of the unit where the words stand in none: #m5.2. */
  anchor: string;
}

/** A stretch of the text of a unit that is shown, and the anchor of the sentence in which the words stand. */
export interface QuotedRange {
  from: number;
  to: number;
  anchor: string;
}

/** `sentences`: those of the unit. Words that reach over several sentences are shown from the beginning of the first to the end of the last. */
export function quotedWords(evidence: Evidence, unit: Unit, sentences: readonly Sentence[]): QuotedWords {
  const words = evidenceWords(evidence, unit);
  if (!isInText(evidence)) return { before: '', words, after: '', anchor: unit.anchor };
  const { start, end } = evidence;
  const { from, to, anchor } = quotedRange(evidence, unit, sentences);
  return { before: unit.text.slice(from, start), words, after: unit.text.slice(end, to), anchor };
}

/** Whether the words stand in the running text: in no row of a table, and not in label and title. */
export const isInText = ({ start, end, row }: Evidence): boolean => row === undefined && start < end;

/** What is shown of the text for words that stand in it: their sentences; the words alone where they stand in none. */
export function quotedRange({ start, end }: Evidence, unit: Unit, sentences: readonly Sentence[]): QuotedRange {
  const reached = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const [first, last] = [reached[0], reached.at(-1)];
  if (!first || !last) return { from: start, to: end, anchor: unit.anchor };
  return { from: beginOf(first, start, unit, sentences), to: Math.max(last.end, end), anchor: anchorOf(first.id) };
}

/** （省水利厅牵头） behind a full stop says nothing without the sentence before it. */
function beginOf(first: Sentence, start: number, { text }: Unit, sentences: readonly Sentence[]): number {
  const isAdded = text.slice(first.start, start).trim() === '' && /^[（(]/u.test(text.slice(start));
  const before = isAdded ? sentences[sentences.indexOf(first) - 1] : undefined;
  return Math.min((before ?? first).start, start);
}
