/** Facts for pages: those of a document, and the sentences that prove them. */
import { factsByUnit } from '../facts/beside/unit-facts.ts';
import { belowIn } from '../facts/division/below.ts';
import type { DivisionRow } from '../facts/division/division.ts';
import { rowProofs, type Said } from '../facts/division/proven.ts';
import { type Point, type Proof, proofsOf } from '../facts/proofs.ts';
import { type QuotedWords, quotedWords } from '../facts/quoted-words.ts';
import { documentOf } from '../policy/ids.ts';
import type { Evidence } from '../policy/model/facts/evidence.ts';
import { type Facts, noFacts } from '../policy/model/facts/facts.ts';
import type { Sentence } from '../policy/model/sentence.ts';
import type { Unit } from '../policy/model/unit.ts';
import { language } from './language.ts';
import { folderOf, sentencesOf, unitsOf } from './library.ts';

/** Whether a body as printed is a government below, in the language of policies. */
export const isBelow = belowIn(language.assignments);

/** The facts of a document, each kind in the order of the text. */
export const factsOf = (document: string): Facts => folderOf(document).facts;

const unitsById = new Map<string, ReadonlyMap<string, Unit>>();

/** The unit of an id; throws where there is none: facts come from the same conversion. */
export function unitOf(id: string): Unit {
  const document = documentOf(id);
  if (!unitsById.has(document)) unitsById.set(document, new Map(unitsOf(document).map((unit) => [unit.id, unit])));
  const unit = unitsById.get(document)?.get(id);
  if (!unit) throw new Error(`${document} has no unit ${id}: run scripts/build-content.ts again.`);
  return unit;
}

const sentencesIn = ({ id, document }: Unit): Sentence[] => sentencesOf(document).filter(({ clause }) => clause === id);

/** The words that prove a fact, in their sentence. */
export function wordsOf(evidence: Evidence): QuotedWords {
  const unit = unitOf(evidence.clause);
  return quotedWords(evidence, unit, sentencesIn(unit));
}

/** The sentences of a unit that prove what is said. */
export const proofsIn = <T>(unit: Unit, points: readonly Point<T>[]): Proof<T>[] => proofsOf(points, unit, sentencesIn(unit));

/** The sentences that prove a row of a division of work, or a part of one. */
export const proofsOfRow = (row: Pick<DivisionRow, 'unit' | 'assignment' | 'targets'>): Proof<Said>[] => rowProofs(row, sentencesIn(row.unit));

const besideUnits = new Map<string, ReadonlyMap<string, Facts>>();

/** The facts of one unit; none of each kind where nothing was found in it. */
export function factsBeside({ id, document }: Unit): Facts {
  if (!besideUnits.has(document)) besideUnits.set(document, factsByUnit(factsOf(document)));
  return besideUnits.get(document)?.get(id) ?? noFacts;
}
