/** What is claimed to stand in one place only: sought in all texts of the other places, whole and in parts. Invented texts in real wording. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checking, checkLists } from '../../src/compare/claims/check-lists.ts';
import { conceptsOf } from '../../src/compare/claims/concepts.ts';
import { cutQuotation } from '../../src/compare/claims/cut.ts';
import type { SearchedText } from '../../src/compare/claims/question.ts';
import { TermFinder } from '../../src/compare/claims/terms.ts';
import { runLength, runsIn } from '../../src/compare/claims/wording.ts';
import { type Column, compareColumns } from '../../src/compare/compare.ts';
import { wordsOf } from '../../src/compare/only-in.ts';
import { toCsv, toMarkdown } from '../../src/compare/view/table-files.ts';
import { vocabularySchema } from '../../src/policy/vocabulary.ts';
import { reading } from './collection.ts';

const vocabulary = vocabularySchema.parse({
  groups: [
    { name: '环境影响评价', short: ['环评'], source: '《中华人民共和国环境影响评价法》' },
    { name: '排污许可', same: ['污染物排放许可'], source: '《排污许可管理条例》' },
    { name: '排污许可证', source: '《排污许可管理条例》' },
  ],
});
const concepts = conceptsOf(vocabulary);

const text = (place: string, words: string, title = '', unit = `${place}#m9`): SearchedText => ({ unit, document: place, place, title, text: words });
const column = (place: string, words: string): Column => ({
  ...{ document: place, place, area: place, documentTitle: `${place}《意见》` },
  units: [{ document: place, anchor: 'm1', name: '（一）条', sentences: [{ index: 1, text: words }] }],
});
const hunan = '建立健全湘江流域横向生态补偿制度，推动园区污水集中处理设施提标改造。';
const other = '完善司法保障。';

/** What is claimed of the first place where the others say `texts`. */
function claimed(first: string, texts: readonly SearchedText[], sameAs: Checking['sameAs'] = () => []): string[] {
  const comparison = compareColumns([column('湖南', first), column('江西', other)], { ...reading, weigh: () => 0.9 });
  const all = [text('湖南', first, '', '湖南#m1'), text('江西', other, '', '江西#m1'), ...texts];
  const places = [...new Set(all.map(({ place }) => place))];
  const [lists = []] = checkLists([comparison], { places, texts: all, concepts, weigh: () => 0.9, language: reading.language, sameAs });
  return lists.filter(({ having }) => having.join() === '湖南').flatMap(({ claims }) => claims.map(({ quotation }) => wordsOf(quotation)));
}

const [first = '', second = ''] = hunan.replace('。', '').split('，');

describe('what stands in one place only', () => {
  it.each<[string, string, SearchedText[], string[]]>([
    ['is claimed where no other text has it', hunan, [], [`${first}，${second}`]],
    ['is not claimed where another unit of a compared document has it', hunan, [text('江西', `各地要${hunan}`)], []],
    ['is not claimed where a document that is no column has it', hunan, [text('辽宁', hunan)], []],
    ['is not claimed where it stands in a title', hunan, [text('辽宁', '', first), text('辽宁', '', second)], []],
    ['is not claimed where it stands in a table', hunan, [text('辽宁', `序号\t任务\n1\t${first}\n2\t${second}`)], []],
    [
      'is found through other punctuation and spaces',
      hunan,
      [text('辽宁', '建立健全 湘江流域，横向生态补偿（制度）；推动园区污水：集中处理设施、提标改造')],
      [],
    ],
    ['is claimed as far as it is not found: by whole clauses', hunan, [text('辽宁', `${second}。`)], [first]],
    ['goes with ten characters of the clause', hunan, [text('辽宁', '园区污水集中处理设施另行规定。')], [first]],
    ['may stand in other documents of its own place', hunan, [text('湖南', hunan, '', '湖南#m7')], [`${first}，${second}`]],
    ['is no claim where it is shorter than what is sought', '严格考核问责奖惩，完善司法保障。', [], []],
  ])('%s', (_, words, texts, expected) => expect(claimed(words, texts)).toEqual(expected));

  it('is not claimed where the concepts that it names stand together, by whatever names', () => {
    const words = '推进排污许可制度与环境影响评价制度有效融合，完善司法保障。';
    expect(claimed(words, [])).toHaveLength(1);
    expect(claimed(words, [text('辽宁', '环评应当同污染物排放许可衔接。')])).toEqual([]);
    expect(claimed(words, [text('辽宁', '规范环评机构。'), text('辽宁', '核发污染物排放许可。')])).toHaveLength(1);
  });

  it('is not claimed where all items of its list stand in one sentence, in whatever order', () => {
    const words = '重点支持湿地公园、矿山复绿、岸线整治、河湖连通，完善司法保障。';
    expect(claimed(words, [])).toHaveLength(1);
    expect(claimed(words, [text('辽宁', '统筹河湖连通和岸线整治，以及矿山复绿；重点支持湿地公园。')])).toEqual([]);
  });

  it('is not claimed where a counterpart of its unit speaks of it', () => {
    const near = text('江西', '建立健全赣江流域横向生态补偿的制度；推动园区污水处理设施提标。', '', '江西#m1');
    const loosely = text('江西', '探索赣江流域生态补偿，园区污水要处理，设施提标改造到位。', '', '江西#m2');
    expect(claimed(hunan, [loosely])).not.toEqual([]);
    expect(claimed(hunan, [loosely], () => [near])).toEqual([]);
  });
});

