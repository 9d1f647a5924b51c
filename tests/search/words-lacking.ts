/** Words that readers may ask for in vain. */
import { readFileSync } from 'node:fs';
import { DEFAULT_DICT } from 'nodejs-jieba';
import { normalForm } from '../../src/policy/normal-form.ts';
import { committed } from './model-engine.ts';

/** Of the dictionary's words of two to four characters those that the texts lack, the most frequent first. */
export function wordsLacking(howMany: number): string[] {
  const texts = committed.units.map(({ label, title, text }) => [label, title, text].map((field) => normalForm(field ?? '')).join('\n')).join('\n');
  const lines = readFileSync(DEFAULT_DICT, 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  return lines
    .filter(([word = '']) => /^\p{Script=Han}{2,4}$/u.test(word) && !texts.includes(word))
    .toSorted(([, a], [, b]) => Number(b) - Number(a))
    .slice(0, howMany)
    .flatMap(([word]) => word ?? []);
}
