/** The whole text of a collection in one file, for searches that need all of it: what is scanned, or what excerpts are cut from. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../../../src/policy/model/unit.ts';

/** Id, label, title and text of a unit; a unit's number is its place in the file. */
export type UnitTexts = [id: string, label: string, title: string, text: string];

export function readTexts(data: string): UnitTexts[] {
  const units = JSON.parse(readFileSync(join(data, 'clauses.json'), 'utf8')) as Unit[];
  return units.map(({ id, label, title, text }) => [id, label ?? '', title ?? '', text]);
}

/** Writes the texts of a data folder into `out`, which is made, and returns them. */
export function publishTexts(data: string, out: string): UnitTexts[] {
  const texts = readTexts(data);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'texts.json'), JSON.stringify(texts));
  return texts;
}
