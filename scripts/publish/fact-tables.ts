/**
 * The facts as CSV: a row for each fact, with the words that prove it and the title and place of its document, so that a table can be
 * read by itself. The columns come from the schemas: lists are joined by ；, a range gives its words and its two offsets.
 */
import type { z } from 'astro/zod';
import type { CsvValue } from '../../src/policy/csv.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { assignmentSchema } from '../../src/policy/model/facts/assignment.ts';
import { citationSchema, currencySchema } from '../../src/policy/model/facts/citation.ts';
import type { Evidence, Range } from '../../src/policy/model/facts/evidence.ts';
import { evidenceWords } from '../../src/policy/model/facts/evidence-words.ts';
import { type FactKind, factKinds } from '../../src/policy/model/facts/facts.ts';
import { penaltySchema, type Sanction } from '../../src/policy/model/facts/penalty.ts';
import { type Comparator, targetSchema } from '../../src/policy/model/facts/target.ts';
import { termSchema } from '../../src/policy/model/facts/term.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { comparatorNames, sanctionInWords } from '../../src/wording/facts.ts';
import type { Collection } from './collection.ts';

/** Where a fact stands. */
interface Place {
  unit: Unit;
  document: PolicyDocument;
}
type Fact = { evidence: Evidence } & Record<string, unknown>;
type Columns = Record<string, (fact: Fact, place: Place) => CsvValue>;

const schemas: Record<FactKind, z.ZodObject> = {
  targets: targetSchema,
  assignments: assignmentSchema,
  citations: citationSchema,
  terms: termSchema,
  penalties: penaltySchema,
};

const common: Columns = {
  id: ({ id }) => id as string,
  document: (_, { document }) => document.id,
  title: (_, { document }) => document.title,
  place: (_, { document }) => document.place.fullName,
  clause: ({ evidence }) => evidence.clause,
  start: ({ evidence }) => evidence.start,
  end: ({ evidence }) => evidence.end,
  row: ({ evidence }) => evidence.row,
  words: ({ evidence }, { unit }) => evidenceWords(evidence, unit),
};

const ofRange = (name: string): Columns => ({
  [name]: (fact, { unit }) => {
    const { start, end } = fact[name] as Range;
    return unit.text.slice(start, end);
  },
  [`${name}Start`]: (fact) => (fact[name] as Range).start,
  [`${name}End`]: (fact) => (fact[name] as Range).end,
});

const ofCurrency: Columns = Object.fromEntries(
  Object.keys(currencySchema.shape).map((name) => [
    `currency${name[0]?.toUpperCase()}${name.slice(1)}`,
    ({ currency }: Fact) => (currency as Record<string, CsvValue> | null)?.[name],
  ]),
);

/** In words; empty where there is none. */
const ofComparator = (name: string): Columns => ({ [name]: (fact) => comparatorNames[fact[name] as Comparator] });

/** Fields that are more than one value, or stand among the common columns. */
const special: Record<string, Columns> = {
  id: {},
  evidence: {},
  task: ofRange('task'),
  meaning: ofRange('meaning'),
  conduct: ofRange('conduct'),
  currency: ofCurrency,
  comparator: ofComparator('comparator'),
  reading: ofComparator('reading'),
  sanctions: { sanctions: ({ sanctions }) => (sanctions as Sanction[]).map(sanctionInWords).join('；') },
};

const ofField = (name: string): Columns => special[name] ?? { [name]: (fact) => oneValue(fact[name]) };

const oneValue = (value: unknown): CsvValue => (Array.isArray(value) ? value.join('；') : (value as CsvValue));

const columnsOf = (kind: FactKind): Columns => Object.assign({}, common, ...Object.keys(schemas[kind].shape).map(ofField));

/** The heads of the tables, also of those without rows. */
export const factColumns = Object.fromEntries(factKinds.map((kind) => [kind, Object.keys(columnsOf(kind))])) as Record<FactKind, string[]>;

/** By file name without extension. */
export function factTables(collection: Collection): Record<FactKind, Record<string, CsvValue>[]> {
  const units = new Map(collection.clauses.map((unit) => [unit.id, unit]));
  const documents = new Map(collection.documents.map((document) => [document.id, document]));
  const placeOf = ({ evidence: { clause } }: Fact): Place => ({
    unit: units.get(clause) as Unit,
    document: documents.get(documentOf(clause)) as PolicyDocument,
  });
  const rowsOf = (kind: FactKind): Record<string, CsvValue>[] => {
    const columns = Object.entries(columnsOf(kind));
    return (collection[kind] as Fact[]).map((fact) => {
      const place = placeOf(fact);
      return Object.fromEntries(columns.map(([name, read]) => [name, read(fact, place)]));
    });
  };
  return Object.fromEntries(factKinds.map((kind) => [kind, rowsOf(kind)])) as Record<FactKind, Record<string, CsvValue>[]>;
}
