/** What recurs is shared, what differs is not. */
import { describe, expect, it } from 'vitest';
import { type Comparison, compareColumns } from '../../src/compare/compare.ts';
import { sharedWith } from '../../src/compare/shared-wording.ts';
import { documentOf } from '../../src/policy/ids.ts';
import { columnsOf, reading, topics } from './collection.ts';

const flat = { ...reading, weigh: () => 0.9 };
/** The words of `sentence` that are not shared, in 【】. */
const differing = (sentence: string, other: string): string =>
  sharedWith(sentence, other, [other], flat)
    .map((shared, i) => (shared ? sentence.charAt(i) : `【${sentence.charAt(i)}】`))
    .join('')
    .replaceAll('】【', '');

describe('sharedWith', () => {
  it.each([
    ['一字不差的没有差别', '完善案情通报、案件移送制度。', '完善案情通报、案件移送制度。', '完善案情通报、案件移送制度。'],
    ['年份不同，整个年份都是差别', '到2025年建成。', '到2020年建成。', '【到2025年】建成。'],
    ['数字不拆开', '建设10家基地。', '建设110家基地。', '建设【10家】基地。'],
    ['换了的词', '充分发挥投诉举报热线作用。', '充分发挥环保举报热线作用。', '充分发挥【投诉】举报热线作用。'],
    ['多出的项', '衔接环境监测、总量控制等制度。', '衔接环境监测等制度。', '衔接环境监测【、总量控制】等制度。'],
    ['另一项就是另一项', '衔接环境监测、信用评价、环境保护税等制度。', '衔接环境影响评价、环境监测等制度。', '衔接环境监测【、信用评价、环境保护税】等制度。'],
    ['“的”字不算差别', '财力与事权相匹配的原则。', '财力与事权相匹配原则。', '财力与事权相匹配的原则。'],
  ])('%s', (_, sentence, other, expected) => {
    expect(differing(sentence, other)).toBe(expected);
  });
});

/** Of each column's characters in wording that all columns hold to the letter, eight or more: how many, and how many are marked as its own. */
function recurringWording({ columns, sentences }: Comparison): { recurring: number; sole: number } {
  const texts = columns.map(({ units }) => units.map((unit) => unit.sentences.map(({ text }) => text).join('')).join('\n'));
  const count = { recurring: 0, sole: 0 };
  for (const [column, list] of sentences.entries()) {
    const text = texts[column] ?? '';
    const recurs = Array.from({ length: text.length }, () => false);
    for (let i = 0; i + 8 <= text.length; i++) if (texts.every((other) => other.includes(text.slice(i, i + 8)))) recurs.fill(true, i, i + 8);
    const sole = list.flatMap(({ shown }) => shown.pieces.flatMap((piece) => Array.from(piece.text, () => shown.reach === 'sole' || piece.reach === 'sole')));
    const shown = [...text].flatMap((character, i) => (character === '\n' ? [] : [i]));
    for (const [at, i] of shown.entries()) {
      if (!recurs[i]) continue;
      count.recurring++;
      if (sole[at]) count.sole++;
    }
  }
  return count;
}

it('marks at most 5 % of the wording that recurs in all columns as standing in one, over all topics', () => {
  const pairs = (ids: string[]): string[][] => {
    const documents = [...new Set(ids.map((id) => documentOf(id)))];
    return documents.flatMap((a, i) => documents.slice(i + 1).map((b) => ids.filter((id) => [a, b].includes(documentOf(id)))));
  };
  const groups = topics.map(({ units }) => units.filter(({ source }) => source === 'editor').map(({ id }) => id));
  const counts = [...groups, ...groups.flatMap(pairs)].map((ids) => recurringWording(compareColumns(columnsOf(ids), reading)));
  const recurring = counts.reduce((sum, count) => sum + count.recurring, 0);
  const sole = counts.reduce((sum, count) => sum + count.sole, 0);
  console.log(`recurring wording marked as standing in one only: ${sole} of ${recurring} characters`);
  expect(recurring).toBeGreaterThan(1000);
  expect(sole / recurring).toBeLessThanOrEqual(0.05);
});
