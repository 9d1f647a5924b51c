/** Sentences for tests of facts: a unit whose text is made of them. */
import type { Sentence } from '../../src/policy/model/sentence.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { unit } from './made-unit.ts';

export function unitOfSentences(...pieces: string[]): {
  unit: Unit;
  sentences: Sentence[];
  at: (words: string) => { clause: string; start: number; end: number };
} {
  const text = pieces.join('');
  const sentences = pieces.map((piece, at): Sentence => {
    const start = pieces.slice(0, at).join('').length;
    return { id: `a#m1.${at + 1}`, clause: 'a#m1', index: at + 1, start, end: start + piece.length, text: piece } as Sentence;
  });
  const at = (words: string) => ({ clause: 'a#m1', start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return { unit: unit('a#m1', { text }), sentences, at };
}
