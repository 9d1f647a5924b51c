import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../scripts/language/load-language.ts';
import { traditionalMap } from '../../scripts/traditional/traditional-map.ts';
import { traditionalWriter, writtenBy } from '../../scripts/traditional/write-traditional.ts';
import { writerOf } from '../../src/browser/traditional-map.ts';
import { committed } from '../committed.ts';

const writer = traditionalWriter(loadLanguage('seeds').traditional);
const texts = committed.clauses.flatMap(({ label, title, text }) => [label ?? '', title ?? '', ...text.split('\n')]);

describe('traditionalMap', () => {
  it('writes every text that it was made from as it is written word by word, and stays small', () => {
    const map = traditionalMap(texts, writer);
    const write = writerOf(map);
    expect(texts.filter((text) => write(text) !== writtenBy(writer, text))).toEqual([]);
    expect(JSON.stringify(map).length).toBeLessThan(8000);
  });

  it('names the word by which a form is told, and no more than is needed', () => {
    expect(traditionalMap(['发展理念', '头发', '理发', '治理发展', '发展', '发布'], writer).places).toEqual({ 发: { 髮: '_| 头_' } });
  });

  it('keeps the length of every text', () => {
    const write = writerOf(traditionalMap(['发展生态环境', '理发与头发', '干部干净树干𬭊'], writer));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'发展理头干部净树干与环境a1。𬭊') }), (text) => {
        expect(write(text)).toHaveLength(text.length);
      }),
    );
  });
});
