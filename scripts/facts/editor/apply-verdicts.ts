/** The editor's verdicts on the facts of a document, laid over what the rules found. Pure: facts and what is wrong with the verdicts. */
import { assignmentSchema } from '../../../src/policy/model/facts/assignment.ts';
import { citationSchema } from '../../../src/policy/model/facts/citation.ts';
import type { Evidence } from '../../../src/policy/model/facts/evidence.ts';
import { evidenceWords } from '../../../src/policy/model/facts/evidence-words.ts';
import type { FactKind, Facts } from '../../../src/policy/model/facts/facts.ts';
import { penaltySchema } from '../../../src/policy/model/facts/penalty.ts';
import { targetSchema } from '../../../src/policy/model/facts/target.ts';
import { termSchema } from '../../../src/policy/model/facts/term.ts';
import type { FactVerdict } from '../../../src/policy/model/facts/verdict.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { withIds } from '../reading/fact-ids.ts';
import { faultInFields, type KnownReferences } from './check-fields.ts';

type Fact = Facts[FactKind][number];

/** Why a verdict could not be applied; `index` counts the entries of the file from 0. */
export type VerdictFault =
  | { rule: 'fact-of-no-unit'; index: number; unit: string }
  | { rule: 'fact-without-words'; index: number; words: string; unit: string }
  | { rule: 'fact-not-found'; index: number; kind: string; words: string; found: number }
  | { rule: 'fact-judged-twice'; index: number; earlier: number }
  | { rule: 'fact-there-already'; index: number; kind: string; words: string }
  | { rule: 'fact-fields-at-fault'; index: number; error: string };

const schemas = { targets: targetSchema, assignments: assignmentSchema, citations: citationSchema, terms: termSchema, penalties: penaltySchema };
const letters: Record<FactKind, string> = { targets: 't', assignments: 'a', citations: 'c', terms: 'd', penalties: 'p' };

/** A verdict with a fault changes nothing; rejected facts are gone, the others bear who said so and why. */
export function applyFactVerdicts(
  facts: Facts,
  units: readonly Unit[],
  verdicts: readonly FactVerdict[],
  known: KnownReferences,
): { facts: Facts; faults: VerdictFault[] } {
  const lists = { ...facts } as Record<FactKind, Fact[]>;
  const judged = new Map<string, number>();
  const rejected: { fact: Fact; kind: FactKind; index: number }[] = [];
  const faults = verdicts.flatMap((verdict, index): VerdictFault[] => {
    const kind = verdict.kind as FactKind;
    const gone = rejected.find((one) => one.kind === kind && units.some((unit) => unit.anchor === verdict.unit && fits(one.fact, verdict, unit)));
    if (gone && verdict.verdict !== 'add') return [{ rule: 'fact-judged-twice', index, earlier: gone.index }];
    const outcome = outcomeOf(verdict, lists[kind], units, index, kind, known);
    if ('rule' in outcome) return [outcome];
    const earlier = judged.get(outcome.id);
    if (earlier !== undefined) return [{ rule: 'fact-judged-twice', index, earlier }];
    judged.set(outcome.id, index);
    for (const fact of lists[kind]) if (verdict.verdict === 'reject' && fact.id === outcome.id) rejected.push({ fact, kind, index });
    lists[kind] = outcome.facts;
    return [];
  });
  return { facts: lists as unknown as Facts, faults };
}

type Outcome = { id: string; facts: Fact[] } | VerdictFault;

function outcomeOf(verdict: FactVerdict, facts: readonly Fact[], units: readonly Unit[], index: number, kind: FactKind, known: KnownReferences): Outcome {
  const unit = units.find(({ anchor }) => anchor === verdict.unit);
  if (!unit) return { rule: 'fact-of-no-unit', index, unit: verdict.unit };
  const place = placeOf(verdict.words, unit);
  if (!place) return { rule: 'fact-without-words', index, words: verdict.words, unit: verdict.unit };
  const error = 'fields' in verdict ? faultInFields(verdict.fields, unit, known) : null;
  if (error) return { rule: 'fact-fields-at-fault', index, error };
  if (verdict.verdict === 'add') return added(verdict, place, facts, units, index, kind);
  const fitting = facts.filter((fact) => fits(fact, verdict, unit));
  const [fact] = fitting;
  if (!fact || fitting.length > 1) return { rule: 'fact-not-found', index, kind, words: verdict.words, found: fitting.length };
  if (verdict.verdict === 'reject') return { id: fact.id, facts: facts.filter((other) => other !== fact) };
  const changed = verdict.verdict === 'correct' ? { ...fact, ...verdict.fields, source: 'corrected' } : { ...fact, source: 'confirmed' };
  const read = schemas[kind].safeParse({ ...changed, note: verdict.note });
  if (!read.success) return { rule: 'fact-fields-at-fault', index, error: errorOf(read.error) };
  return { id: fact.id, facts: facts.map((other) => (other === fact ? (read.data as Fact) : other)) };
}

