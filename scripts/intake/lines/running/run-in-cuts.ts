/** Paragraphs with run-in headings (段首小标题) below headings: in a plan of which most sections begin with one. */
import { fromSeed } from '../../../convert/correct/sourced-text.ts';
import { opensWithRunInHeading, splitRunIn } from '../../../convert/lines/run-in-headings.ts';
import type { Heading } from './heading-titles.ts';

/** A text below one heading is no longer: one that is has no headings that could be found. */
const longestBody = 20_000;
/** So much of a text tells whether it begins with a run-in heading. */
const looked = 400;
const fewest = 3;

/** Where paragraphs begin; none in a text that has no run-in headings. Also the text below a title that has its stop is a paragraph then. */
export function runInCuts(text: string, headings: readonly Heading[]): number[] {
  const bodies = headings.flatMap(({ body, to, number }) => (body === null || to - body > longestBody ? [] : [{ body, to, rank: number.rank }]));
  const levels = Map.groupBy(bodies, ({ rank }) => rank);
  const having = [...levels].filter(([, own]) => {
    const opening = own.filter(({ body, to }) => opensWithRunInHeading(text.slice(body, Math.min(to, body + looked)), 'paragraph'));
    return opening.length >= fewest && opening.length * 2 >= own.length;
  });
  if (!having.length) return [];
  return bodies.flatMap(({ body, to }) =>
    splitRunIn(fromSeed(text.slice(body, to), { start: 0, end: to - body }), 'paragraph').map(({ offset }) => body + offset),
  );
}
