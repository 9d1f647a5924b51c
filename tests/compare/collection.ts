/** The units of the collection as the comparison takes them, read from content/data. */
import { readFileSync } from 'node:fs';
import type { Column, ComparedUnit } from '../../src/compare/compare.ts';
import { commonWording, weighBy } from '../../src/compare/likeness.ts';
import type { PolicyDocument, Sentence, Topic, Unit } from '../../src/policy/model.ts';

const read = <T>(name: string): T[] => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8')) as T[];
const units = new Map(read<Unit>('clauses').map((unit) => [unit.id, unit]));
const documents = new Map(read<PolicyDocument>('documents').map((document) => [document.id, document]));
const sentences = read<Sentence>('sentences');
const sentencesOf = Map.groupBy(sentences, ({ clause }) => clause);

export const topics = read<Topic>('topics');
export const weigh = weighBy(commonWording(sentences.map(({ text }) => text)));

function comparedUnit(id: string): ComparedUnit {
  const unit = units.get(id);
  if (!unit) throw new Error(`no unit ${id}`);
  return { document: unit.document, anchor: unit.anchor, name: `${unit.label ?? ''}${unit.title ?? ''}`, sentences: sentencesOf.get(id) ?? [] };
}

/** A column for each document, in the order in which they are first named. */
export function columnsOf(ids: readonly string[]): Column[] {
  return [...Map.groupBy(ids.map(comparedUnit), ({ document }) => document)].map(([document, list]) => {
    const { province = '', shortTitle = '' } = documents.get(document) ?? {};
    return { document, province, documentTitle: shortTitle, units: list };
  });
}
