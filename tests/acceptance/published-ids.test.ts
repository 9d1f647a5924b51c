/** Every id that was published before content/ was kept by document still leads to the same words. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesSentence } from '../../src/policy/ids.ts';
import { committed } from '../committed.ts';

/** Id and hash of its words, as the lock file of 22 November 2026 had them. */
const published = readFileSync('tests/fixtures/published-ids.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [id: string, hash: string]);

const hashOf = (words: string): string => createHash('sha256').update(words.replace(/\s+/gu, '')).digest('hex').slice(0, 16);
const hashes = new Map([
  ...committed.clauses.map(({ id, label, title, text }): [string, string] => [id, hashOf(`${label ?? ''}${title ?? ''}${text}`)]),
  ...committed.sentences.map(({ id, text }): [string, string] => [id, hashOf(text)]),
]);

describe('the ids published on 22 November 2026', () => {
  it('are 347 units and 943 sentences', () => {
    expect(published.filter(([id]) => !namesSentence(id))).toHaveLength(347);
    expect(published.filter(([id]) => namesSentence(id))).toHaveLength(943);
  });

  it('lead to the words that they led to', () => {
    expect(published.filter(([id, hash]) => hashes.get(id) !== hash)).toEqual([]);
  });

  it('are live in the lock files', () => {
    const live = new Set(committed.anchors.filter(({ state }) => state === 'live').map(({ id }) => id));
    expect(published.filter(([id]) => !live.has(id))).toEqual([]);
  });
});
