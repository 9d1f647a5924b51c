import { describe, expect, it } from 'vitest';
import { sampleSearches } from '../../src/home/sample-searches.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';

const document = (shortTitle: string, documentNumber: string | null = null): PolicyDocument =>
  ({ id: shortTitle, shortTitle, documentNumber }) as PolicyDocument;
const words = '落实排污许可、环境影响评价和生态环境损害赔偿制度。';
const queries = (documents: PolicyDocument[], anchors: string[], text = words): Record<string, string> =>
  Object.fromEntries(sampleSearches(documents, () => anchors.map((anchor) => ({ anchor, text }) as Unit)).map(({ kind, query }) => [kind, query]));

describe('sample searches', () => {
  it('take a number and a citation from the collection, the shortest there is', () => {
    const documents = [document('湖南“十四五”《规划》', '湘政办发〔2021〕61号'), document('湖南《实施意见》', '湘办发〔2021〕2号')];
    expect(queries(documents, ['m4', 'm5'])).toMatchObject({ 文号: '湘办发〔2021〕2号', 引用: '湖南实施意见第五条' });
  });
  it.each<[string, PolicyDocument[], string[], string[], string?]>([
    ['no number', [document('甲省《办法》')], ['a5'], ['词语', '简称', '提问', '引用']],
    ['nothing numbered five', [document('甲省《规划》', '甲发〔2020〕1号')], ['s1', 's5'], ['词语', '简称', '提问', '文号']],
    ['no text with the words', [document('甲省《办法》', '甲发〔2020〕1号')], ['a5'], ['文号', '引用'], '加强河湖保洁。'],
    ['one of the words alone', [document('甲省《办法》', '甲发〔2020〕1号')], ['a5'], ['简称', '文号', '引用'], '开展环境影响评价。'],
    ['no document', [], [], []],
  ])('leave out a kind where there is %s', (_, documents, anchors, kinds, text = words) =>
    expect(Object.keys(queries(documents, anchors, text))).toEqual(kinds),
  );
});
