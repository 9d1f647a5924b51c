import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { lineNumbers, splitLines } from '../../../scripts/convert/lines/split-lines.ts';

const lines = (seed: string) => splitLines(fromSeed(seed, { start: 0, end: seed.length }), seed);

describe('splitLines', () => {
  it.each(['\n', '\r\n', '\r', '\u2028', '\u2029'])('parts a text at %j, and knows where each line stands', (end) => {
    const found = lines(['清淤', '', ' 护岸 ', '补水'].join(end));
    expect(found.map(({ text, number, afterBlank }) => [text.text, number, afterBlank])).toEqual([
      ['清淤', 1, true],
      ['护岸', 3, true],
      ['补水', 4, false],
    ]);
    expect(found.map(({ start }) => start)).toEqual([0, 2 + 2 * end.length + 1, 2 + 4 + 3 * end.length]);
  });

  it('keeps the white space at the ends of a line beside its text: an empty cell of a table', () => {
    const [row] = lines('\t清淤\t');
    expect([row?.whole.text, row?.text.text]).toEqual(['\t清淤\t', '清淤']);
  });

  it('finds no line in white space', () => expect(lines(' \n\u3000\n\t')).toEqual([]));
});

describe('lineNumbers', () => {
  it('tells the line of every offset, line ends included', () => {
    const numberAt = lineNumbers('甲\r\n乙\n\n丙');
    expect([0, 1, 2, 3, 4, 5, 6].map(numberAt)).toEqual([1, 1, 1, 2, 2, 3, 4]);
  });
});
