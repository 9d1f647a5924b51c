/** Builds the contestants' files, and weighs them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleModule } from '../../index/bundle-client.ts';
import { replaceFiles } from '../../index/write-files.ts';
import { type Measurement, measure } from '../measure.ts';
import type { Contestant } from './contestant.ts';
import { sentSize } from './counting-server.ts';

/** What is said in other words than the texts': of the field, not of the collection, and loaded in parts by what a query says. */
const ofTheField = /(^|\/)(vocabulary|(field|concepts|spelt)-\d+|shapes)\.json$/u;

/** Not part of a search: the interfaces that Pagefind writes beside its index, and what only the verdict reads. */
const left = /(^|\/)(pagefind-((modular-|component-)?ui|highlight)\.|numbers\.json$)/u;

export interface Built extends Measurement {
  /** Bytes of all files as a static host sends them, code included; those of the vocabulary are counted apart. */
  size: number;
  vocabularySize: number;
}

export async function buildContestant({ build, folder, page }: Contestant, data: string, served: string): Promise<Built> {
  const out = join(served, folder);
  const measurement = await measure('.', process.execPath, ...build(data, out));
  await replaceFiles(out, await bundleModule(`scripts/bench/search/${page}`, 'ask.js', 'es'), /^ask\.js$/u);
  return { ...measurement, size: sizeOf(out, (name) => !ofTheField.test(name)), vocabularySize: sizeOf(out, (name) => ofTheField.test(name)) };
}

function sizeOf(folder: string, isMeant: (name: string) => boolean): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !left.test(name) && isMeant(name));
  return files.map((name) => join(folder, name)).reduce((sum, path) => sum + (statSync(path).isFile() ? sentSize(path) : 0), 0);
}
