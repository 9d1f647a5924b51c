/** From the files of one seed folder to checked metadata, errata and text. Pure: bytes in, value and issues out. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'astro/zod';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type DocumentMetadata, documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';
import { type ErratumEntry, errataFileSchema } from '../../../src/policy/model/erratum.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { type Issue, issue } from '../../faults/issues.ts';

/** One file of the seeds as bytes, its path for messages. */
export interface SeedFile {
  path: string;
  bytes: Uint8Array;
}

/** The files of a seed folder as bytes; absent ones are null. Paths are for messages. */
export interface SeedFiles {
  folder: string;
  text: Uint8Array | null;
  metadata: Uint8Array | null;
  errata: Uint8Array | null;
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
  const issues = [...metadata.issues, ...errata.issues];
  const decoded = decodeText(paths.text, files.text, metadata.value);
  issues.push(...decoded.issues);
  if (metadata.value && metadata.value.id !== basename(files.folder)) {
    issues.push(issue('id-differs-from-folder', paths.metadata, metadata.line('id'), { id: metadata.value.id, folder: basename(files.folder) }));
  }
  if (!metadata.value || !errata.value || decoded.text === null) return { seed: null, issues };
  issues.push(...checkOriginal(metadata.value, files, metadata.line));
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
export function parseYaml<S extends z.ZodType>(path: string, bytes: Uint8Array | null, schema: S): ParsedYaml<z.output<S>> {
  if (!bytes) return { value: null, issues: [issue('unreadable-file', path, null, { error: 'no such file' })], line: () => 1 };
  const counter = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), { lineCounter: counter });
  const line = (...keys: (string | number)[]): number => lineOf(document, counter, keys);
  const broken = document.errors.map((error) => issue('bad-yaml', path, counter.linePos(error.pos[0]).line, { error: error.message.split('\n')[0] ?? '' }));
  if (broken.length) return { value: null, issues: broken, line };
  const { value, error } = resolveAliases(document);
  if (error !== null) return { value: null, issues: [issue('bad-yaml', path, 1, { error })], line };
  const result = schema.safeParse(value ?? (path.endsWith('document.yaml') ? {} : []));
  if (result.success) return { value: result.data, issues: [], line };
  const issues = result.error.issues.map((fault) => {
    const keys = fault.path as (string | number)[];
    const place = fault.code === 'unrecognized_keys' ? [...keys, fault.keys[0] ?? ''] : keys;
    return issue('bad-metadata', path, line(...place), {
      path: place.join('.'),
      error: fault.message.endsWith('received undefined') ? 'is missing' : fault.message,
    });
  });
  return { value: null, issues, line };
}

/** Aliases are resolved only now: one that names nothing, or a nest of them, is a fault as well. */
function resolveAliases(document: ReturnType<typeof parseDocument>): { value: unknown; error: string | null } {
  try {
    return { value: document.toJS(), error: null };
  } catch (error) {
    return { value: null, error: (error as Error).message };
  }
}

/** The line of the deepest part of `keys` that the file holds. */
function lineOf(document: ReturnType<typeof parseDocument>, counter: LineCounter, keys: (string | number)[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent = document.getIn(keys.slice(0, depth - 1), true) ?? document.contents;
    const key = keys[depth - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const node = pair?.key ?? document.getIn(keys.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return counter.linePos(range[0]).line;
  }
  return 1;
}

/** Of a text: the same for texts that differ in their encoding, byte-order mark, line ends, white space or width alone. */
export function textKey({ text }: Pick<SeedFiles, 'text'>): string {
  if (!text) return '';
  const encoding = decodes(text) ? 'utf-8' : 'gb18030';
  return createHash('sha256')
    .update(normalForm(new TextDecoder(encoding).decode(text)))
    .digest('hex');
}

function decodeText(path: string, bytes: Uint8Array | null, metadata: DocumentMetadata | null): { text: string | null; issues: Issue[] } {
  if (!bytes) return { text: null, issues: [issue('unreadable-file', path, null, { error: 'no such file' })] };
  const issues: Issue[] = [];
  const found = createHash('sha256').update(bytes).digest('hex');
  if (metadata && found !== metadata.sha256) issues.push(issue('changed-seed', path, null, { found, recorded: metadata.sha256 }));
  const encoding = metadata?.encoding ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.trim() === '') return { text: null, issues: [...issues, issue('empty-text', path, 1, {})] };
    return { text, issues: [...issues, ...controlCharacters(path, text)] };
  } catch {
    const wrong = encoding === 'utf-8' ? firstWrongByte(bytes) : null;
    return { text: null, issues: [...issues, issue('bad-encoding', path, wrong?.line ?? null, { encoding, offset: wrong?.offset ?? null })] };
  }
}

/** Each line with a character that no text has (all but tab, line ends and form feed), once. */
function controlCharacters(path: string, text: string): Issue[] {
  return text.split('\n').flatMap((line, i) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    const found = /[\u0000-\u0008\u000e-\u001f\u007f]/u.exec(line);
    return found ? [issue('control-character', path, i + 1, { code: `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` })] : [];
  });
}

/** Where a text stops being UTF-8: the longest prefix that decodes, found by bisection. */
function firstWrongByte(bytes: Uint8Array): { offset: number; line: number } {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return { offset: good, line: bytes.subarray(0, good).filter((byte) => byte === 10).length + 1 };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // `stream` lets a character that is cut off at the end pass.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
