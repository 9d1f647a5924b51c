/**
 * The collection at several times its size, as the published data files that searches are built from. A copy of a
 * document keeps its structure, headings and anchors; its paragraphs are filled with sentences drawn from all documents.
 * Reproducible: the same count gives the same bytes. The vocabulary does not grow with the copies.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type Collection, randomNumbers } from '../recombine.ts';

/** `copies` times as many documents and units; 1 gives the collection itself. */
export function multiply({ documents, clauses }: Collection, copies: number): Collection {
  if (copies === 1) return { documents, clauses };
  const sentences = clauses.filter(({ kind }) => kind !== 'table').flatMap(({ text }) => text.match(/[^。\n]+。?/gu) ?? []);
  const pick = randomNumbers(copies);
  const sentence = () => sentences[pick(sentences.length)] ?? '';
  const numbers = Array.from({ length: copies }, (_, copy) => copy + 1);
  return {
    documents: numbers.flatMap((copy) => documents.map((document) => ({ ...document, id: renamed(document.id, copy) }))),
    clauses: numbers.flatMap((copy) => clauses.map((unit) => copyOf(unit, copy, sentence))),
  };
}

/** The rows of a table would no longer agree with its text and are left out. */
function copyOf({ rows: _rows, ...unit }: Unit, copy: number, sentence: () => string): Unit {
  const document = renamed(unit.document, copy);
  const within = (id: string) => id.replace(unit.document, document);
  return {
    ...unit,
    document,
    id: within(unit.id),
    url: within(unit.url),
    parent: unit.parent && within(unit.parent),
    text: sentencesOfLength(unit.text.length, sentence),
  };
}

function renamed(document: string, copy: number): string {
  return `${document}-${copy}`;
}

/** Sentences until the next would lead further from `length` than ending does. */
function sentencesOfLength(length: number, sentence: () => string): string {
  let text = '';
  for (let next = sentence(); text.length + next.length / 2 < length; next = sentence()) text += next;
  return text || (length > 0 ? sentence() : '');
}

export function writeCollection({ documents, clauses }: Collection, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'documents.json'), JSON.stringify(documents));
  writeFileSync(join(folder, 'clauses.json'), JSON.stringify(clauses));
}
