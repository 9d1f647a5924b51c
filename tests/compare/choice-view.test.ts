import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/browser/markup.ts';
import { readColumns } from '../../src/compare/address.ts';
import { askedColumn, unanswered } from '../../src/compare/page/asked-columns.ts';
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
  units: [unit('s1', 'section', 0), unit('preamble', 'preamble', 1), unit('m1', 'measure', 2)],
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

describe('what stands round the table', () => {
  it('links each column to the page without it', () => {
    const asked = readColumns('?u=hunan:m1&u=jiangxi:m2').map((each, index) => (index === 0 ? askedColumn(each, file) : unanswered(each)));
    expect(chosenItems(asked, shelf, '/compare/units/').map(toHtml)).toEqual([
      '<li>湖南意见名m1<a href="?u=jiangxi:m2" aria-label="移去湖南意见名m1">移去</a></li>',
      '<li>江西意见 m2<a href="?u=hunan:m1" aria-label="移去江西意见 m2">移去</a></li>',
    ]);
    expect(toHtml(chosenItems(asked.slice(0, 1), shelf, '/compare/units/')[0] ?? null)).toContain('href="/compare/units/"');
  });

  it('says of a column that nobody has that it is not here', () => {
    const [item] = chosenItems([askedColumn({ document: 'nope', anchors: ['m1'] }, null)], shelf, '/compare/units/').map(toHtml);
    expect(item).toContain('<li>“nope m1”不在本库<a');
  });

  it('advises by what was asked', () => {
    const advice = (asked: Parameters<typeof adviceOn>[0]) => adviceOn(asked).map(({ children }) => children.join(''));
    expect(advice([])).toEqual(['选两至四个条目，并排看文字。在下面写几个字，从查到的条目里选。']);
    expect(advice([unanswered(request)])).toEqual(['再选一个条目，就可以对照。']);
    expect(advice([unanswered(request), unanswered(request)])).toEqual([]);
    expect(advice([askedColumn({ document: 'x', anchors: [] }, null)])).toHaveLength(2);
    expect(advice(Array.from({ length: 4 }, () => unanswered(request)))).toEqual(['最多并排4栏；要换一栏，先移去一栏。']);
  });
});