function added(
  verdict: Extract<FactVerdict, { fields: unknown }>,
  evidence: Evidence,
  facts: readonly Fact[],
  units: readonly Unit[],
  index: number,
  kind: FactKind,
): Outcome {
  const [named] = withIds(letters[kind], [{ evidence, ...verdict.fields }], units);
  const read = schemas[kind].safeParse({ ...named, id: freeId(named?.id ?? '', facts), source: 'added', note: verdict.note });
  if (!read.success) return { rule: 'fact-fields-at-fault', index, error: errorOf(read.error) };
  const fact = read.data as Fact;
  const there = facts.some((other) => other.evidence.clause === evidence.clause && sameWords(other, fact, units) && nameOf(other) === nameOf(fact));
  if (there) return { rule: 'fact-there-already', index, kind, words: verdict.words };
  return { id: fact.id, facts: inOrder([...facts, fact], units) };
}

/** The first of id, id-2, id-3 … that no other fact has. */
function freeId(id: string, facts: readonly Fact[]): string {
  const taken = new Set(facts.map((fact) => fact.id));
  for (let count = 1; ; count++) {
    const tried = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(tried)) return tried;
  }
}

/** Whether the words of one lie in those of the other. */
function sameWords(one: Fact, other: Fact, units: readonly Unit[]): boolean {
  const unit = units.find(({ id }) => id === one.evidence.clause);
  const [a, b] = unit ? [bare(evidenceWords(one.evidence, unit)), bare(evidenceWords(other.evidence, unit))] : ['', ''];
  return a.includes(b) || b.includes(a);
}

const errorOf = ({ issues: [first] }: { issues: { path: PropertyKey[]; message: string }[] }): string =>
  first ? `${first.path.join('.')}: ${first.message}` : '';

function inOrder(facts: readonly Fact[], units: readonly Unit[]): Fact[] {
  const order = new Map(units.map(({ id }, at) => [id, at]));
  const at = ({ evidence }: Fact): number => order.get(evidence.clause) ?? 0;
  return facts.toSorted((a, b) => at(a) - at(b) || a.evidence.start - b.evidence.start);
}

const bare = (words: string): string => words.replace(/\s+/gu, '');

/** Its words hold those of the verdict, or lie in them; where `which` is given its name is that. */
function fits(fact: Fact, { words, which }: FactVerdict, unit: Unit): boolean {
  if (fact.evidence.clause !== unit.id) return false;
  const [own, asked] = [bare(evidenceWords(fact.evidence, unit)), bare(words)];
  return (own.includes(asked) || asked.includes(own)) && own !== '' && (which === undefined || nameOf(fact) === which);
}

/** By what a fact is told from others with the same words. */
function nameOf(fact: Fact): string {
  if ('indicator' in fact) return fact.indicator;
  if ('name' in fact) return fact.name;
  if ('term' in fact) return fact.term;
  return 'lead' in fact ? (fact.lead[0] ?? fact.implement[0] ?? '') : (fact.sanctions[0]?.kind ?? '');
}

/** Where the words stand: in the text, in a row, in label and title; null where they do not. */
function placeOf(words: string, unit: Unit): Evidence | null {
  const start = unit.text.indexOf(words);
  if (start >= 0 && !unit.rows) return { clause: unit.id, start, end: start + words.length };
  const row = unit.rows?.findIndex((cells) => bare(cells.map(({ text }) => text).join('')).includes(bare(words))) ?? -1;
  if (row >= 0) return { clause: unit.id, start: 0, end: 0, row };
  if (bare(`${unit.label ?? ''}${unit.title ?? ''}`).includes(bare(words))) return { clause: unit.id, start: 0, end: 0 };
  const loose = looseRange(unit.text, words);
  return loose && { clause: unit.id, ...loose };
}

/** White space of the text and of the words does not count. */
function looseRange(text: string, words: string): { start: number; end: number } | null {
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !/\s/u.test(text.charAt(at)));
  const at = bare(text).indexOf(bare(words));
  const [start, last] = [places[at], places[at + bare(words).length - 1]];
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}
