/** Checking takes time in proportion to the length of a report, whatever stands in it. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { corpus, sentence } from '../verify/corpus.ts';

const text = sentence('hunan-2021-governance#m5.1');
const repeated = (words: string) => (length: number) => words.repeat(Math.ceil(length / words.length)).slice(0, length);
const round = (open: string, close: string) => (length: number) => open.repeat(length / 2 / open.length) + close.repeat(length / 2 / close.length);

/** Processor time: other work on the machine does not count. */
function cost(report: string): number {
  const before = process.cpuUsage();
  verdictsOf(report, corpus);
  return process.cpuUsage(before).user / 1000;
}

describe('checking four times as much', () => {
  it.each<[string, (length: number) => string]>([
    ['quotation marks that are never closed', repeated('“')],
    ['pairs of quotation marks', repeated('“”')],
    ['quotations in quotations', round('“', '”')],
    ['quotations in quotations of two kinds', round('“‘', '’”')],
    ['straight quotation marks', repeated('"')],
    ['short quotations', repeated('“排污许可制度改革”')],
    ['quotations with their source', repeated('《某条例》第五条规定：“加快排污许可制度改革，建立健全以排污许可制为核心”。')],
    ['titles', repeated('《条例》')],
    ['titles that are never closed', repeated('《')],
    ['brackets', repeated('（')],
    ['places', repeated('第一条、')],
    ['numerals', repeated('一')],
    ['digits', repeated('1234567890')],
    ['pauses', repeated('、')],
    ['white space', repeated(' ')],
    ['page numbers', repeated('\n— 3 —\n')],
    ['note marks', repeated('①')],
    ['tags that are never closed', repeated('<b ')],
    ['links of Markdown', repeated('[x](')],
    ['references to characters', repeated('&#65292;')],
    ['running heads', repeated('\n湖南省2020年生态环境保护工作要点\n')],
    ['titles without marks', repeated('根据关于构建现代环境治理体系的若干措施第7条，')],
    ['numbers of documents', repeated('根据湘办发〔2021〕2号，')],
    ['links', repeated('https://example.org/policies/hunan-2021-governance/#m5 ')],
    ['a link beside a quotation', repeated('加快排污许可制度改革 https://example.org/policies/hunan-2021-governance/#m5\n')],
    ['one sentence again and again', repeated(text)],
    ['one phrase again and again', repeated('生态环境保护')],
    ['marks on marks', repeated('\u0301\u0316')],
  ])('takes no more than in proportion: %s', (_, make) => {
    cost(make(2000));
    const [once, fourfold] = [cost(make(10_000)), cost(make(40_000))];
    // What is quadratic takes sixteen times as long; short times are mostly noise.
    expect(fourfold).toBeLessThan(9 * once + 600);
  });
});
