/** From the files of one seed folder to checked metadata, errata and text. Pure: bytes in, value and issues out. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { type DocumentMetadata, documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';
import { type ErratumEntry, errataFileSchema } from '../../../src/policy/model/erratum.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { decodeFile, decodes } from './decode.ts';
import type { FileBytes } from './file-bytes.ts';
import { foreignInValues } from './written-words.ts';
import { inWords, isKey, resolved, syntaxFaults, valueAt } from './yaml-faults.ts';

/** One file of the seeds as bytes, its path for messages. */
export interface SeedFile {
  path: string;
  bytes: FileBytes;
}

/** The files of a seed folder as bytes; absent ones are null. Paths are for messages. */
export interface SeedFiles {
  folder: string;
  text: FileBytes | null;
  metadata: FileBytes | null;
  errata: FileBytes | null;
  /** The editor's word on its facts. */
  facts?: FileBytes | null;
  /** SHA-256 of a file as received, which lies in the folder or in received/ there; null where there is none of the name. */
  received?: (file: string) => string | null;
}

export interface Seed {
  metadata: DocumentMetadata;
  /** Decoded text; a byte-order mark and every line end stay and count. */
  text: string;
  errata: ErratumEntry[];
  /** Line in errata.yaml of each entry. */
  errataLines: number[];
  paths: { folder: string; text: string; metadata: string; errata: string };
  /** Line in document.yaml where a key (or the nth entry below it) stands; 1 where it is absent. */
  metadataLine: (...path: (string | number)[]) => number;
}

/** Reads one seed. Without a seed in the result there is at least one issue. */
export function readSeed(files: SeedFiles): { seed: Seed | null; issues: Issue[] } {
  const paths = { folder: files.folder, text: `${files.folder}/text.txt`, metadata: `${files.folder}/document.yaml`, errata: `${files.folder}/errata.yaml` };
  const metadata = parseYaml(paths.metadata, files.metadata, documentMetadataSchema);
  const errata = files.errata ? parseYaml(paths.errata, files.errata, errataFileSchema) : { value: [], issues: [], line: () => 1 };
  const decoded = decodeText(paths.text, files.text, metadata.value);
  const issues = [...metadata.issues, ...errata.issues, ...decoded.issues];
  if (metadata.value && metadata.value.id !== basename(files.folder)) {
    issues.push(issue('id-differs-from-folder', paths.metadata, metadata.line('id'), { id: metadata.value.id, folder: basename(files.folder) }));
  }
  if (!metadata.value || !errata.value || decoded.text === null) return { seed: null, issues };
  for (const found of checkOriginal(metadata.value, files, metadata.line)) issues.push(found);
  const errataLines = errata.value.map((_, index) => errata.line(index));
  return { seed: { metadata: metadata.value, text: decoded.text, errata: errata.value, errataLines, paths, metadataLine: metadata.line }, issues };
}

/** The file as received is there, and is the one that was recorded. */
function checkOriginal({ original }: DocumentMetadata, { folder, received }: SeedFiles, line: ParsedYaml<unknown>['line']): Issue[] {
  if (!original) return [];
  const { file, sha256: recorded } = original;
  const path = `${folder}/document.yaml`;
  const found = received?.(file) ?? null;
  if (found === null) return [issue('original-not-found', path, line('original', 'file'), { file })];
  return found === recorded ? [] : [issue('changed-original', path, line('original', 'sha256'), { file, found, recorded })];
}

export interface ParsedYaml<T> {
  value: T | null;
  issues: Issue[];
  line: (...path: (string | number)[]) => number;
}

/** Reads a YAML file against a schema; every fault has its line. An empty file is an empty list, but for document.yaml. */
export function parseYaml<S extends z.ZodType>(path: string, bytes: FileBytes | null, schema: S): ParsedYaml<z.output<S>> {
  const decoded = decodeFile(path, bytes, 'utf-8', 'yaml');
  if (decoded.text === null || decoded.issues.length) return { value: null, issues: decoded.issues, line: () => 1 };
  const counter = new LineCounter();
  const document = parseDocument(decoded.text, { lineCounter: counter, logLevel: 'error' });
  const line = (...keys: (string | number)[]): number => lineOf(document, counter, keys);
  const syntax = syntaxFaults(document, counter);
  const { value, fault } = syntax.length ? { value: null, fault: null } : resolved(document, counter);
  const broken = [...syntax, ...(fault ? [fault] : [])].map(({ line: at, error }) => issue('bad-yaml', path, at, { error }));
  if (broken.length) return { value: null, issues: broken, line };
  const whole = value ?? (path.endsWith('document.yaml') ? {} : []);
  const result = schema.safeParse(whole);
  const foreign = foreignInValues(whole, path, line);
  if (result.success) return { value: foreign.length ? null : result.data, issues: foreign, line };
  const issues = result.error.issues.map((found) => {
    const keys = found.path as (string | number)[];
    const place = found.code === 'unrecognized_keys' ? [...keys, found.keys[0] ?? ''] : keys;
    return issue('bad-metadata', path, line(...place), { path: place.join('.'), error: inWords(found, valueAt(whole, keys)) });
  });
  return { value: null, issues: [...foreign, ...issues], line };
}

/** The line of the deepest part of `keys` that the file holds. */
function lineOf(document: ReturnType<typeof parseDocument>, counter: LineCounter, keys: (string | number)[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent = document.getIn(keys.slice(0, depth - 1), true) ?? document.contents;
    const key = keys[depth - 1];
    const pair = isMap(parent) && key !== undefined ? parent.items.find((item) => isKey(item.key, key)) : undefined;
    const node = pair?.key ?? document.getIn(keys.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return counter.linePos(range[0]).line;
  }
  return 1;
}

/** Of a text: the same for texts that differ in their encoding, line ends, white space, width or marks alone. Empty where there is none. */
export function comparedLetters({ text }: Pick<SeedFiles, 'text'>): string {
  if (!text || 'unreadable' in text) return '';
  const encoding = decodes(text) ? 'utf-8' : 'gb18030';
  return lettersOf(new TextDecoder(encoding).decode(text));
}

/** Letters and digits of a text in normal form. */
export const lettersOf = (text: string): string => normalForm(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The id of a document is the name of its folder. */
export const idOfFolder = ({ folder }: Pick<SeedFiles, 'folder'>): string => folder.split(/[\\/]/u).at(-1) ?? '';

function decodeText(path: string, bytes: FileBytes | null, metadata: DocumentMetadata | null): { text: string | null; issues: Issue[] } {
  const { text, issues } = decodeFile(path, bytes, metadata?.encoding ?? 'utf-8', 'text');
  const found = bytes && !('unreadable' in bytes) ? createHash('sha256').update(bytes).digest('hex') : null;
  if (metadata && found !== null && found !== metadata.sha256) issues.unshift(issue('changed-seed', path, null, { found, recorded: metadata.sha256 }));
  if (text?.trim() === '') return { text: null, issues: [...issues, issue('empty-text', path, 1, {})] };
  return { text, issues };
}
