/**
 * Fixtures of the conversion: a folder for each case below tests/fixtures/convert, named for what it shows. It holds the
 * files of a seed (text.txt; document.yaml with what differs from an ordinary document; errata.yaml where there are any)
 * and units.json, what a reader found that they must become.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { anchorOf } from '../../src/policy/ids.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type GoodFiles, smallSeedFiles } from './seeds.ts';

const root = 'tests/fixtures/convert';

/** What is expected of a unit: all but its place in the seed, for which `misplacedCharacters` stands. */
export type ExpectedUnit = Pick<Unit, 'anchor' | 'kind' | 'label' | 'title' | 'parent' | 'text' | 'within' | 'rows'>;

export const caseNames = (): string[] => readdirSync(root).sort();

export const expectationPath = (name: string): string => join(root, name, 'units.json');

export const expectedUnits = (name: string): ExpectedUnit[] => JSON.parse(readFileSync(expectationPath(name), 'utf8')) as ExpectedUnit[];

/** The seed of a case; its id is `test`. */
export function caseFiles(name: string): GoodFiles {
  const read = (file: string): string => readFileSync(join(root, name, file), 'utf8');
  const errata = existsSync(join(root, name, 'errata.yaml')) ? (parse(read('errata.yaml')) as unknown[]) : [];
  return smallSeedFiles(read('text.txt'), parse(read('document.yaml')) as Record<string, unknown>, errata);
}

/** Units as an expectation holds them; the parent by its anchor. */
export const foundUnits = (units: readonly Unit[]): ExpectedUnit[] =>
  units.map(({ anchor, kind, label, title, parent, text, within, rows }) => ({
    anchor,
    kind,
    label,
    title,
    parent: parent && anchorOf(parent),
    text,
    ...(within && { within }),
    ...(rows && { rows }),
  }));