it.each([
  ['住宅、学校、医院周边五十米范围内不得采用玻璃幕墙。', true],
  ['住宅、学校、医院周边50米范围内不得采用玻璃幕墙。', true],
  ['住宅、学校、医院周边一百米范围内不得采用玻璃幕墙。', false],
])('wording stands in a place only with its figures: %s', (words, expected) => {
  const walls = '住宅、学校、医院周边五十米范围内不得采用玻璃幕墙。';
  const columns = [column('湖南', walls), column('江西', words), column('辽宁', other)] as const;
  const comparison = compareColumns([...columns], { ...reading, weigh: () => 0.9 });
  const texts = [text('湖南', walls), text('江西', words), text('辽宁', other)];
  const checking = { places: ['湖南', '江西', '辽宁'], texts, concepts, weigh: () => 0.9, language: reading.language, sameAs: () => [] };
  const [lists = []] = checkLists([comparison], checking);
  const stated = lists.filter(({ having }) => having.join() === '湖南,江西').flatMap(({ claims }) => claims.map(({ quotation }) => wordsOf(quotation)));
  expect(stated.some((quotation) => quotation.includes('五十米'))).toBe(expected);
});

it.each([
  ['one column', ['湖南']],
  ['two documents of one place', ['湖南', '湖南']],
])('is also claimed in a topic of one place alone: %s', (_, places) => {
  const comparison = compareColumns(
    places.map((place) => column(place, hunan)),
    { ...reading, weigh: () => 0.9 },
  );
  const claimedBeside = (elsewhere: string): string[] => {
    const texts = [text('湖南', hunan), text('江西', elsewhere)];
    const checking = { places: ['湖南', '江西'], texts, concepts, weigh: () => 0.9, language: reading.language, sameAs: () => [] };
    return (checkLists([comparison], checking)[0] ?? []).flatMap(({ claims }) => claims.map(({ quotation }) => wordsOf(quotation)));
  };
  expect(claimedBeside(other)).toEqual([`${first}，${second}`]);
  expect(claimedBeside(`${second}。`)).toEqual([first]);
  expect(claimedBeside(hunan)).toEqual([]);
});

it('a claim does not hang on how many others are made at once', () => {
  const compared = (words: string) => compareColumns([column('湖南', words), column('江西', other)], { ...reading, weigh: () => 0.9 });
  const texts = [text('湖南', hunan, '', '湖南#m1'), text('江西', other), text('辽宁', '河流横向补偿和园区集中设施提标另行安排。', '', '辽宁#m26')];
  const checking = { places: ['湖南', '江西', '辽宁'], texts, concepts, weigh: () => 0.9, language: reading.language, sameAs: () => [] };
  const words = '河流横向补偿与园区集中设施各有安排，完善司法保障。';
  const [alone] = checkLists([compared(words)], checking);
  const many = Array.from({ length: 80 }, (_, n) => compared(`河流横向补偿与园区集中设施列入第${n}号清单。`));
  expect(checkLists([compared(words), ...many], checking)[0]).toEqual(alone);
  const [near] = checkLists([compared('园区集中设施占地清单由各县公布。')], checking);
  expect(near?.[0]?.claims[0]?.nearest).toHaveLength(1);
  expect(checkLists([compared('园区集中设施占地清单由各县公布。'), ...many], checking)[0]).toEqual(near);
});

it('a claim names the units that come nearest, the nearest first', () => {
  const comparison = compareColumns([column('湖南', hunan), column('江西', other)], { ...reading, weigh: () => 0.9 });
  const texts = [
    text('湖南', hunan, '', '湖南#m1'),
    text('辽宁', '园区污水应当达标，处理设施另行安排。', '', '辽宁#m26'),
    text('辽宁', '园区污水要有去处。', '', '辽宁#m2'),
  ];
  const [lists = []] = checkLists([comparison], {
    places: ['湖南', '江西', '辽宁'],
    texts,
    concepts,
    weigh: () => 0.9,
    language: reading.language,
    sameAs: () => [],
  });
  expect(lists[0]).toMatchObject({ having: ['湖南'], lacking: ['江西', '辽宁'] });
  expect(lists[0]?.claims[0]?.nearest[0]?.unit).toBe('辽宁#m26');
});

