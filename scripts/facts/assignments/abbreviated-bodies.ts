/** Bodies that a document calls for short: 省河湖保护委员会办公室（以下简称“省河办”）. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { abbreviations } from '../terms/abbreviations.ts';
import { termWords } from '../terms/words.ts';
import { isBody } from './bodies-in-list.ts';
import { assignmentWords } from './words.ts';

/** Short name → name as the document has it where it says so; both name one body in the whole document. */
export function abbreviatedBodies(units: readonly Unit[], language: Language): ReadonlyMap<string, string> {
  const words = assignmentWords(language);
  const found = units.flatMap(({ text }) =>
    abbreviations(text, termWords(language)).map(({ term, meaning }): [string, string] => [term, text.slice(meaning.start, meaning.end).replace(/^由/u, '')]),
  );
  return new Map(found.filter(([short, whole]) => isBody(whole, words) && isBody(short, words)));
}
