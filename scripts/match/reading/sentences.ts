/** Units to sentences as rules: a sentence with the items that it introduces is one. */
import { sentenceEnds } from '../../../src/policy/marks.ts';

/** Behind these a new line goes on with the sentence: the items of a list. */
const runningOn = /[：；，、:;]$/u;
const sentenceEnd = new RegExp(`(?<=[${sentenceEnds}][”’」』）]?)`, 'u');

/** The paragraphs (款) of a text: lines, each with the items below it. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    const before = paragraphs.at(-1);
    if (before !== undefined && runningOn.test(before)) paragraphs[paragraphs.length - 1] = `${before}\n${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** The sentences of a text, each to its full stop; no character is lost but line breaks between paragraphs. */
export const sentencesOf = (text: string): string[] =>
  paragraphsOf(text).flatMap((paragraph) => paragraph.split(sentenceEnd).filter((sentence) => sentence.trim()));
