import { describe, expect, it } from 'vitest';
import { beforeDate, isDateLine, isMonthLine } from '../../../scripts/convert/numbers/printed-dates.ts';

describe('isDateLine', () => {
  it.each([
    ['2031年3月1日', true],
    ['２０３１年３月１日', true],
    ['二〇三一年三月一日', true],
    ['二○三一年三月十一日', true],
    ['二0三一年三月一日', true],
    ['二Ｏ三一年三月一日', true],
    ['2031-03-01', true],
    ['2031/3/1', true],
    ['2031．3．1', true],
    ['（2031年3月1日）', true],
    ['中華民國110年3月1日', true],
    ['二〇三一年三月', false],
    ['2031年', false],
    ['2031年3月1日起施行', false],
    ['2031-3/1', false],
    ['1.5.3', false],
  ])('%s: %s', (line, expected) => expect(isDateLine(line)).toBe(expected));
});

describe('isMonthLine', () => {
  it.each([
    ['二〇三一年三月', true],
    ['2031年3月', true],
    ['2031年3月1日', false],
    ['到2031年3月', false],
  ])('%s: %s', (line, expected) => expect(isMonthLine(line)).toBe(expected));
});

describe('beforeDate', () => {
  it.each([
    ['云溪市人民政府　2031年3月1日', '云溪市人民政府'],
    ['云溪市人民政府 2031-03-01', '云溪市人民政府'],
    ['2031年3月1日', null],
    ['云溪市人民政府', null],
  ])('of %s is %s', (line, expected) => expect(beforeDate(line)).toBe(expected));
});
