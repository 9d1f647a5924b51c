/** Units for tests of the matcher: those of the real seeds, and small documents made of titles and texts. */
import { readFileSync } from 'node:fs';
import type { Unit } from '../../src/policy/model/unit.ts';
import { convert, realSeedFiles } from '../convert/seeds.ts';
import { documentIds } from '../document-ids.ts';

const converted = documentIds.map((id) => convert(realSeedFiles(id)));
export const realDocuments = converted.map(({ document }) => document);
export const realUnits: Unit[] = converted.flatMap(({ units }) => units);

export interface AgreedLink {
  a: string;
  b: string;
  grade: 1 | 2;
  readers: (0 | 1 | 2)[];
}

/** What two readers found between 湖南 and 江西, all of it: grade 2 is the same subject, 1 a recurring sentence. */
export const agreedLinks = JSON.parse(readFileSync('tests/fixtures/links-dev.json', 'utf8')) as AgreedLink[];

/** A document of measures m1, m2 … under one section. */
export function smallDocument(document: string, measures: readonly (readonly [title: string | null, text: string])[], section = '工作任务'): Unit[] {
  const unit = (anchor: string, kind: Unit['kind'], parent: string | null, title: string | null, text: string): Unit => ({
    id: `${document}#${anchor}`,
    document,
    anchor,
    kind,
    label: null,
    ordinal: null,
    title,
    parent,
    text,
    url: `/policies/${document}/#${anchor}`,
    source: [],
  });
  return [unit('s1', 'section', null, section, ''), ...measures.map(([title, text], index) => unit(`m${index + 1}`, 'measure', `${document}#s1`, title, text))];
}
