/** Documents of one collection whose texts are the same, or nearly so: one text that was taken in twice. */
import { z } from 'astro/zod';
import { documentMetadataSchema } from '../../src/policy/model/document-metadata.ts';
import { type Issue, issue } from '../faults/issues.ts';
import { comparedLetters, idOfFolder, parseYaml, type Seed, type SeedFiles } from './read/read-seed.ts';
import { withoutEffect } from './structure/settings-without-effect.ts';

/** Letters that stand together; a change of one letter touches so many runs. */
const runLength = 6;
/** In fewer letters likeness says nothing. */
const fewestLetters = 100;
/** Of a text of which so many runs stand in another, that other is another copy of it: texts of different places on one subject share less than half, successive versions of one statute 0.78 to 0.99. */
const leastShared = 0.8;
/** One run in so many is looked up in all texts, to find those that are compared whole; so much of them two such texts have in common at least. */
const sampledEvery = 8;
const leastSampled = 0.5;

/** What two documents have in common: the share of the shorter, 0 to 1. */
export interface Likeness {
  other: string;
  share: number;
  /** Whether the other stands before this one in the collection. */
  isBefore: boolean;
}

export interface TextTwins {
  /** For each document with a text those that have the same one, itself included. */
  same: ReadonlyMap<string, readonly string[]>;
  /** For each document that is nearly the text of others those others; same texts are not among them. */
  alike: ReadonlyMap<string, readonly Likeness[]>;
  /** Of documents that are alike: those that each is said to be another document than. */
  declared: ReadonlyMap<string, readonly string[]>;
}

/** Compares all texts with each other; linear in their length, but for texts that have much in common. */
export function textTwins(folders: readonly SeedFiles[]): TextTwins {
  const letters = new Map(folders.map((files) => [idOfFolder(files), comparedLetters(files)] as const).filter(([, words]) => words !== ''));
  const groups = [...Map.groupBy([...letters], ([, words]) => words).values()].map((group) => group.map(([id]) => id));
  const alike = likenesses(groups.map(([id = '']) => ({ id, runs: runsOf(letters.get(id) ?? '') })));
  return {
    same: new Map(groups.flatMap((ids) => ids.map((id) => [id, ids] as const))),
    alike,
    declared: new Map(folders.filter((files) => alike.has(idOfFolder(files))).map((files) => [idOfFolder(files), declaredOthers(files)])),
  };
}

interface Runs {
  id: string;
  runs: ReadonlySet<number>;
}

/** Each run of letters as a number. */
function runsOf(letters: string): Set<number> {
  const runs = new Set<number>();
  for (let start = 0; start + runLength <= letters.length; start++) {
    let hash = 0;
    for (let i = start; i < start + runLength; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193) + 0x9e3779b9;
    runs.add((hash ^ (hash >>> 15)) >>> 0);
  }
  return runs;
}

function likenesses(texts: readonly Runs[]): Map<string, Likeness[]> {
  const found = new Map<string, Likeness[]>();
  const add = (id: string, likeness: Likeness): void => void found.set(id, [...(found.get(id) ?? []), likeness]);
  for (const [one, other] of candidates(texts.filter(({ runs }) => runs.size > fewestLetters - runLength))) {
    const share = sharedBy(one.runs, other.runs);
    if (share < leastShared) continue;
    add(one.id, { other: other.id, share, isBefore: false });
    add(other.id, { other: one.id, share, isBefore: true });
  }
  return found;
}

/** Pairs that have much of their samples in common, each once. */
function candidates(texts: readonly Runs[]): [Runs, Runs][] {
  const samples = texts.map(({ runs }) => [...runs].filter((run) => run % sampledEvery === 0));
  const holders = new Map<number, number[]>();
  const pairs: [Runs, Runs][] = [];
  for (const [at, sample] of samples.entries()) {
    const shared = new Map<number, number>();
    for (const run of sample) {
      const before = holders.get(run);
      for (const other of before ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (before) before.push(at);
      else holders.set(run, [at]);
    }
    for (const [other, count] of shared) {
      const most = Math.min(sample.length, samples[other]?.length ?? 0);
      if (count >= most * leastSampled) pairs.push([texts[other] as Runs, texts[at] as Runs]);
    }
  }
  return pairs;
}

function sharedBy(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared++;
  return shared / shorter.size;
}

/** Of a document.yaml with other faults what it says of this. */
function declaredOthers({ folder, metadata }: SeedFiles): string[] {
  const { value } = parseYaml(`${folder}/document.yaml`, metadata, z.object({ resembles: documentMetadataSchema.shape.resembles }));
  return value?.resembles.map(({ document }) => document) ?? [];
}

/** A text is taken in once: of several documents with one text, or nearly one, the one that was released, or else the first, goes on. Texts that are nearly the same may be said to be two. */
export function twinFaults(files: SeedFiles, { same, alike, declared }: TextTwins, released: ReadonlySet<string>): Issue[] {
  const id = idOfFolder(files);
  const path = `${files.folder}/text.txt`;
  const copies = same.get(id) ?? [];
  const [first] = [...copies.filter((copy) => released.has(copy)), ...copies];
  if (first !== undefined && first !== id) return [issue('same-text', path, null, { id, other: first })];
  const goesFirst = ({ other, isBefore }: Likeness): boolean => (released.has(other) === released.has(id) ? isBefore : released.has(other));
  const isDeclared = (other: string): boolean => declared.get(id)?.includes(other) || declared.get(other)?.includes(id) || false;
  return (alike.get(id) ?? [])
    .filter((likeness) => goesFirst(likeness) && !isDeclared(likeness.other))
    .map(({ other, share }) => issue('similar-text', path, null, { id, other, percent: Math.floor(share * 100) }));
}

/** What is said to resemble another text of the collection, and does not. */
export function declaredTwinsWithoutEffect(seed: Seed, { alike }: TextTwins): Issue[] {
  const { id, resembles } = seed.metadata;
  const others = new Set((alike.get(id) ?? []).map(({ other }) => other));
  return resembles.flatMap(({ document }, i) =>
    others.has(document) ? [] : [withoutEffect(seed, 'resembles', ['resembles', i], `the text is not nearly that of ${document}`)],
  );
}
