import { expect, it } from 'vitest';
import { markedText } from '../../src/families/marked-text.ts';

it('parts a text at its marks, to the letter', () => {
  const { parts, goesOn } = markedText('全面实行排污许可制度。', [{ start: 4, end: 10 }]);
  expect(parts).toEqual([
    { text: '全面实行', common: false },
    { text: '排污许可制度', common: true },
    { text: '。', common: false },
  ]);
  expect(goesOn).toBe(false);
});

it('begins a long text alone, and cuts a mark with it', () => {
  const long = '治'.repeat(900);
  const { parts, goesOn } = markedText(long, [{ start: 390, end: 410 }]);
  expect(parts.map(({ text }) => text.length)).toEqual([390, 10]);
  expect(goesOn).toBe(true);
});

it('an empty text has no parts', () => expect(markedText('', [])).toEqual({ parts: [], goesOn: false }));
