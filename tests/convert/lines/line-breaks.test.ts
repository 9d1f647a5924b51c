import { describe, expect, it } from 'vitest';
import { convert, outline, realSeedFiles, receivedText } from '../seeds.ts';
import { expectSameUnitsAtAnyWidth, plan, received, rewrapped } from './rewrap.ts';

describe('a text whose lines were wrapped', () => {
  const expected = outline(received.units);

  it.each([25, 26, 30, 33, 40, 46, 55, 64, 72, 80])('gives the same units when its paragraphs are wrapped at %i characters', (width) => {
    const { units, issues } = convert(
      realSeedFiles(
        plan,
        rewrapped(width, () => false),
      ),
    );
    expect(issues).toEqual([]);
    expect(outline(units)).toEqual(expected);
  });

  // Thousands of cases: tests/long/line-breaks.test.ts.
  it('gives the same units at any width from 25 to 80, with empty lines strewn in', () => expectSameUnitsAtAnyWidth(12));

  it.each(['\r\n', '\r'])('does not depend on the line end %j', (lineEnd) => {
    expect(outline(convert(realSeedFiles(plan, receivedText(plan).replaceAll('\n', lineEnd))).units)).toEqual(expected);
  });

  it('counts a byte-order mark, but takes no offence at it', () => {
    const plain = received.units;
    const marked = convert(realSeedFiles(plan, `\ufeff${receivedText(plan)}`)).units;
    expect(outline(marked)).toEqual(expected);
    expect(marked[5]?.source[0]?.start).toBe((plain[5]?.source[0]?.start ?? 0) + 1);
  });
});
