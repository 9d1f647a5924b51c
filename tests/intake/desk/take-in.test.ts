/** Files in folders and archives → one result each, in order, each document once. */
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { heldIn } from '../../../scripts/intake/desk/held.ts';
import { inOrder } from '../../../scripts/intake/desk/in-order.ts';
import { sourcesOf } from '../../../scripts/intake/desk/sources.ts';
import { type TakenIn, type TakingIn, takeIn } from '../../../scripts/intake/desk/take-in.ts';
import { limits } from '../../../scripts/intake/received/limits.ts';
import { folderWith } from './folders.ts';
import { fileOf, proposed, sha256 } from './proposals.ts';

const propose: TakingIn['workers']['propose'] = async ({ file }) => {
  // The first come last.
  await setTimeout(file.name.startsWith('a') ? 15 : 0);
  return file.name.startsWith('bad')
    ? { file: file.name, status: 'refused', refusal: { rule: 'no-text', message: '', remedy: '' } }
    : proposed({ received: file });
};
const open: TakingIn['workers']['open'] = async () => ({ files: [fileOf('z.txt', 'inside z'), fileOf('y.txt', 'inside y')] });

async function taken(paths: string[], options: Partial<TakingIn> = {}): Promise<TakenIn[]> {
  const seeds = options.seeds ?? folderWith();
  const all: TakenIn[] = [];
  const given = { seeds, allow: null, held: heldIn(seeds), workers: { propose, open }, skipNamed: false, skipSameText: false, ...options };
  for await (const one of takeIn(sourcesOf(paths).found, given)) all.push(one);
  return all;
}

const said = (results: TakenIn[], folder: string): string[] =>
  results.map((one) => {
    const what = one.status === 'skipped' ? one.sameAs : one.status === 'refused' ? one.refusal.rule : one.metadata.id;
    return `${one.file} ${one.status} ${what}`.replaceAll(`${folder}/`, '');
  });

describe('what is named', () => {
  it('is found in folders, hidden files and links left out, in the order of the paths', () => {
    const folder = folderWith({ 'b.txt': 'b', 'a/c.txt': 'c', '.hidden': 'h', '.git/x': 'x' });
    symlinkSync(join(folder, 'b.txt'), join(folder, 'link'));
    const { found, links, missing } = sourcesOf([folder, join(folder, 'b.txt'), join(folder, 'none')]);
    expect(found.map(({ path }) => path)).toEqual([join(folder, 'a/c.txt'), join(folder, 'b.txt')]);
    expect(links).toEqual([join(folder, 'link')]);
    expect(missing).toEqual([join(folder, 'none')]);
  });
});

describe('results', () => {
  it('come in the order of the names whatever is done first; a bad file stops nothing', async () => {
    const folder = folderWith({ 'a.txt': '1', 'bad.txt': '2', 'c.txt': '3' });
    expect(said(await taken([folder]), folder)).toEqual(['a.txt ready test', 'bad.txt refused no-text', 'c.txt ready test-no2']);
  });

  it('of an archive are those of its files', async () => {
    const folder = folderWith({ 'a.zip': 'zip' });
    expect(said(await taken([folder]), folder)).toEqual(['a.zip/y.txt ready test', 'a.zip/z.txt ready test-no2']);
  });

  it('have ids that no document, short name or earlier file has', async () => {
    const seeds = folderWith({ 'test/document.yaml': 'id: test\nshortName: test-no2\n' });
    const folder = folderWith({ 'a.txt': '1' });
    expect(said(await taken([folder], { seeds }), folder)).toEqual(['a.txt ready test-no3']);
  });

  it('name the same file once', async () => {
    const folder = folderWith({ 'a.txt': 'same', 'b.txt': 'same', 'bad.txt': 'other', 'c.txt': 'other' });
    const expected = ['a.txt ready test', 'b.txt skipped a.txt', 'bad.txt refused no-text', 'c.txt ready test-no2'];
    expect(said(await taken([folder]), folder)).toEqual(expected);
  });

  it('pass over what was taken in before: in folders, and named files where something is to be written', async () => {
    const seeds = folderWith({ 'old/document.yaml': `original: { sha256: ${sha256('was here')} }\n`, 'broken/document.yaml': ': [' });
    const folder = folderWith({ 'a.txt': 'was here' });
    expect(said(await taken([folder], { seeds }), folder)).toEqual(['a.txt skipped old']);
    expect(said(await taken([join(folder, 'a.txt')], { seeds }), folder)).toEqual(['a.txt ready test']);
    expect(said(await taken([join(folder, 'a.txt')], { seeds, skipNamed: true }), folder)).toEqual(['a.txt skipped old']);
  });

  it('name the same text once where it is to be written, whatever file it comes in', async () => {
    const folder = folderWith({ 'a.docx': '1', 'b.pdf': '2' });
    expect(said(await taken([folder], { skipSameText: true }), folder)).toEqual(['a.docx ready test', 'b.pdf skipped a.docx']);
  });

  it('see a version of a work as taken in', async () => {
    const seeds = folderWith({ 'old/versions/2020-01-01/document.yaml': `original: { sha256: ${sha256('version')} }\n` });
    expect([...heldIn(seeds).received]).toEqual([[sha256('version'), 'old']]);
  });

  it('tell the size of a file before it is read', async () => {
    const folder = folderWith({ 'a.txt': '' });
    truncateSync(join(folder, 'a.txt'), limits.bytes + 1);
    expect(said(await taken([folder]), folder)).toEqual(['a.txt refused beyond-limits']);
  });
});

describe('work in order', () => {
  it('begins no more than it may, and none far ahead of what is awaited', async () => {
    let [running, most, begun] = [0, 0, 0];
    const run = async (item: number): Promise<number> => {
      begun++;
      most = Math.max(most, ++running);
      await setTimeout(item === 0 ? 20 : 1);
      running--;
      return item;
    };
    const results: number[] = [];
    for await (const result of inOrder([0, 1, 2, 3, 4, 5, 6, 7], run, { atOnce: 2, ahead: 3 })) {
      if (result === 0) expect(begun).toBeLessThanOrEqual(3);
      results.push(result);
    }
    expect([results, most]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], 2]);
  });
});
