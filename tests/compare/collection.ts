/** The units of the collection as the comparison takes them, read from content/. */
import type { Column, ComparedUnit } from '../../src/compare/compare.ts';
import { commonWording, weighBy } from '../../src/compare/likeness.ts';
import type { Reading } from '../../src/compare/shared-wording.ts';
import { comparisonLanguageOf } from '../../src/policy/language.ts';
import { committed } from '../committed.ts';
import { language } from '../language.ts';

const units = new Map(committed.clauses.map((unit) => [unit.id, unit]));
const documents = new Map(committed.documents.map((document) => [document.id, document]));
const { sentences } = committed;
const sentencesOf = Map.groupBy(sentences, ({ clause }) => clause);

export const { topics } = committed;
export const comparisonLanguage = comparisonLanguageOf(language);
export const reading: Reading = { weigh: weighBy(commonWording(sentences.map(({ text }) => text))), language: comparisonLanguage };

function comparedUnit(id: string): ComparedUnit {
  const unit = units.get(id);
  if (!unit) throw new Error(`no unit ${id}`);
  return { document: unit.document, anchor: unit.anchor, name: `${unit.label ?? ''}${unit.title ?? ''}`, sentences: sentencesOf.get(id) ?? [] };
}

/** A column for each document, in the order in which they are first named. */
export function columnsOf(ids: readonly string[]): Column[] {
  return [...Map.groupBy(ids.map(comparedUnit), ({ document }) => document)].map(([document, list]) => {
    const { place, shortTitle = '' } = documents.get(document) ?? {};
    return { document, place: place?.name ?? '', area: place?.area ?? '', documentTitle: shortTitle, units: list };
  });
}
