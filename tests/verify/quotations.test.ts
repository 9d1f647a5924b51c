import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/policy/ids.ts';
import { wordingOf } from '../../src/policy/model/verify-file.ts';
import { verifyReport } from '../../src/verify/verify.ts';
import { check, collection, corpus, drawn, prose, sentence } from './corpus.ts';

/** “依法依规淘汰落后生产工艺技术，鼓励企业加强环境管理体系建设和治理技术创新，实施污染治理设施提标升级改造，……。” */
const m7 = sentence('jiangxi-2020-governance#m7.1');
const [intro = '', outro = ''] = prose.report;
const one = (report: string) => {
  const found = check(report);
  expect(found.map(drawn)).toHaveLength(1);
  return found[0]!;
};

describe('what is no difference', () => {
  it.each([
    ['line breaks and spaces', m7.replace(/(.{11})/gu, '$1\n  ')],
    ['note numbers', m7.replace('，', '[12]，').replace('创新', '创新³')],
    ['marks of Markdown', `> **${m7.slice(0, 20)}**${m7.slice(20)}`],
    ['characters without width', m7.replace('企业', '企\u200b业')],
    ['characters that nobody sees', m7.replace('企业', '企\u3164业\u034f\u115f\u17b4\u0001\ufffc\u2800\uffa0')],
    ['quotation marks round it', `“${m7}”`],
    ['a line break in the middle of a word, as in a PDF', m7.replace('环境管理', '环境\n管理')],
  ])('%s', (_, words) => {
    expect(one(`${intro}${words}${outro}`).verdict).toBe('verbatim');
  });

  it('double quotation marks that became single inside quotation marks', () => {
    const words = collection.sentences.find(({ text }) => /“.{2,8}”/u.test(text) && text.length > 30)!.text;
    expect(one(`${intro}文件写道：“${words.replace(/“/gu, '‘').replace(/”/gu, '’')}”`).verdict).toBe('verbatim');
  });

  it('a title with its unit: any mark may stand between them', () => {
    const { title, text } = collection.clauses.find(({ id }) => id === 'jiangxi-2020-governance#m7')!;
    for (const mark of ['。', '：', '，', '\n']) expect(one(`${title}${mark}${text}`).verdict).toBe('verbatim');
  });

  it('cells of a table parted by lines instead of tabs', () => {
    const table = collection.clauses.find(({ rows }) => rows)!;
    const rows = table.text.split('\n').slice(0, 5);
    expect(one(rows.map((row) => `| ${row.replaceAll('\t', ' | ')} |`).join('\n')).verdict).toBe('verbatim');
  });
});

describe('differences', () => {
  it.each([
    ['a changed word', m7.replace('鼓励', '支持'), 'altered', '[changed 鼓励→支持]'],
    ['a missing word with its mark', m7.replace('鼓励企业', '企业'), 'altered', '[missing 鼓励→]'],
    ['an added word', m7.replace('鼓励', '大力鼓励'), 'altered', '[added →大力]'],
    ['the first word', m7.replace(/^依法/u, '依照'), 'altered', '[changed 法→照]'],
    ['another mark', m7.replace('，', '、'), 'punctuation', '[punctuation ，→、]'],
    ['a missing mark', m7.replace('，', ''), 'punctuation', '[punctuation ，→]'],
    ['a half-width mark', m7.replace('，', ','), 'punctuation', '[width ，→,]'],
    ['another end of the sentence', m7.replace('。', '！'), 'punctuation', '[punctuation 。→！]'],
    ['a half-width full stop', m7.replace('。', '.'), 'punctuation', '[width 。→.]'],
  ] as const)('%s is marked in its place', (_, words, verdict, mark) => {
    const found = one(`${intro}${words}${outro}`);
    expect(found.verdict).toBe(verdict);
    expect(drawn(found)).toContain(mark);
    expect(found.pieces.filter(({ kind }) => kind !== 'same')).toHaveLength(1);
  });

  it('of the marks on either side of a changed word are marked too', () => {
    const found = one(`${intro}${m7.replace('，鼓励', '、支持')}${outro}`);
    expect(drawn(found)).toContain('[punctuation ，→、][changed 鼓励→支持]企业');
  });

  it('are put together again: the pieces give the wording of the report and that of the unit', () => {
    const words = m7.replace('鼓励', '支持').replace('，', ',');
    const { pieces, range } = one(`${intro}${words}${outro}`);
    expect(pieces.map(({ report }) => report).join('')).toBe(words);
    expect(pieces.map(({ source }) => source).join('')).toBe(m7);
    expect(range).toEqual({ start: intro.length, end: intro.length + words.length });
  });

  it('at the last word count, even where a sentence of the report goes on', () => {
    expect(one(`${intro}${m7.replace('污染物排放。', '污染物排除。')}${outro}`).verdict).toBe('altered');
    expect(one(`${intro}${m7.replace('。', '，这是第一点。')}${outro}`).verdict).toBe('verbatim');
  });

  it('words left out with …… are no fault, words left out without are', () => {
    const [, left = ''] = m7.split('，');
    const elided = one(`${intro}“${m7.replace(left, '……')}”${outro}`);
    expect([elided.verdict, elided.elided]).toEqual(['verbatim', true]);
    expect(one(`${intro}“${m7.replace(`${left}，`, '')}”${outro}`).verdict).toBe('altered');
  });

  it('a sentence that ends too early says so', () => {
    const found = one(`${intro}${m7.slice(0, m7.lastIndexOf('，'))}。${outro}`);
    expect([found.verdict, found.cutShort]).toEqual(['verbatim', true]);
  });
});

