/**
 * Runs around every file of unit tests. Files share a process, and nodejs-jieba has one dictionary for a process, to which
 * the making of an index adds words of the vocabulary: the next file finds it as it comes.
 */
import * as jieba from 'nodejs-jieba';
import { afterAll, vi } from 'vitest';

/** Kept with the worker: this file runs anew for every file of tests, and what it stands in for does not. */
const worker = globalThis as { dictionaryHasMore?: boolean };

vi.mock('nodejs-jieba', async (importOriginal) => {
  const original = await importOriginal<typeof import('nodejs-jieba')>();
  const insertWord: typeof original.insertWord = (...word) => {
    (globalThis as { dictionaryHasMore?: boolean }).dictionaryHasMore = true;
    return original.insertWord(...word);
  };
  return { ...original, insertWord };
});

afterAll(() => {
  if (!worker.dictionaryHasMore) return;
  jieba.load();
  worker.dictionaryHasMore = false;
});
