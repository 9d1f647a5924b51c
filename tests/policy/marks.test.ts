import { describe, expect, it } from 'vitest';
import { amountPattern, ordinalDigits, printSingleDigits } from '../../src/policy/chinese-digits.ts';
import { closingMarks, endsSentence, insideQuotation, openingMarks } from '../../src/policy/marks.ts';

describe('endsSentence', () => {
  it.each([
    ['落实到位。', true],
    ['落实到位。”', true],
    ['（略。）〕', true],
    ['现通知如下：', true],
    ['Done!) ', true],
    ['推动产业', false],
    ['一是抓落实，', false],
    ['《规划》', false],
  ])('%s: %j', (line, ends) => expect(endsSentence(line)).toBe(ends));
});

describe('marks', () => {
  it('open and close in pairs', () =>
    expect(Array.from(openingMarks, (mark, at) => mark + closingMarks[at]).join('')).toBe('“”‘’「」『』《》〈〉（）〔〕【】'));
  it('are single inside of “ ”', () => expect(insideQuotation('“双随机”')).toBe('‘双随机’'));
});

describe('Chinese digits', () => {
  it.each([
    ['一百〇五', true],
    ['十二', true],
    ['两', false],
    ['一万', false],
  ])('%s numbers a label: %j', (numeral, isOrdinal) => expect(new RegExp(`^[${ordinalDigits}]+$`, 'u').test(numeral)).toBe(isOrdinal));

  it.each([
    ['两', true],
    ['一百二十亿', true],
    ['三点五', true],
    ['点五', false],
    ['三点', false],
  ])('%s is an amount: %j', (numeral, isAmount) => expect(new RegExp(`^${amountPattern}$`, 'u').test(numeral)).toBe(isAmount));

  it('stand one by one in years', () => expect(printSingleDigits('2021')).toBe('二〇二一'));
});