describe('what counts as a quotation', () => {
  it('a short one only in quotation marks', () => {
    expect(check('我们赞成依法依规淘汰落后的做法。')).toEqual([]);
    expect(one('我们赞成“依法依规淘汰落后生产工艺技术”的做法。').place.unit).toBe('jiangxi-2020-governance#m7');
  });

  it('a name that many units have counts for nothing, even in quotation marks', () => {
    expect(check('有人问“生态环境”和“省生态环境厅”是什么意思。')).toEqual([]);
  });

  it('near a link to the unit less is enough', () => {
    const words = '企业要落实淘汰落后生产工艺技术的要求';
    expect(check(words)).toEqual([]);
    const link = 'https://example.org/policies/jiangxi-2020-governance/#m7';
    expect(one(`${words}（${link}）。`).place.unit).toBe('jiangxi-2020-governance#m7');
  });

  it('the same sentence in two documents names both', () => {
    const [ids] = [...Map.groupBy(collection.sentences, ({ text }) => text).values()].filter(
      ([first, ...others]) => first!.text.length > 30 && others.some(({ clause }) => documentOf(clause) !== documentOf(first!.clause)),
    );
    const found = one(`${intro}${ids![0]!.text}${outro}`);
    expect([found.place, ...found.also].map(({ unit }) => unit).toSorted()).toEqual(ids!.map(({ clause }) => clause).toSorted());
  });

  it('two sentences of different documents, joined by a comma, are two quotations', () => {
    const other = sentence('hunan-2021-governance#m5.1');
    const found = check(`${intro}${m7.replace('。', '，')}${other}${outro}`);
    expect(found.map(({ place, verdict }) => [place.unit, verdict])).toEqual([
      ['jiangxi-2020-governance#m7', 'verbatim'],
      ['hunan-2021-governance#m5', 'verbatim'],
    ]);
  });

  it('sentences that follow each other in the unit are one', () => {
    const [first, second] = [sentence('hunan-2021-governance#m5.1'), sentence('hunan-2021-governance#m5.2')];
    expect(one(`${intro}${first}${second}${outro}`).place).toMatchObject({ unit: 'hunan-2021-governance#m5', sentences: [1, 2] });
  });

  it('an empty report, white space, and a report of other scripts have none', () => {
    for (const report of ['', ' \n\t', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.', '🙂'.repeat(50), '\u0000\ud800'])
      expect(check(report)).toEqual([]);
  });
});

describe('errata', () => {
  const corrected = corpus.units.flatMap((entry) => entry.unit.errata.filter(({ status }) => status === 'corrected').map((erratum) => ({ entry, erratum })));

  it('are placed: nearly all corrections have a place in the wording', () => {
    expect(corrected.length).toBeGreaterThanOrEqual(collection.errata.filter(({ status }) => status === 'corrected').length - 1);
  });

  /** The sentence round an erratum, or some words of a table, with the reading asked for. */
  function around(wording: string, { start, end, other }: (typeof corrected)[number]['erratum'], reading: 'here' | 'other'): string {
    const from = Math.max(wording.lastIndexOf('。', start - 1) + 1, start - 120);
    const stop = wording.indexOf('。', Math.max(start, end - 1));
    const to = stop < 0 ? wording.length : Math.min(stop + 1, end + 120);
    return wording.slice(from, start) + (reading === 'here' ? wording.slice(start, end) : other) + wording.slice(end, to);
  }

  it.each(['here', 'other'] as const)('both the corrected and the received wording are verbatim (%s)', (reading) => {
    const wrong = corrected.flatMap(({ entry: { unit }, erratum }) => {
      const found = check(`原话如下\n\n${around(wordingOf(unit), erratum, reading)}\n\n以上为原话`);
      return found.length > 0 && found.every(({ verdict }) => verdict === 'verbatim') ? [] : [`${unit.id} ${erratum.other}: ${found.map(drawn).join(' | ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('it is said which of them a quotation has', () => {
    const { entry, erratum } = corrected.find(({ erratum: { kind, other } }) => kind === 'missing' && other.length > 3)!;
    const wording = wordingOf(entry.unit);
    const here = wording.slice(erratum.start, erratum.end);
    expect(one(around(wording, erratum, 'here')).errata).toEqual([{ use: 'corrected', here, other: erratum.other }]);
    expect(one(around(wording, erratum, 'other')).errata).toEqual([{ use: 'received', here, other: erratum.other }]);
  });

  it('a reading that is only suggested differs from the wording, and is called so', () => {
    const { entry, erratum } = corpus.units
      .flatMap((unit) => unit.unit.errata.map((placed) => ({ entry: unit, erratum: placed })))
      .find(({ erratum: { status, other, start, end }, entry: { unit } }) => status === 'noted' && other && wordingOf(unit).slice(start, end).length > 4)!;
    const found = one(`原话如下。${around(wordingOf(entry.unit), erratum, 'other')}`);
    expect(found.verdict).not.toBe('verbatim');
    expect(found.errata).toContainEqual(expect.objectContaining({ use: 'suggested', other: erratum.other }));
    expect(found.pieces.some(({ suggested }) => suggested)).toBe(true);
  });
});

describe('the whole', () => {
  it('is the same when it is checked again', () => {
    const report = `${intro}${m7}${outro}\n\nhttps://example.org/policies/hunan-2021-governance/#m5`;
    expect(verifyReport(report, corpus)).toEqual(verifyReport(report, corpus));
  });
});
