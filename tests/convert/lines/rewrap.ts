import fc from 'fast-check';
import { expect } from 'vitest';
import { convert, outline, realSeedFiles, receivedText } from '../seeds.ts';

/** The text of the collection whose lines were wrapped by the width of a column. */
export const plan = 'hunan-2021-ecology-plan';

/** It, converted as it was received. */
export const received = convert(realSeedFiles(plan));

/**
 * The plan with the lines of every paragraph broken anew. Headings, tables, boxes and the front keep their lines;
 * a paragraph is what the received text gives as one unit's own wording.
 */
export function rewrapped(width: number, blankAfter: (line: number) => boolean): string {
  const seed = receivedText(plan);
  const paragraphs = received.units.filter((unit) => unit.kind === 'measure' || unit.kind === 'preamble');
  const spans = paragraphs.flatMap((unit) => unit.source).sort((a, b) => a.start - b.start);
  let [text, done, count] = ['', 0, 0];
  for (const { start, end } of [...spans, { start: seed.length, end: seed.length }]) {
    text += seed.slice(done, start);
    const flat = seed.slice(start, end).replace(/\s*\n\s*/gu, '');
    // First lines are indented by two characters.
    for (let at = 0; at < flat.length; ) {
      const length = at === 0 ? width - 2 : width;
      text += `${flat.slice(at, at + length)}\n${blankAfter(count++) ? '\n' : ''}`;
      at += length;
    }
    done = end;
  }
  return text;
}

/** Fails where a width from 25 to 80, or empty lines strewn in, make other units of the plan. */
export function expectSameUnitsAtAnyWidth(numRuns: number): void {
  const expected = outline(received.units);
  fc.assert(
    fc.property(fc.integer({ min: 25, max: 80 }), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 8 }), (width, every, offset) => {
      const text = rewrapped(width, (line) => line % every === offset % every);
      const { units, issues } = convert(realSeedFiles(plan, text));
      expect(issues).toEqual([]);
      expect(outline(units)).toEqual(expected);
    }),
    { numRuns },
  );
}
