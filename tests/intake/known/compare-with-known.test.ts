import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseTitles, isDraftTitle } from '../../../scripts/intake/known/base-titles.ts';
import { compareWithKnown, type KnownText } from '../../../scripts/intake/known/compare-with-known.ts';
import { sharedRuns, signatureOf } from '../../../scripts/intake/known/signature.ts';
import { documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';
import { formatNumeral } from '../../../src/policy/numerals.ts';
import { language } from '../../language.ts';

const duties = ['巡查河岸', '清理淤泥', '公布水质', '修建泵站', '种植芦苇', '限制取水', '登记船只', '检查闸门', '培训河长', '奖励举报', '处罚倾倒', '编制预案'];
const places = ['上游各县', '中游各镇', '下游各村'];
const articleOf = (i: number): string =>
  `第${formatNumeral(i + 1)}条　${places[i % 3]}应当每${i + 2}个月${duties[i % 12]}一次，由第${i + 1}组负责${duties[(i + 5) % 12]}。未按时完成的，责令${i + 3}日内改正并报告${places[(i + 1) % 3]}。`;
const statute = (articles: string[], name = '云溪省河道条例'): string => [name, '2019年5月1日云溪省人大常委会通过', ...articles].join('\n\n');
const articles = Array.from({ length: 24 }, (_, i) => articleOf(i));
const text = statute(articles);
const title = '云溪省河道条例';

const knownText = (id: string, name: string, words: string): KnownText => ({ id, title: name, signature: signatureOf(words), text: () => words });
const known = [knownText('yunxi-rivers', title, text)];
const compare = (words: string, name = title) => compareWithKnown(words, name, known, language);

describe('a text that is known', () => {
  it.each([
    ['as it is', text],
    ['without its line breaks', text.replace(/\n+/gu, '')],
    ['with other marks and widths', text.replace(/，/gu, ',').replace(/2/gu, '２')],
  ])('is the same %s', (_, words) => expect(compare(words)).toMatchObject([{ document: 'yunxi-rivers', kind: 'same', share: 1, examples: [] }]));

  it('is a copy with the words of a page round it', () => {
    const [found, ...others] = compare(`首页 > 法规库\n${text}\n打印本页 关闭窗口`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'copy',
      doubt: { rule: 'known-copy', choices: [{ words: '确是两份文件' }, { words: '同一份文件，不再收录', set: {} }, {}] },
    });
  });

  it('is a copy with a misprint', () => expect(compare(text.replace('由第7组', '由第1组'))).toMatchObject([{ kind: 'copy', changed: ['第七条'] }]));

  it('is another version where articles came, went and changed', () => {
    const changed = articles.with(4, articleOf(4).replace('改正并报告', '停业整顿，并在省级报纸上公开道歉，再报告'));
    const words = statute([...changed.filter((_, i) => i !== 9), '第二十五条　本条例自公布之日起施行，省水务厅负责解释并每年评估。']);
    const [found] = compare(words, `${title}（2023年修订）`);
    expect(found).toMatchObject({ kind: 'version', added: ['第二十五条'], removed: ['第十条'], changed: ['第五条'] });
    expect(found?.examples).toContain('改 第五条：“改正并”→“停业整顿并在省级报纸上公开道歉再”');
    expect(found?.message).toContain('改 1 处（第五条），增 1 处（第二十五条），删 1 处（第十条）');
    expect(found?.doubt.choices[1]?.words).toBe('另一版本（--work yunxi-rivers）');
  });

  it('is a draft of it', () => {
    const words = statute(articles.slice(0, 20));
    expect(compare(words, `${title}（征求意见稿）`)).toMatchObject([{ kind: 'draft' }]);
    expect(compare(words, `关于公开征求《${title}（草案）》意见的公告`)).toMatchObject([{ kind: 'draft' }]);
  });

  it('is part of it, or holds it', () => {
    expect(compare(articles.slice(0, 9).join('\n'), '摘录')).toMatchObject([{ kind: 'part', share: 1 }]);
  });

  it('may be said to be another document, in words that document.yaml takes', () => {
    const set = compare(text)
      .flatMap(({ doubt }) => doubt.choices.map((choice) => choice.set))
      .find(({ resembles }) => resembles);
    expect(documentMetadataSchema.shape.resembles.safeParse(set?.resembles).success).toBe(true);
  });
});

describe('a text that is not known', () => {
  it('shares too little', () => {
    const other = Array.from({ length: 20 }, (_, i) => `第${formatNumeral(i + 1)}条　城市绿化第${i}号地块的乔木不少于${i * 7}株，灌木覆盖率逐步提高。`);
    expect(compare(statute(other, '云溪省绿化条例'), '云溪省绿化条例')).toEqual([]);
  });
  it.each(['', '通知', '\n\n'])('holds nothing: %j', (words) => expect(compare(words, '通知')).toEqual([]));
});

describe('base titles', () => {
  it.each([
    ['云溪省河道条例（2019年修订）', ['云溪省河道条例']],
    ['云溪省河道条例(2018-10-26)', ['云溪省河道条例']],
    ['《云溪省河道条例》', ['云溪省河道条例']],
    ['云溪省河道管理办法（试行）', ['云溪省河道管理办法']],
    ['云溪省河道条例（修订草案征求意见稿）', ['云溪省河道条例']],
    ['云溪省河道条例2021年修订', ['云溪省河道条例']],
    ['关于印发《云溪省河道规划》的通知', ['关于印发《云溪省河道规划》的通知', '云溪省河道规划']],
    ['云溪省实施《河道保护管理法》办法', ['云溪省实施《河道保护管理法》办法']],
    ['云溪省2020年治水要点', ['云溪省2020年治水要点']],
    ['实施意见', []],
  ])('of %s', (name, expected) => expect([...baseTitles(name, language.versions)].sort()).toEqual([...expected].sort()));

  it('tell drafts', () => {
    expect(['条例（草案）', '条例（征求意见稿）', '条例（2020年修正）'].map((name) => isDraftTitle(name, language.versions))).toEqual([true, true, false]);
  });
});

describe('signatures', () => {
  it('are small, and the same for the same letters', () => {
    const long = Array.from({ length: 2000 }, (_, i) => articleOf(i)).join('\n');
    expect(signatureOf(long).samples.length).toBeLessThan(3000);
    expect(signatureOf(long.replace(/\n/gu, ' ')).whole).toBe(signatureOf(long).whole);
  });

  it('tell how much is shared, whatever the lengths', () => {
    const half = signatureOf(articles.slice(0, 12).join('\n'));
    const { ofShorter, ofLonger } = sharedRuns(half, signatureOf(text));
    expect(ofShorter).toBeGreaterThan(0.95);
    expect(ofLonger).toBeGreaterThan(0.35);
    expect(ofLonger).toBeLessThan(0.65);
  });

  it('come of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => sharedRuns(signatureOf(words), signatureOf(words)).ofShorter <= 1));
  });

  it('keep thousands of texts comparable', () => {
    const many = Array.from(
      { length: 5000 },
      (_, i) =>
        ({
          ...known[0],
          id: `t${i}`,
          title: `第${i}号`,
          signature: { ...signatureOf('河道'), samples: Uint32Array.from({ length: 600 }, (_, j) => (j * 7919 + i) * 64) },
        }) as KnownText,
    );
    const start = performance.now();
    expect(compareWithKnown(text, title, many, language)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
