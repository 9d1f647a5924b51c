/** Nothing of a text is lost, added or changed on its way into units: not by spans, which only say where it was, but in its letters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral } from '../../../src/policy/numerals.ts';
import { caseFiles, caseNames } from '../../convert/fixtures.ts';
import { convert, smallSeedFiles } from '../../convert/seeds.ts';

/** Letters and digits, in one form each; marks of markup are none. */
const letters = (text: string): string =>
  text
    .replace(/<\/?(?:p|b|strong)>/gu, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** All of a table: what its cells hold, in the order of rows. */
const cellsOf = (rows: readonly (readonly { text: string }[])[] | undefined): string => (rows ?? []).flatMap((row) => row.map(({ text }) => text)).join('');

/** Each table whose cells are not, letter for letter, its text. */
function changedRows(files: Parameters<typeof convert>[0]): string[] {
  const { units } = convert(files);
  return units.filter(({ rows, text }) => rows !== undefined && letters(cellsOf(rows)) !== letters(text)).map(({ anchor }) => anchor);
}

/** What is read of the seed, with the rows of its tables, where that has not the letters of the seed, each as often; null where it has. */
function lettersLost(files: Parameters<typeof convert>[0]): string | null {
  const { seed, units, document } = convert(files);
  const whole = units.map((unit) => letters(`${unit.label ?? ''}${unit.title ?? ''}${unit.rows ? cellsOf(unit.rows) : unit.text}`));
  const dropped = document.dropped.map(({ start, end }) => letters(seed.text.slice(start, end)));
  const sorted = (text: string): string => [...text].sort().join('');
  const [received, read] = [letters(seed.text), [...whole, ...dropped].join('')];
  return sorted(received) === sorted(read) ? null : read;
}

/** Each unit whose label, title and text are not, letter for letter, what the seed has where the unit says it is from. */
function changedUnits(files: Parameters<typeof convert>[0]): string[] {
  const { seed, units } = convert(files);
  return units
    .filter(({ label, title, text, source }) => {
      const received = source.map(({ start, end }) => seed.text.slice(start, end)).join('\n');
      return letters(received) !== letters(`${label ?? ''}${title ?? ''}${text}`);
    })
    .map(({ anchor }) => anchor);
}

/** What stands in no unit and no drop, and what stands in two. */
function lettersAstray(files: Parameters<typeof convert>[0]): string {
  const { seed, units, document } = convert(files);
  const spans = [...units.flatMap(({ source }) => source), ...document.dropped].sort((a, b) => a.start - b.start);
  let [at, astray] = [0, ''];
  for (const { start, end } of spans) {
    astray += letters(seed.text.slice(Math.min(at, start), Math.max(at, start)));
    at = Math.max(at, end);
  }
  return astray + letters(seed.text.slice(at));
}

/** All that is printed, in one form each; ellipses of one length. */
const visible = (text: string): string =>
  text
    .replace(/<\/?(?:p|b|strong)>|\*\*/gu, '')
    .normalize('NFKC')
    .replace(/\s/gu, '');

/**
 * Marks of a unit that are neither in its label nor in its title, text or cells, nor printed between them: one mark parts a label from its
 * title, and a title from its text, and the page has them on lines of their own. The caption of an article stands in brackets.
 */
function marksLost(files: Parameters<typeof convert>[0]): string[] {
  const { seed, units } = convert(files);
  return units.flatMap(({ anchor, kind, label, title, text, rows, source }) => {
    if (kind === 'table' || rows) return [];
    const received = visible(source.map(({ start, end }) => seed.text.slice(start, end)).join(''));
    const parts = [label, title, text].map((part) => visible(part ?? '')).filter(Boolean);
    let rest = received;
    for (const [i, part] of parts.entries()) {
      if (rest.startsWith(part)) rest = rest.slice(part.length);
      else if (kind === 'article' && part === visible(title ?? '') && /^[(【]/u.test(rest) && rest.startsWith(part, 1)) rest = rest.slice(2 + part.length);
      else if (i > 0 && /^[:、。.;]/u.test(rest) && rest.startsWith(part, 1)) rest = rest.slice(1 + part.length);
      else return [`${anchor}: ${part} in ${rest}`];
    }
    return /^[:。.、]?$/u.test(rest) ? [] : [`${anchor}: ${rest}`];
  });
}

describe('every letter comes back', () => {
  it.each(caseNames().filter((name) => !name.startsWith('erratum')))('of the fixture %s', (name) => {
    expect(changedUnits(caseFiles(name))).toEqual([]);
    expect(changedRows(caseFiles(name))).toEqual([]);
    expect(lettersAstray(caseFiles(name))).toBe('');
    expect(lettersLost(caseFiles(name))).toBeNull();
    // Rules of typography take marks away in the whole document, which its page says.
    if (!name.startsWith('typography')) expect(marksLost(caseFiles(name))).toEqual([]);
  });

  const words = fc.constantFrom(
    '总则',
    '清淤',
    '加强监督管理',
    '落实企业责任',
    '1.5米以下的沟渠',
    '2031年',
    '12369热线',
    '第三十一条第一款',
    '（试行）',
    'PM2.5',
    '①',
  );
  const sentence = fc.tuple(words, words).map(([a, b]) => `${a}，${b}。`);
  const number = fc.tuple(
    fc.constantFrom(
      (n: number) => `${formatNumeral(n)}、`,
      (n: number) => `（${formatNumeral(n)}）`,
      (n: number) => `${n}.`,
      (n: number) => `（${n}）`,
      (n: number) => `第${n}条 `,
      (n: number) => `第${formatNumeral(n)}章`,
      (n: number) => `1.${n} `,
      () => '',
    ),
    fc.integer({ min: 1, max: 12 }),
  );
  const line = fc.oneof(
    fc
      .tuple(number, words, fc.constantFrom('', '。', '：'), fc.oneof(sentence, fc.constant('')))
      .map(([[print, n], a, mark, b]) => `${print(n)}${a}${mark}${b}`),
    fc.constantFrom(
      '附件：1.名录',
      '附：名单',
      '附件1：名录',
      '2.表式',
      '一、清淤……3',
      '云溪市水利局　2031年3月1日',
      '（联系人：张三）',
      '附件',
      '附件2',
      '注：',
      '注：数据来自年鉴。',
      '表1-2 指标',
      '专栏三 工程',
      '专栏一　重大工程',
      '专栏007',
      '专栏十二：重大工程',
      '表3：指标',
      '专栏',
      '表1',
      '附件：',
      '附件1：',
      '注',
      '注：1.甲；2.乙。',
      '（一）',
      '第一条',
      '3',
      '— 3 —',
      '⻛险',
      '**清淤**',
      '甲\t乙',
      '云溪市水利局',
      '2031年3月1日',
      '（此件公开发布）',
      '目录',
      '',
      '特此通知。',
    ),
  );
  const cell = fc.oneof(words, fc.constantFrom('甲', '12.5', '', '—', ' ', '注①', '（一）', '1.'));
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join('\t'));
  /** Rows of any width, with a caption, words on units, lines that tear cells, and notes. */
  const table = fc
    .tuple(
      fc.constantFrom('表1 指标', '表1-2 指标　单位：个', '续表', '表三', ''),
      fc.constantFrom('单位：万元', '', '（单位：个）'),
      fc.array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: words }), { minLength: 2, maxLength: 6 }),
      fc.constantFrom('注：1.甲；2.乙。', '备注：数据来自年鉴', '①为约束性指标。', ''),
      fc.constantFrom('', '特此通知。', '二、清淤。完成清淤。', '甲\t乙'),
    )
    .map(([caption, unit, rows, note, behind]) => [caption, unit, ...rows, note, behind].filter((line) => line !== ''));

  it.each(['paragraph-per-line', 'page-breaks', 'wrapped'])('of tables of any rows, with lines broken as %s', (lineBreaks) => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
        const lines = ['关于测试的意见', '一、总体要求。汛前完成治理。', ...tables.flat()];
        const files = smallSeedFiles(lines.join('\n'), { lineBreaks, numbering: { levels: ['一、'] } });
        expect(changedUnits(files)).toEqual([]);
        expect(changedRows(files)).toEqual([]);
        expect(lettersAstray(files)).toBe('');
        expect(lettersLost(files)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  const levels = fc.constantFrom(
    [],
    ['一、'],
    ['一、', '（一）', '1.', '（1）'],
    ['第一章', '第一条'],
    ['第一条'],
    ['1.', '1.1'],
    ['own-line', '（一）'],
    ['colon', '1.'],
    ['一、', 'run-in'],
  );

  it.each([
    ['a contents list inside a list of attachments', ['附件：1.名录', '目录', '一、总则', '2.表式', '一、总则', '1.清淤。汛前完工。']],
    ['a contents list under the label of an attachment', ['一、总则', '附件1', '目录', '二、清淤', '名录', '二、清淤']],
  ])('of %s', (_, lines) => {
    const files = smallSeedFiles(['关于测试的意见', ...lines].join('\n'), { numbering: { levels: ['一、'] }, lineBreaks: 'page-breaks' });
    expect(changedUnits(files)).toEqual([]);
    expect(lettersAstray(files)).toBe('');
  });

  it.each(['paragraph-per-line', 'page-breaks', 'wrapped'])('of lines in any order, with lines broken as %s', (lineBreaks) => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), levels, (lines, own) => {
        const files = smallSeedFiles(['关于测试的意见', ...lines].join('\n'), { lineBreaks, numbering: { levels: own }, issuers: ['云溪市水利局'] });
        expect(changedUnits(files)).toEqual([]);
        expect(changedRows(files)).toEqual([]);
        expect(lettersLost(files)).toBeNull();
        expect(lettersAstray(files)).toBe('');
        expect(marksLost(files)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
