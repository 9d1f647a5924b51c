/** Claims that something stands in one place only, against small collections in real wording. */
import { describe, expect, it } from 'vitest';
import { checkCandidates } from '../../../src/compare/alone/check.ts';
import { conceptsOf } from '../../../src/compare/alone/concepts.ts';
import { spokenOf } from '../../../src/compare/alone/spoken.ts';
import { vocabularyGroupSchema } from '../../../src/policy/vocabulary.ts';
import { unit } from './units.ts';

const concepts = conceptsOf([
  vocabularyGroupSchema.parse({ name: '环境影响评价', short: ['环评'], source: '通行简称' }),
  vocabularyGroupSchema.parse({ name: '排污许可', same: ['排污许可制'], source: '通行简称' }),
]);
const weigh = (): number => 0.9;

/** What may be claimed for 湖南 of a quotation, where another place says `others`. */
function claimed(quotation: string, others: readonly string[], kin = false): string[] {
  const elsewhere = others.map((text, i) => spokenOf(unit(`jiangxi#m${i + 1}`, text), '江西'));
  const all = [spokenOf(unit('hunan#m1', quotation), '湖南'), ...elsewhere];
  const candidate = { place: '湖南', quotation, kin: new Set(kin ? elsewhere.map(({ unit: { id } }) => id) : []) };
  return (checkCandidates([candidate], all, weigh, concepts)[0] ?? []).map(({ words }) => words);
}

const whole = '建立湘江流域重金属污染监测预警平台';

describe('what is claimed of a quotation', () => {
  it.each([
    ['nothing like it is said', ['加强能力建设。'], [whole]],
    ['the same words stand in another unit', [`支持有条件的市${whole}。`], []],
    ['the same words stand there with other marks', ['建立“湘江流域”重金属污染监测、预警平台'], []],
    ['ten of its characters stand there', ['开展流域重金属污染监测预警工作'], []],
    ['the same is said in another order', ['重金属污染湘江流域建立平台预警监测'], []],
  ])('where %s', (_, others, expected) => expect(claimed(whole, others)).toEqual(expected));

  it('is the clause that remains, where another is found', () => {
    expect(claimed('全面推行清洁生产和超低排放改造，建立湘江流域重金属监测预警平台', ['全面推行清洁生产和超低排放改造'])).toEqual([
      '建立湘江流域重金属监测预警平台',
    ]);
  });

  it('is never a clause of less than ten characters', () => expect(claimed('持续开展日常督察', ['加强能力建设。'])).toEqual([]));
  it('is no clause that another place holds whole, however short', () => {
    expect(claimed('强化监督帮扶，定期公布湘江断面水质排名', ['落实责任，强化监督帮扶。'])).toEqual(['定期公布湘江断面水质排名']);
  });
  it('is nothing whose concepts stand together elsewhere, under other names', () => {
    expect(claimed('推进全省环境影响评价与排污许可有效融合', ['做好环评和排污许可制衔接。'])).toEqual([]);
  });
  it('is held to more where a link says that the two regulate the same', () => {
    const [quotation, near] = ['组织湘江沿岸企业公开排放数据', ['企业应当公开排放数据']] as const;
    expect([claimed(quotation, near), claimed(quotation, near, true)]).toEqual([[quotation], []]);
  });
  it('is not kept from the place that says it, in several units', () => {
    const all = [spokenOf(unit('hunan#m1', whole), '湖南'), spokenOf(unit('hunan#m2', whole), '湖南')];
    expect(checkCandidates([{ place: '湖南', quotation: whole, kin: new Set() }], all, weigh, concepts)[0]).toHaveLength(1);
  });
});

it('names what comes nearest', () => {
  const near = spokenOf(unit('jiangxi#m7', '建立赣江流域水质监测预警制度。'), '江西');
  const all = [spokenOf(unit('hunan#m1', whole), '湖南'), spokenOf(unit('jiangxi#m1', '加强队伍建设。'), '江西'), near];
  expect(checkCandidates([{ place: '湖南', quotation: whole, kin: new Set() }], all, weigh, concepts)[0]?.[0]?.nearest).toBe(near);
});
