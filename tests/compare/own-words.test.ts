/** What is marked as one column's own is true of all that is shown, and cuts no word. */
import { describe, expect, it } from 'vitest';
import { type Comparison, compareColumns } from '../../src/compare/compare.ts';
import { findMarks } from '../../src/compare/marks.ts';
import { listOnlyIn, wordsOf } from '../../src/compare/only-in.ts';
import { solePhrases } from '../../src/compare/view/marked-text.ts';
import { hasAllWords, withoutPunctuation, withWholeWords, wordsIn } from '../../src/compare/words.ts';
import { pauses } from '../../src/policy/marks.ts';
import { columnsOf, comparisonLanguage, reading, topics } from './collection.ts';

const comparisons: [string, Comparison][] = topics.map(({ title, units }) => [title, compareColumns(columnsOf(units.map(({ id }) => id)), reading)]);
const textsOf = ({ sentences }: Comparison): string[] => sentences.map((list) => list.map(({ text }) => text).join(''));
const partsOf = (words: string): string[] => words.split(new RegExp(`[${pauses}\\s]+`, 'u')).filter(Boolean);
const isNumber = (words: string): boolean => findMarks(words, comparisonLanguage).some(({ start, end }) => start === 0 && end === words.length);

describe('over all topics', () => {
  it('no word marked in a list as one column’s own stands in another column', () => {
    const wrong = comparisons.flatMap(([title, comparison]) =>
      listOnlyIn(comparison).flatMap(({ columns: [column = 0, ...more], passages }) => {
        const others = more.length ? [] : textsOf(comparison).filter((_, other) => other !== column);
        const own = passages.flatMap(({ quotations }) => quotations.flatMap((quotation) => quotation.filter((part) => part.own)));
        return own
          .filter(({ text }) => others.some((other) => withoutPunctuation(other).includes(withoutPunctuation(text))))
          .map(({ text }) => `${title} ${text}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('nor does one marked in the text, but for numbers, which are held against the sentences that correspond', () => {
    const wrong = comparisons.flatMap(([title, comparison]) =>
      comparison.sentences.flatMap((list, column) => {
        const others = textsOf(comparison).filter((_, other) => other !== column);
        const marked = list.flatMap(({ shown: { pieces } }) => solePhrases(pieces)).flatMap(partsOf);
        return marked.filter((words) => !isNumber(words) && others.some((other) => other.includes(words))).map((words) => `${title} ${words}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('what is listed of several columns has all its words in each of them', () => {
    for (const [, comparison] of comparisons)
      for (const { columns, passages } of listOnlyIn(comparison))
        for (const { quotations } of passages)
          for (const clause of quotations.map(wordsOf).flatMap(partsOf))
            for (const column of columns) expect(hasAllWords(clause, comparison.sentences[column]?.map(({ text }) => text) ?? []), clause).toBe(true);
  });
});

describe('words', () => {
  it.each([
    ['加快排污许可制度改革', [7, 10], '制度改革'],
    ['加快排污许可制度改革', [0, 1], '加快'],
    ['加快排污许可制度改革', [0, 2], '加快'],
  ])('%s: a range that cuts one takes it in', (text, [start = 0, end = 0], expected) => {
    const whole = withWholeWords({ start, end }, wordsIn(text));
    expect(text.slice(whole.start, whole.end)).toBe(expected);
  });

  it.each([
    ['完成排污许可证登记核发工作', '依法完成所有行业排污许可证核发。', false],
    ['完成排污许可证核发', '依法完成所有行业排污许可证核发。', true],
    ['落实排污许可“一证式”管理', '构建固定污染源“一证式”监管体系，健全排污许可证管理制度。', false],
  ])('%s in %s: %s', (text, other, expected) => expect(hasAllWords(text, [other])).toBe(expected));
});

it('three columns on permits: what two have in other sentences is not the third’s alone', () => {
  const ids = ['hunan-2021-ecology-plan#s3-5-3', 'jiangxi-2020-governance#m6', 'hunan-2021-governance#m5'];
  const own = listOnlyIn(compareColumns(columnsOf(ids), reading)).flatMap(({ columns, passages }) =>
    columns.length > 1
      ? []
      : passages.flatMap(({ quotations }) => quotations.flatMap((quotation) => (quotation.length > 1 ? quotation.filter((part) => part.own) : []))),
  );
  const marked = own.map(({ text }) => text);
  for (const words of ['加快', '全覆盖', '落实']) expect(marked).not.toContain(words);
  expect(marked.filter((words) => words.startsWith('度'))).toEqual([]);
});
