import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/citing/difference.ts';
import { findLongQuotation, findQuotation } from '../../src/citing/find-quotation.ts';
import { carryQuotation, quotationLink, readQuotation } from '../../src/citing/quotation-link.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { Sentence } from '../../src/policy/model/sentence.ts';
import { committed } from '../committed.ts';

const sentences = committed.sentences.filter(({ clause }) => documentOf(clause) === 'liaoning-governance');
const page = sentences.map(({ text }) => text).join('\n');
const placeOf = (words: string): { start: number; end: number } => ({ start: page.indexOf(words), end: page.indexOf(words) + words.length });
const paragraph = page.slice(page.indexOf(sentences[20]?.text ?? ''), page.indexOf(sentences[26]?.text ?? ''));

describe('a link with a quotation', () => {
  it('gives back the words and what stood around them', () => {
    const { text } = sentences[10] as Sentence;
    const carried = readQuotation(carryQuotation(page, placeOf(text)));
    expect(carried?.kind === 'whole' && carried.quotation.exact).toBe(text);
    expect(carried?.kind === 'whole' && page.replace(/\s/gu, '')).toContain(
      carried?.kind === 'whole' ? carried.quotation.prefix + text + carried.quotation.suffix : '',
    );
  });

  it('leads any sentence of the same text back to itself', () => {
    for (const { text } of sentences.filter(({ text: words }) => page.split(words).length === 2)) {
      const carried = readQuotation(carryQuotation(page, placeOf(text)));
      const finding = carried?.kind === 'whole' ? findQuotation(page, carried.quotation) : carried && findLongQuotation(page, carried.quotation);
      expect(finding, text).toEqual({ state: 'verbatim', ...placeOf(text) });
    }
  });

  it('that was made before is still found, whatever is invisible or of another width by now', () => {
    const published =
      '1nudnac.VAReAl3eMAFTv14CUzpOumwRZT9enP8aAApRaHcBAFAATQAyAC4ANV50V0dtU16m_whiY5ZkbJlcGP8Jlk2B8wAzADVfrlFLAC96y2W5fHP_DABWAE8AQwBzY5JlPmA7kc9OC5ZNADEAMAAlTuVOCjACAApXMIhobDQhYnx7TuVOCmWtl2Jr1E-Lj74ACgAyADIALAAyADIALAAyADI';
    const carried = readQuotation(published);
    if (carried?.kind !== 'whole') throw new Error('expected a whole quotation');
    const words = '全省 PM2.5 年均浓度（扣除沙尘）降至35微克/立方米，VOCs 排放总量下降10%以上。';
    const now = (passage: string): string => `各市州、县市区人民政府：\n${passage}地表水Ⅲ类以上断面比例达到93%。`;
    const found = (passage: string) => findQuotation(now(passage), carried.quotation);
    expect(found(words)).toEqual({ state: 'verbatim', start: 13, end: 13 + words.length });
    const redrawn = words.replace('（', '(').replace('35', '３５').replace('排放', '排\u200b放');
    expect(found(redrawn)).toEqual({ state: 'changed', start: 13, end: 13 + redrawn.length });
  });

  it('carries only the ends of a long quotation, and knows whether the middle was changed', () => {
    const carried = readQuotation(carryQuotation(page, placeOf(paragraph)));
    if (carried?.kind !== 'long') throw new Error('expected a long quotation');
    expect(findLongQuotation(page, carried.quotation)).toMatchObject({ state: 'verbatim', start: placeOf(paragraph).start });
    const middle = placeOf(paragraph).start + Math.floor(paragraph.length / 2);
    const changed = `${page.slice(0, middle)}另外${page.slice(middle)}`;
    expect(findLongQuotation(changed, carried.quotation).state).toBe('changed');
    expect(findLongQuotation(page.replace(paragraph, ''), carried.quotation).state).not.toMatch(/verbatim|changed/u);
  });

  it('that was cut off or altered on its way carries nothing', () => {
    const q = carryQuotation(page, placeOf(sentences[10]?.text ?? ''));
    for (const damaged of [q.slice(0, -9), q.replace('.', ''), `x${q}`, '', 'a.b', `${q.split('.')[0]}.%%%`, null]) expect(readQuotation(damaged)).toBeNull();
  });

  it('has at most 1,000 characters besides the address of the page', () => {
    for (const { text } of [...sentences, { text: paragraph }]) expect(quotationLink('', 'm5.2', page, placeOf(text)).length).toBeLessThanOrEqual(1000);
  });
});

describe('the difference between a quotation and what stands there now', () => {
  it.each([
    ['大限度降低', '最大限度降低', '+最 大限度降低'],
    ['严禁审批', '严禁未经审批', '严禁 +未经 审批'],
    ['所有排污单位', '排污单位', '-所有 排污单位'],
    ['三年', '五年', '-三 +五 年'],
    ['同', '同', '同'],
  ])('%s → %s', (before, after, expected) => {
    const signs = { same: '', removed: '-', added: '+' };
    expect(
      differenceOf(before, after)
        .map(({ kind, text }) => signs[kind] + text)
        .join(' '),
    ).toBe(expected);
  });

  it('gives both wordings back', () => {
    const stretches = differenceOf('推进全省排污许可制度改革', '推动排污许可制度全面改革');
    const without = (kind: string): string =>
      stretches
        .filter((stretch) => stretch.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual(['推进全省排污许可制度改革', '推动排污许可制度全面改革']);
  });
});
