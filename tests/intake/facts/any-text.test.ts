/** Whatever a text holds: facts rest on evidence that stands there, and the time is about linear. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../scripts/intake/facts/find-facts.ts';
import type { Evidence } from '../../../scripts/intake/findings/finding.ts';
import { keptFromPublication } from '../../../scripts/intake/gate/kept-from-publication.ts';
import { personalData } from '../../../scripts/intake/gate/personal-data.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { field, labelledOf, linesOf } from './received.ts';

const pieces = [
  '湖南省水利厅',
  '关于印发《湖南省水源保护方案》的通知',
  '湖南省水源保护方案',
  '湘水发〔2031〕7号',
  '2031年3月1日',
  '各市州水利局：',
  '为保护水源，制定本方案。',
  '一、总体要求',
  '附件1',
  '附件：1.巡查表',
  '（征求意见稿）',
  '湖南省人民政府令',
  '第12号',
  '自2031年5月1日起施行。',
  '发文字号：\t',
  '',
];
const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 20 }).map((lines) => lines.join('\n'));

describe('any text', () => {
  it('has facts that rest on evidence, at a line or a label that is there', () => {
    fc.assert(
      fc.property(text, (words) => {
        const lines = linesOf(words);
        const { facts } = findFacts({ lines, labelled: labelledOf({ 标题: '水源保护方案', date: '2031-03-18' }) }, field, 'x.docx');
        const all: Evidence[] = Object.values(facts).flatMap((fact) => (fact !== null && typeof fact === 'object' && 'evidence' in fact ? fact.evidence : []));
        for (const { words: said, place } of all) {
          expect(said.length).toBeLessThanOrEqual(80);
          if ('line' in place) expect(lines[place.line - 1]).toBeDefined();
        }
        const [from, to] = facts.title?.lines ?? [1, 1];
        expect(from).toBeLessThanOrEqual(to);
        keptFromPublication(lines, field.language.intake);
        personalData(lines, field.language.intake);
      }),
      { numRuns: 200 },
    );
  });

  it('has a title that its lines print', () => {
    fc.assert(
      fc.property(text, (words) => {
        const lines = linesOf(words);
        const { title } = findFacts({ lines, labelled: [] }, field, 'x.docx').facts;
        if (!title?.lines) return;
        const [from, to] = title.lines;
        const printed = normalForm(
          lines
            .slice(from - 1, to)
            .map((line) => line.text)
            .join(''),
        );
        expect(printed).toContain(normalForm(title.value));
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['days', '2031年3月1日\n'],
  ['names', '湖南省水利厅\n'],
  ['titles', '湖南省水利厅关于印发《湖南省水源保护方案》的通知\n'],
  ['opening marks', '《“（'],
  ['names run together', '湖南省水利厅湖南省财政厅'],
  ['gaps', '湖 '],
  ['lists', '附件：1.名录\n'],
])('ten thousand %s take no more than a moment', (_, piece) => {
  const started = performance.now();
  findFacts({ lines: linesOf(piece.repeat(10_000)), labelled: [] }, field, 'x.docx');
  expect(performance.now() - started).toBeLessThan(3000);
});
