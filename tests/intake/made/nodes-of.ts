/** Texts as a careless scraper leaves them: a line for each text node of a page, torn where its inline elements begin and end. */
import type { ExtractLine } from '../../../scripts/intake/received/extract.ts';
import { linesOf, type MadeParagraph } from './paragraphs-of.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Digits, words in Latin letters, brackets: each is set by itself where a page has a font for it. */
const pieces = /[0-9.]*[0-9]|[A-Za-z]+|[（）〔〕]|[^0-9A-Za-z（）〔〕]+/gu;

/** The lines of paragraphs, each torn with this likelihood where it may be; rows of tables stay whole. No space stands at an end of a line. */
export function nodesOf(paragraphs: readonly MadeParagraph[], likelihood: number, seed: number): ExtractLine[] {
  const random = randomOf(seed);
  return paragraphs.flatMap((paragraph, i) => {
    const [head = '', ...rows] = linesOf(paragraph);
    const torn = tornAt(head, leadOf(paragraph), () => random() < likelihood).map((text) => ({ text }));
    return [...torn, ...rows.map((text) => ({ text, form: { table: i + 1 } }))];
  });
}

/** Where its label ends, and its title: a bold one is an element of its own. */
function leadOf({ label, title, text }: MadeParagraph): number[] {
  const labelled = label?.length ?? 0;
  return title !== null && text !== '' ? [labelled, labelled + title.length + 1] : [labelled];
}

function tornAt(line: string, leads: readonly number[], tears: () => boolean): string[] {
  const inside = [...line.matchAll(pieces)].map(({ index }) => index);
  const places = [...new Set([...inside, ...leads])].filter((at) => at > 0 && at < line.length && tears()).sort((a, b) => a - b);
  const parts = [0, ...places].map((at, i) => line.slice(at, places[i] ?? line.length).trim());
  return parts.filter((part) => part !== '');
}
