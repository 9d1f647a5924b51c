/**
 * Larger collections for benchmarks: documents with the structure of the real ones, whose sentences are
 * drawn from all of them. Reproducible: the same count gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readWholeCollection } from '../../src/library/content-folder.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';

export interface Collection {
  documents: PolicyDocument[];
  clauses: Unit[];
}

/** Whole numbers below a limit, always the same sequence (mulberry32). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** Writes `count` documents as seeds beside what `folder` holds, each after the model of a real one in turn. */
export function writeRecombinedSeeds(folder: string, count: number): void {
  const { documents, clauses } = readWholeCollection('content');
  const sentences = clauses.filter((unit) => unit.kind === 'measure').flatMap((unit) => unit.text.match(/[^。]+。/gu) ?? []);
  const pick = randomNumbers(count);
  for (let n = 0; n < count; n++) {
    const model = documents[n % documents.length] as PolicyDocument;
    const units = clauses.filter((unit) => unit.document === model.id);
    writeSeed(join(folder, `document-${String(n + 1).padStart(4, '0')}`), model, units, () => sentences[pick(sentences.length)] ?? '');
  }
}

/** One document: headings numbered as in its model, every paragraph filled with other sentences up to its old length. */
function writeSeed(folder: string, model: PolicyDocument, units: readonly Unit[], sentence: () => string): void {
  const lines = [model.title];
  let measure = 0;
  for (const unit of units) {
    if (unit.kind === 'section' || unit.kind === 'subsection') lines.push(`${unit.label}${unit.title}`);
    if (unit.kind !== 'measure') continue;
    measure++;
    lines.push(`${measure}.${unit.title ?? '工作安排'}。${fill(unit.text.length, sentence)}`);
  }
  const text = `${lines.join('\n')}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'text.txt'), text);
  writeFileSync(
    join(folder, 'document.yaml'),
    stringify(
      metadata(
        folder,
        model,
        text,
        units.some(({ kind }) => kind === 'subsection'),
      ),
    ),
  );
}

function fill(length: number, sentence: () => string): string {
  let text = sentence();
  while (text.length < length) text += sentence();
  return text;
}

function metadata(folder: string, model: PolicyDocument, text: string, hasSubsections: boolean): Record<string, unknown> {
  return {
    id: folder.split('/').at(-1),
    title: model.title,
    shortTitle: model.shortTitle,
    province: model.province,
    issuers: [],
    documentNumber: null,
    dateSigned: null,
    datePublished: null,
    type: model.type,
    added: '2026-11-22',
    received: '基准测试用的重组文本',
    sha256: createHash('sha256').update(text).digest('hex'),
    lineBreaks: 'paragraph-per-line',
    numbering: { levels: ['一、', ...(hasSubsections ? ['（一）'] : []), '1.'], runOn: ['1.'] },
  };
}
