import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/browser/markup.ts';
import { readColumns } from '../../src/compare/address.ts';
import { type AskedColumn, askedColumn, type Choice, chooseColumns, unanswered } from '../../src/compare/page/asked-columns.ts';
import { adviceOn, chosenItems } from '../../src/compare/page/choice-view.ts';
import type { DocumentFile } from '../../src/compare/page/document-files.ts';

const unit = (anchor: string, kind: DocumentFile['units'][number]['kind'], sentences: number): DocumentFile['units'][number] => ({
  document: 'hunan',
  anchor,
  kind,
  name: `名${anchor}`,
  sentences: Array.from({ length: sentences }, (_, index) => ({ index: index + 1, text: '一句。' })),
});
const file = {
  document: 'hunan',
  place: '湖南',
  area: '湖南',
  documentTitle: '湖南意见',
  units: [unit('s1', 'section', 0), unit('preamble', 'preamble', 1), ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((anchor) => unit(anchor, 'measure', 2))],
} as unknown as DocumentFile;
const shelf = [
  { id: 'hunan', place: '湖南', area: '湖南', shortTitle: '湖南意见' },
  { id: 'jiangxi', place: '江西', area: '江西', shortTitle: '江西意见' },
];
const [request] = readColumns('?u=hunan:m1,s1,m9') as [ReturnType<typeof readColumns>[number]];

describe('a column asked for', () => {
  it('has the units with text, and says what is missing or only a heading', () => {
    const { column, faults } = askedColumn(request, file);
    expect(column?.units.map(({ anchor }) => anchor)).toEqual(['m1']);
    expect(faults).toEqual(['湖南意见里没有代号为“m9”的条目。', '湖南意见的“名s1”只有标题，没有正文，请选它下面的条目。']);
  });

  it('is none where the library has no such document', () => {
    expect(askedColumn({ document: 'x', anchors: ['m1'] }, null)).toMatchObject({ column: null, faults: ['本库没有代号为“x”的文件。'] });
  });
});

const ask = (search: string): AskedColumn[] => readColumns(search).map((each) => askedColumn(each, each.document === 'hunan' ? file : null));
const written = (choice: Choice) =>
  Object.fromEntries(Object.entries(choice).map(([name, asked]: [string, AskedColumn[]]) => [name, asked.map((each) => each.request.anchors.join())]));

const nothing = { shown: [], empty: [], beyond: [], repeated: [] };

describe('what is shown of what was asked for', () => {
  it.each([
    ['five', '?u=hunan:m1&u=hunan:m2&u=hunan:m3&u=hunan:m4&u=hunan:m5', { shown: ['m1', 'm2', 'm3', 'm4'], beyond: ['m5'] }],
    ['unknown ones first', '?u=x:m1&u=y:m2&u=hunan:m97&u=hunan:m98&u=hunan:m1&u=hunan:m2', { shown: ['m1', 'm2'], empty: ['m1', 'm2', 'm97', 'm98'] }],
    ['one unit by other spellings', '?u=hunan%23m5&u=hunan:m5&u=hunan：Ｍ５', { shown: ['m5'], repeated: ['m5', 'm5'] }],
    ['the same units in another order', '?u=hunan:m5,m6&u=hunan:m6,m5', { shown: ['m5,m6'], repeated: ['m6,m5'] }],
    ['one unit beside a range with it', '?u=hunan:m5&u=hunan:m5,m6', { shown: ['m5', 'm5,m6'] }],
  ])('%s', (_, search, expected) => {
    expect(written(chooseColumns(ask(search)))).toEqual({ ...nothing, ...expected });
  });

  it('what was left out is said, with the reason', () => {
    const said = (search: string) => adviceOn(chooseColumns(ask(search)), shelf).map(({ children }) => children.join(''));
    expect(said('?u=hunan:m1&u=hunan:m2&u=hunan:m3&u=hunan:m4&u=hunan:m5&u=hunan:m6')).toEqual([
      '并排最多四栏，地址里另有 2 栏没有列出：湖南意见名m5；湖南意见名m6。移去一栏，后面的就补上。',
    ]);
    expect(said('?u=hunan:m1&u=hunan:m2&u=hunan%23m1')).toEqual(['地址里重复的栏只列一次：湖南意见名m1。']);
    expect(said('?u=hunan:m1&u=hunan:m2&u=hunan:m3&u=hunan:m4&u=x:m1')).toEqual(['本库没有代号为“x”的文件。', '地址可能抄漏了字。']);
  });

  it('the column that was too many takes the place of one that is removed', () => {
    const choice = chooseColumns(ask('?u=hunan:m1&u=hunan:m2&u=hunan:m3&u=hunan:m4&u=hunan:m5'));
    expect(toHtml(chosenItems(choice, shelf, '/')[0] ?? null)).toContain('href="?u=hunan:m2&amp;u=hunan:m3&amp;u=hunan:m4&amp;u=hunan:m5"');
  });
});

describe('what stands round the table', () => {
  it('links each column to the page without it', () => {
    const asked = readColumns('?u=hunan:m1&u=jiangxi:m2').map((each, index) => (index === 0 ? askedColumn(each, file) : unanswered(each)));
    expect(chosenItems(chooseColumns(asked), shelf, '/compare/units/').map(toHtml)).toEqual([
      '<li>湖南意见名m1<a href="?u=jiangxi:m2" aria-label="移去湖南意见名m1">移去</a></li>',
      '<li>江西意见 m2<a href="?u=hunan:m1" aria-label="移去江西意见 m2">移去</a></li>',
    ]);
    expect(toHtml(chosenItems(chooseColumns(asked.slice(0, 1)), shelf, '/compare/units/')[0] ?? null)).toContain('href="/compare/units/"');
  });

  it('says of a column that nobody has that it is not here', () => {
    const [item] = chosenItems(chooseColumns([askedColumn({ document: 'nope', anchors: ['m1'] }, null)]), shelf, '/compare/units/').map(toHtml);
    expect(item).toContain('<li>“nope m1”不在本库<a');
  });

  it('advises by what was asked', () => {
    const advice = (asked: AskedColumn[]) => adviceOn(chooseColumns(asked), shelf).map(({ children }) => children.join(''));
    expect(advice([])).toEqual(['选两至四个条目，并排看文字。在下面写几个字，从查到的条目里选。']);
    const [one, other] = ask('?u=hunan:m1&u=hunan:m2') as [AskedColumn, AskedColumn];
    expect(advice([one])).toEqual(['再选一个条目，就可以对照。']);
    expect(advice([one, other])).toEqual([]);
    expect(advice([askedColumn({ document: 'x', anchors: [] }, null)])).toHaveLength(2);
    expect(advice(ask('?u=hunan:m1&u=hunan:m2&u=hunan:m3&u=hunan:m4'))).toEqual(['最多并排4栏；要换一栏，先移去一栏。']);
  });
});
