/** The five texts of the collection as a reader of pictures may hand them over: every line break lost, the whole on one line. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { convert, smallSeedFiles } from '../../convert/seeds.ts';

export const ids = ['hunan-2020-work-plan', 'hunan-2021-ecology-plan', 'hunan-2021-governance', 'jiangxi-2020-governance', 'liaoning-governance'];

/** Kinds that line breaks make what they are: nobody finds them again. */
const lost = new Set(['table', 'note', 'box']);

/** The units of a text but for its tables and boxes, in the order of the text. */
export const expectedUnits = (id: string): Unit[] =>
  (JSON.parse(readFileSync(`content/${id}/units.json`, 'utf8')) as Unit[]).filter(({ kind }) => !lost.has(kind));

const withoutBreaks = (text: string): string => text.replace(/\s+/gu, '');

/** Words of a unit as they are printed: a title has its stop where the text runs in behind it, or where the seed has it. */
function printed({ label, title, text }: Unit, seed: string): string {
  const words = withoutBreaks(`${label ?? ''}${title ?? ''}`);
  const stop = title && (text || seed.includes(`${withoutBreaks(title)}。`)) && !isAbove(label) ? '。' : '';
  return `${words}${stop}${withoutBreaks(text)}`;
}

/** A section's title has a line of its own. */
const isAbove = (label: string | null): boolean => /^[一二三四五六七八九十]+、/u.test(label ?? '');

export function oneLine(id: string): string {
  const seed = withoutBreaks(readFileSync(`seeds/${id}/text.txt`, 'utf8'));
  return expectedUnits(id)
    .map((unit) => printed(unit, seed))
    .join('');
}

/** What the converter makes of a text of which the facts are known. */
export function unitsOf(id: string, text: string): Unit[] {
  const { dropped, misplaced, boxes, typography, sources, sha256, ...facts } = parse(readFileSync(`seeds/${id}/document.yaml`, 'utf8'));
  return convert(smallSeedFiles(text, { ...facts, id: 'test', lineBreaks: 'paragraph-per-line' })).units;
}

/** A unit as it is compared: white space left out. */
export const compared = ({ label, title, text }: Unit): string => `${withoutBreaks(label ?? '')} ${withoutBreaks(title ?? '')} ${withoutBreaks(text)}`;

/** Cut into pages of some 600 characters, with what `between` says at the end of each but the last. */
export function pages(text: string, between: (page: number) => string, length = 617): string[] {
  const count = Math.ceil(text.length / length);
  return Array.from({ length: count }, (_, i) => text.slice(i * length, (i + 1) * length) + (i + 1 < count ? between(i + 1) : ''));
}

export const receivedLines = (id: string): { text: string }[] =>
  readFileSync(`seeds/${id}/text.txt`, 'utf8')
    .split('\n')
    .map((text) => ({ text }));
