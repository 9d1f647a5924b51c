/** The built site says nothing that claims more than was checked, but in the words of policies and of the editor's reasons. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { proofreadInWords, textInWords } from '../../src/wording/proofread.ts';
import { claimBeyond, forbidden } from '../interface-words.ts';
import { dist } from './dist.ts';

const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const files = globSync(['**/*.html', '**/*.{md,txt}', 'feed.xml', 'opensearch.xml', 'policies/**/*.xml', 'data/dictionary.json'], { cwd: dist });
const documents = JSON.parse(read('data/documents.json')) as PolicyDocument[];

/** All strings of what is quoted: texts, reasons, reports. */
const quoted = ['documents', 'clauses', 'errata', 'links', 'anchors']
  .map((name) => squeeze(stringsOf(JSON.parse(read(`data/${name}.json`))).join('\n')))
  .join('\n');

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

/** What readers see or hear of a file: its text, and of markup the attributes as well. */
function wordsOf(path: string): string {
  const source = read(path);
  if (!/\.(?:html|xml)$/u.test(path)) return squeeze(source);
  const attributes = [...source.matchAll(/\s(?:content|title|alt|placeholder|aria-label|showAs)="([^"]*)"/gu)].map(([, value]) => value);
  const text = source.replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, '').replace(/<[^>]*>/gu, '');
  return squeeze([text, ...attributes].join('\n').replaceAll('&#34;', '"').replaceAll('&quot;', '"'));
}

/** Places of the words that are not quoted: neither with what stands before them nor with what stands behind. */
function ownPlaces(text: string, words: RegExp): string[] {
  return [...text.matchAll(new RegExp(words, 'gu'))].flatMap(({ index, 0: { length } }) => {
    const [before, behind] = [text.slice(Math.max(0, index - 4), index + length), text.slice(index, index + length + 4)];
    return quoted.includes(before) || quoted.includes(behind) ? [] : [text.slice(Math.max(0, index - 12), index + length + 12)];
  });
}

const texts = files.map((path) => [path, wordsOf(path)] as const);

describe('the built site', () => {
  it('is looked at in all its forms', () => {
    expect(files.length).toBeGreaterThan(documents.length * 3);
    expect(ownPlaces('发文字号：原文未载。', /原文/u)).toEqual(['发文字号：原文未载。']);
  });

  it.each(forbidden)('says $instead and not $sample', ({ words }) => {
    expect(texts.flatMap(([path, text]) => ownPlaces(text, words).map((place) => `${path}: ${place}`))).toEqual([]);
  });
});

describe.each(documents)('of readings the page of $shortTitle', ({ id, proofread }) => {
  const page = wordsOf(`policies/${id}/index.html`);

  it('says what was done, at its head and with its sources', () => {
    expect(page).toContain(`${textInWords(proofread)}，供阅读与检索`);
    expect(page).toContain(squeeze(proofreadInWords[proofread]));
  });

  it('says no more, in any form', () => {
    for (const form of ['index.html', 'index.md', 'index.txt']) {
      const words = wordsOf(`policies/${id}/${form}`).replace(`校读${proofreadInWords[proofread]}`, '');
      expect(
        ownPlaces(words, /校读/u)
          .map((place) => claimBeyond(proofread, place))
          .filter(Boolean),
      ).toEqual([]);
    }
  });
});
