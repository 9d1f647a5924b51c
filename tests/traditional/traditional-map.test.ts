import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../scripts/language/load-language.ts';
import { traditionalMap } from '../../scripts/traditional/traditional-map.ts';
import { commonWords, traditionalWriter, writtenBy } from '../../scripts/traditional/write-traditional.ts';
import { writerOf, writtenWithin } from '../../src/browser/traditional-map.ts';
import { surroundingsOf } from '../../src/policy/surroundings.ts';
import { committed } from '../committed.ts';

const { traditional } = loadLanguage('seeds');
const writer = traditionalWriter(traditional);
const known = commonWords(traditional);
const texts = committed.clauses.flatMap(({ label, title, text }) => [label ?? '', title ?? '', ...text.split('\n')]);

describe('traditionalMap', () => {
  it('writes every text that it was made from as it is written word by word, and stays small', () => {
    const map = traditionalMap(texts, writer);
    const write = writerOf(map);
    expect(texts.filter((text) => write(text) !== writtenBy(writer, text))).toEqual([]);
    expect(JSON.stringify(map).length).toBeLessThan(8000);
  });

  it('names the word by which a form is told, and no more than is needed', () => {
    expect(traditionalMap(['发展理念', '头发', '理发', '治理发展', '发展', '发布'], writer).places).toEqual({ 发: { 髮: '|理_|\n头_' } });
  });

  it('tells nothing by where a text begins or ends, unless it is the whole', () => {
    const map = traditionalMap(['复印件', '恢复，修复与恢复', '发布并恢复', '理发', '复'], writer);
    const rules = Object.values(map.places).flatMap((forms) => Object.values(forms).flatMap((places) => places.split('\n')));
    expect(rules.filter((rule) => rule.startsWith('|') !== rule.endsWith('|'))).toEqual([]);
  });

  it('has no rule that writes a known word wrongly', () => {
    const made = ['并且', '并非', '企业并购', '购买'];
    expect(writerOf(traditionalMap(made, writer, ['并购买']))('并购买')).toBe('並購買');
    const map = traditionalMap(texts, writer, known);
    const [write, usually] = [writerOf(map), writerOf({ ...map, places: {} })];
    const wrong = known.filter((word) => usually(word) === writtenBy(writer, word) && write(word) !== usually(word));
    expect(wrong).toEqual([]);
  });

  it('writes what is cut out of a text as it is in the whole, but where the cut takes a word away', () => {
    const write = writerOf(traditionalMap(texts, writer, known));
    const wrong = texts.flatMap((text) => {
      const whole = writtenBy(writer, text);
      const starts = Array.from({ length: Math.max(0, Math.floor((text.length - 30) / 3) + 1) }, (_, i) => i * 3);
      return starts.filter((at) => write(text.slice(at, at + 30)).slice(2, -1) !== whole.slice(at + 2, at + 29));
    });
    expect(wrong).toEqual([]);
  });

  it('writes every piece of a text as in the whole, where it knows what stands round it', () => {
    const write = writerOf(traditionalMap(texts, writer, known));
    const wrong = texts.flatMap((text) => {
      const whole = writtenBy(writer, text);
      const starts = Array.from({ length: Math.max(0, text.length - 30) + 1 }, (_, at) => at);
      return starts.filter((at) => writtenWithin(write, text.slice(at, at + 30), surroundingsOf(text, at, at + 30)) !== whole.slice(at, at + 30));
    });
    expect(wrong).toEqual([]);
  });

  it('writes a word by what was cut off before and behind it', () => {
    const write = writerOf(traditionalMap(['理发', '发展', '发布', '发', '一发', '干燥', '干事'], writer));
    const piece = (text: string, at: number) => writtenWithin(write, text.charAt(at), surroundingsOf(text, at, at + 1));
    expect([piece('理发', 1), piece('发展', 0), piece('干燥', 0), piece('干事', 0)]).toEqual(['髮', '發', '乾', '幹']);
    expect(write('发')).toBe('發');
  });

  it('leaves a text that is in traditional characters already', () => {
    const write = writerOf(traditionalMap(['报准', '离开并辐射', '准则与标准', '批准，报告'], writer));
    expect(write('報准')).toBe('報准');
    expect(write('离开')).toBe('離開');
  });

  it('tells a word by the space behind it', () => {
    const write = writerOf(traditionalMap(['复制 Markdown', '恢复', '恢复制度', '修复'], writer));
    expect(write('复制 Markdown')).toBe('複製 Markdown');
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
