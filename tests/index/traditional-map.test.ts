import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { traditionalMap } from '../../scripts/index/traditional-map.ts';
import { formsOf, write } from '../../src/browser/traditional.ts';
import { committed } from '../committed.ts';

const convert = Converter({ from: 'cn', to: 't' });

describe('traditionalMap', () => {
  it('writes what it was made from as the dictionary does', () => {
    const texts = committed.clauses.flatMap((unit) => unit.text.split('\n')).filter((text) => convert(text).length === text.length);
    const map = traditionalMap(texts, convert);
    const forms = formsOf(map);
    const wrong = texts.filter((text) => write(text, map, forms) !== convert(text));
    // Phrases of neighbouring places may overlap with another reading; that must stay a rarity.
    expect(wrong.length / texts.length).toBeLessThan(0.01);
    expect(JSON.stringify(map).length).toBeLessThan(30_000);
  });

  it('keeps the length of every text', () => {
    const map = traditionalMap(['发展生态环境', '理发与头发', '干部干净树干'], convert);
    const forms = formsOf(map);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'发展理头干部净树干与环境a1。') }), (text) => {
        expect(write(text, map, forms)).toHaveLength(text.length);
      }),
    );
  });
});
