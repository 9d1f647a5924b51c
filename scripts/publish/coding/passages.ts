/**
 * The text of a collection in passages, as people code it: sentences, rows of tables, and a whole unit for the facts that stand in
 * neither of the two. Pure.
 */
import { factsByUnit } from '../../../src/facts/beside/unit-facts.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import type { Evidence, Range } from '../../../src/policy/model/facts/evidence.ts';
import { type Facts, noFacts } from '../../../src/policy/model/facts/facts.ts';
import type { Family } from '../../../src/policy/model/family.ts';
import type { Jurisdiction } from '../../../src/policy/model/jurisdiction.ts';
import type { Part } from '../../../src/policy/model/part.ts';
import type { Sentence } from '../../../src/policy/model/sentence.ts';
import type { Topic } from '../../../src/policy/model/topic.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { PassageKind } from '../../../src/policy/published/coding-row.ts';
import { headingInWords } from '../../../src/wording/units.ts';

/** What of the collection is coded. */
export interface CodedCollection extends Facts {
  documents: readonly PolicyDocument[];
  clauses: readonly Unit[];
  sentences: readonly Sentence[];
  parts: readonly Part[];
  topics: readonly Topic[];
  families: readonly Family[];
  jurisdictions: readonly Jurisdiction[];
}

/** `facts`: those whose words, or whose task, lie in the passage at least in part. One fact may belong to several. */
export interface Passage {
  kind: PassageKind;
  id: string;
  unit: Unit;
  text: string;
  facts: Facts;
}

type Place = Pick<Passage, 'kind' | 'id' | 'text'> & { range: Range };

/** Every sentence and row of the collection in the order of the text, and each fact in one passage at least. */
export function passagesOf(collection: CodedCollection): Passage[] {
  const sentences = Map.groupBy(collection.sentences, ({ clause }) => clause);
  const rows = Map.groupBy(
    collection.parts.filter(({ kind }) => kind === 'row'),
    ({ clause }) => clause,
  );
  const facts = factsByUnit(collection);
  return collection.clauses.flatMap((unit) => passagesIn(unit, sentences.get(unit.id) ?? [], rows.get(unit.id) ?? [], facts.get(unit.id) ?? noFacts));
}

function passagesIn(unit: Unit, sentences: readonly Sentence[], rows: readonly Part[], facts: Facts): Passage[] {
  const places: Place[] = [
    ...sentences.map(({ id, start, end, text }): Place => ({ kind: 'sentence', id, text, range: { start, end } })),
    ...rows.map(({ id, start, end }): Place => ({ kind: 'row', id, text: unit.text.slice(start, end), range: { start, end } })),
  ];
  const ranges = new Map(allOf(facts).map((fact) => [fact.id, rangesOf(fact, unit)]));
  const speaksOf = (fact: Stated, place: Range): boolean => (ranges.get(fact.id) ?? []).some((range) => overlap(range, place));
  const inPlaces = places.map(({ range, ...place }) => ({ ...place, unit, facts: chosen(facts, (fact) => speaksOf(fact, range)) }));
  const placed = new Set(inPlaces.flatMap((passage) => allOf(passage.facts).map(({ id }) => id)));
  const others = chosen(facts, ({ id }) => !placed.has(id));
  if (allOf(others).length === 0) return inPlaces;
  return [{ kind: 'unit', id: unit.id, unit, text: wordsOfUnit(unit, places.length === 0), facts: others }, ...inPlaces];
}

const wordsOfUnit = (unit: Unit, whole: boolean): string => [headingInWords(unit), whole ? unit.text : ''].filter(Boolean).join('\n');

type Stated = { id: string; evidence: Evidence } & Partial<Pick<Assignment, 'task'>>;

/** All facts in one list. */
const allOf = ({ targets, assignments, citations, terms, penalties }: Facts): Stated[] => [...targets, ...assignments, ...citations, ...terms, ...penalties];

function chosen(facts: Facts, isWanted: (fact: Stated) => boolean): Facts {
  return {
    targets: facts.targets.filter(isWanted),
    assignments: facts.assignments.filter(isWanted),
    citations: facts.citations.filter(isWanted),
    terms: facts.terms.filter(isWanted),
    penalties: facts.penalties.filter(isWanted),
  };
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** What a fact speaks of: its words, and the task that a body is charged with. What stands in a heading has no range. */
const rangesOf = ({ evidence, task }: Stated, unit: Unit): Range[] => [evidenceRange(evidence, unit), ...(task ? [task] : [])];

/** Where the words stand in the text of the unit; a row of a table is a line of it. */
export function evidenceRange({ start, end, row }: Evidence, { text }: Pick<Unit, 'text'>): Range {
  if (row === undefined) return { start, end };
  const lines = text.split('\n');
  const from = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
  return { start: from, end: from + (lines[row]?.length ?? 0) };
}
