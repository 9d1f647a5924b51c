/**
 * Runs around every file of unit tests. Files share a process, and nodejs-jieba has one dictionary for a process, to which
 * the making of the index adds the words of the vocabulary: the next file finds it as it comes.
 */
import * as jieba from 'nodejs-jieba';
import { afterAll } from 'vitest';

afterAll(() => {
  if (jieba.cut('排污许可').length === 1) jieba.load();
});
