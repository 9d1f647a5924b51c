/** All that the documents say, as claims are checked against it: unit by unit, with the place that says it. Pure. */

import { withoutMarks } from '../../policy/marks.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { splitSentences } from '../../policy/sentences.ts';

/** A unit of whatever kind, and the name of the place whose document holds it. */
export interface Spoken {
  unit: Unit;
  place: string;
  /** Label, title and text as one, as they are searched for a wording. */
  bare: string;
}

/** Words and numbers alone, in normal form: two wordings that differ in marks, width or white space are the same. */
export const bare = (text: string): string => withoutMarks(normalForm(text));

export function spokenOf(unit: Unit, place: string): Spoken {
  return { unit, place, bare: bare(`${unit.label ?? ''}${unit.title ?? ''}${unit.text}`) };
}

/** The title and each sentence, row or item for itself, as they are searched for what says the same in other words. */
export function sayingsOf({ title, text }: Unit): string[] {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  return title ? [title, ...sentences] : sentences;
}
