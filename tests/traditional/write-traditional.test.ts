/**
 * How the texts are written in traditional characters. The table of words was read by a person, word by word, with the
 * whole text of the five documents in traditional characters: what comes new into it has to be read as well.
 */
import { readFileSync } from 'node:fs';
import { from } from 'opencc-js/preset/cn2t';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../scripts/language/load-language.ts';
import { traditionalWriter, writtenBy } from '../../scripts/traditional/write-traditional.ts';
import { committed } from '../committed.ts';

const writer = traditionalWriter(loadLanguage('seeds').traditional);
const written = (text: string): string => writtenBy(writer, text);
const read = readFileSync('tests/fixtures/traditional-words.txt', 'utf8').trim().split('\n');

/** Characters that the dictionary writes in more than one way. */
function ambiguous(): Set<string> {
  const forms = new Map<string, Set<string>>();
  const entries = (from.cn?.flat() ?? []).flatMap((dictionary) =>
    String(dictionary)
      .split('|')
      .map((entry) => entry.split(' ')),
  );
  for (const [simple = '', full = ''] of entries) {
    if (simple.length !== full.length) continue;
    for (const [i, character] of [...simple].entries()) forms.set(character, (forms.get(character) ?? new Set()).add([...full][i] ?? ''));
  }
  return new Set([...forms].filter(([, { size }]) => size > 1).map(([character]) => character));
}

describe('the five texts', () => {
  it('write every word that has an ambiguous character as it was read', () => {
    const doubtful = ambiguous();
    const words = committed.clauses.flatMap(({ label, title, text }) => [label ?? '', title ?? '', text]).flatMap(writer);
    const found = new Set(words.filter(({ word }) => [...word].some((character) => doubtful.has(character))).map((one) => `${one.word} ${one.written}`));
    expect([...found].sort()).toEqual(read);
  });

  it.each(['製為', '製度', '髮放', '幹散', '準入', '新徵程', '迴採', '納采', '併合理', '鳥周', '干流', '干支流', '並網運行', '海雕', '爲', '羣', '裏'])(
    'nowhere have %s',
    (wrong) => {
      const whole = committed.clauses.map(({ title, text }) => written(`${title ?? ''}\n${text}`)).join('\n');
      expect(whole).not.toContain(wrong);
    },
  );
});

describe('a text taken in later', () => {
  it.each([
    ['以排污许可制为核心', '以排污許可制為核心'],
    ['为全省提供制度经验', '為全省提供制度經驗'],
    ['落实碳配额发放', '落實碳配額發放'],
    ['煤炭、矿石及干散货码头', '煤炭、礦石及乾散貨碼頭'],
    ['心理发展与理发', '心理發展與理髮'],
    ['参与制造', '參與製造'],
    ['有关规定制定预案', '有關規定制定預案'],
    ['不得采购', '不得採購'],
    ['工作人员玩忽职守', '工作人員玩忽職守'],
    ['准保护区内不准新建', '準保護區內不准新建'],
    ['干垃圾、湿垃圾；疏干排水；干部；干流', '乾垃圾、濕垃圾；疏乾排水；幹部；幹流'],
    ['电解水制氢；河长制；机制砂', '電解水製氫；河長制；機製砂'],
    ['风电并网发电，并联网监控', '風電併網發電，並聯網監控'],
    ['大凌河与白洋淀入淀河流', '大凌河與白洋淀入淀河流'],
    ['水冲式厕所；冲击负荷；缓冲带', '水沖式廁所；衝擊負荷；緩衝帶'],
    ['头发、发展、颁发', '頭髮、發展、頒發'],
    ['公里、村里、邻里、里程', '公里、村裡、鄰里、里程'],
    ['稻谷、河谷、峰谷电价', '稻穀、河谷、峰谷電價'],
    ['核准、准则、标准', '核准、準則、標準'],
    ['征收、征程、特征', '徵收、征程、特徵'],
    ['冲洗、复核、恢复、答复', '沖洗、複核、恢復、答覆'],
    ['周边、周期、宣传周', '周邊、週期、宣傳週'],
    ['尽快尽到责任', '儘快盡到責任'],
    ['𬭊与PM2.5', '𨧀與PM2.5'],
  ])('%s', (simplified, traditional) => {
    expect(written(simplified)).toBe(traditional);
  });
});
