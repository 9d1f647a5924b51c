/** Seeds for tests: the real ones of the collection, and small ones made of a text and a few properties. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Collection } from '../../scripts/convert/convert-collection.ts';
import { convertDocument } from '../../scripts/convert/convert-document.ts';
import { readSeed, type Seed, type SeedFiles } from '../../scripts/convert/read/read-seed.ts';
import type { Issue } from '../../scripts/faults/issues.ts';
import { Indicators } from '../../src/policy/model/facts/indicators.ts';
import { emptyRegister } from '../../src/policy/model/register.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files of which all can be read. */
export type GoodFiles = SeedFiles & Record<'text' | 'metadata' | 'errata', Uint8Array>;

/** The files of a real seed. With `text`, that text stands in place of the received one (its hash recorded). */
export function realSeedFiles(id: string, text?: string): GoodFiles {
  const folder = `seeds/${id}`;
  const metadata = parse(readFileSync(`${folder}/document.yaml`, 'utf8')) as Record<string, unknown>;
  const received = text === undefined ? new Uint8Array(readFileSync(`${folder}/text.txt`)) : bytes(text);
  return {
    folder,
    text: received,
    metadata: bytes(stringify({ ...metadata, sha256: sha256(received) })),
    errata: new Uint8Array(readFileSync(`${folder}/errata.yaml`)),
  };
}

export const receivedText = (id: string): string => readFileSync(`seeds/${id}/text.txt`, 'utf8');

const ordinary = {
  title: '关于测试的意见',
  shortTitle: '测试《意见》',
  province: '湖南',
  issuers: [],
  documentNumber: null,
  dateSigned: null,
  datePublished: null,
  type: '意见',
  added: '2026-11-22',
  received: '测试用文本',
  lineBreaks: 'paragraph-per-line',
  numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] },
};

/** A small seed: `text` below a title line, with properties that differ from an ordinary document's. */
export function smallSeedFiles(text: string, properties: Record<string, unknown> = {}, errata: unknown[] = []): GoodFiles {
  const metadata = { id: 'test', sha256: sha256(text), ...ordinary, ...properties };
  return { folder: 'seeds/test', text: bytes(text), metadata: bytes(stringify(metadata)), errata: bytes(stringify(errata)) };
}

/** A collection of which nothing was published yet. */
export function collectionOf(folders: readonly SeedFiles[], editorial: Partial<Pick<Collection, 'verdicts' | 'topics'>> = {}): Collection {
  const published = { folder: 'nowhere', register: emptyRegister, families: [], locks: new Map(), faulty: new Map(), issues: [] };
  return {
    path: 'seeds',
    folders,
    language: { value: language, issues: [] },
    jurisdictions: { value: jurisdictions, issues: [] },
    vocabulary: { value: { departments: [], groups: [], shared: [], related: [] }, issues: [] },
    laws: { value: [], issues: [] },
    indicators: { value: new Indicators([]), issues: [] },
    published,
    verdicts: null,
    topics: null,
    ...editorial,
  };
}

export interface Converted {
  seed: Seed;
  units: Unit[];
  issues: Issue[];
}

/** Reads and converts; fails where the seed cannot even be read. */
export function convert(files: SeedFiles): Converted & ReturnType<typeof convertDocument>['value'] {
  const { seed, issues } = readSeed(files);
  if (!seed) throw new Error(`seed not readable: ${JSON.stringify(issues)}`);
  const result = convertDocument(seed, { language, jurisdictions });
  return { ...result.value, seed, issues: [...issues, ...result.issues] };
}

/** What must be the same of two conversions of one document, however its lines were broken. */
export const outline = (units: readonly Unit[]): string[] =>
  units.map(({ anchor, kind, label, title, parent, text }) => JSON.stringify([anchor, kind, label, title, parent, text]));

/** An erratum of ten lines in errata.yaml. */
export const erratumEntry = (unit: string, original: string, corrected: string, properties: Record<string, unknown> = {}): Record<string, unknown> => ({
  unit,
  prefix: '',
  original,
  suffix: '',
  corrected,
  status: 'corrected',
  kind: 'wrong-char',
  reason: '据上下文',
  confidence: 'certain',
  readers: 2,
  ...properties,
});