describe('the parts that are sought', () => {
  it('runs cover every ten characters of a text, punctuation kept or not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('治', '理', '，', '、', '水', '1', '.'), { minLength: 0, maxLength: 40 }), (characters) => {
        const words = characters.join('');
        const runs = runsIn(words);
        for (const run of runs) expect(run.text).toHaveLength(runLength);
        for (let i = 0; i + runLength <= words.length; i++) expect(runs.map((run) => run.text)).toContain(words.normalize('NFKC').slice(i, i + runLength));
      }),
      { numRuns: 50 },
    );
  });

  it('a concept whose name is part of a longer one does not count', () => {
    expect(concepts.namedIn('核发排污许可证')).toEqual([2]);
    expect(concepts.namedIn('核发排污许可证，衔接排污许可和环评').toSorted()).toEqual([0, 1, 2]);
  });

  it('terms are found wherever they stand, also within each other', () => {
    const words = fc.array(fc.constantFrom('水', '气', '土'), { minLength: 2, maxLength: 6 }).map((list) => list.join(''));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.array(fc.constantFrom('水', '气', '土'), { maxLength: 30 }), (terms, characters) => {
        const finder = new TermFinder();
        for (const [number, term] of terms.entries()) finder.add(term, number);
        const whole = characters.join('');
        expect([...finder.findIn(whole)].toSorted((a, b) => a - b)).toEqual([...terms.keys()].filter((number) => whole.includes(terms[number] ?? '')));
      }),
    );
  });

  it('a quotation that is cut keeps telling its own words from the others', () => {
    const quotation = [
      { text: '加快', own: false },
      { text: '与检察机关', own: true },
      { text: '衔接', own: false },
    ];
    expect(cutQuotation(quotation, { start: 1, end: 5 })).toEqual([
      { text: '快', own: false },
      { text: '与检察', own: true },
    ]);
  });
});

describe('files of a topic', () => {
  const comparison = compareColumns([column('湖南', hunan), column('江西', other)], { ...reading, weigh: () => 0.9 });
  const [sentence] = comparison.sentences[0] ?? [];
  if (!sentence) throw new Error('no sentence');
  const claim = {
    column: 0,
    sentence,
    quotation: [{ text: first, own: true }],
    nearestName: '近似',
    nearest: [{ name: '辽宁（二十六）', address: '/policies/liaoning/#m26' }],
  };
  const searched = '未见于所收江西、辽宁的2份文件';
  const lists = [{ place: { name: '湖南', area: '湖南' }, heading: '所收文件范围内仅见于湖南', remark: `以下文字${searched}。`, searched, claims: [claim] }];
  const silences = [{ said: '江西：无专条；另见', units: [{ name: '江西21', address: '/policies/jiangxi/#m21' }], more: '' }];
  const claims = { lists, remarks: ['湖南《意见》附件1不公开，未据以比较。'], silences };
  const absolute = (path: string): string => `https://example.org${path}`;

  it('CSV: say in the head what was searched, and what comes nearest', () => {
    const csv = toCsv(comparison, absolute, claims);
    expect(csv).toContain(`"所收文件范围内仅见于湖南（${searched}）","湖南近似"`);
    expect(csv).toContain(`"${first}","辽宁（二十六）"`);
    expect(csv).not.toContain('所列条目中');
    expect(csv.trimEnd().split('\r\n').at(-1)).toBe('"","江西：无专条；另见江西21"');
    expect(csv).toContain('"","湖南《意见》附件1不公开，未据以比较。"');
  });

  it('CSV: name below the rows what several places have and others have not', () => {
    const shared = { ...lists[0], place: null, heading: '见于湖南、辽宁，未见于江西', searched: '未见于所收江西的1份文件', remark: '', claims: [claim] };
    const csv = toCsv(comparison, absolute, { ...claims, lists: [...lists, shared] });
    expect(csv).toContain(`"","见于湖南、辽宁，未见于江西（未见于所收江西的1份文件）：${first}","https://example.org/policies/`);
  });

  it('Markdown: the same below the heading, with links, and what could not be compared', () => {
    const markdown = toMarkdown(comparison, '主题', absolute, claims);
    expect(markdown).toContain(`### 所收文件范围内仅见于湖南\n\n以下文字${searched}。`);
    expect(markdown).toContain('近似：[辽宁（二十六）](https://example.org/policies/liaoning/#m26)');
    expect(markdown).toContain('附件1不公开，未据以比较');
    expect(markdown).toContain('- 江西：无专条；另见[江西21](https://example.org/policies/jiangxi/#m21)');
  });
});
