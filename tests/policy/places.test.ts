/** Which name a document's place bears, and with which others it stands: from what document.yaml says and the jurisdictions. */
import { describe, expect, it } from 'vitest';
import { settlePlace } from '../../scripts/convert/write/settle-place.ts';
import { jurisdictionsFileSchema } from '../../src/policy/model/jurisdiction.ts';
import { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import type { Maker } from '../../src/policy/model/particulars.ts';
import { areasInWords } from '../../src/wording/places.ts';
import { jurisdictions } from '../jurisdictions.ts';

const maker = (level: Maker['level']): Maker => ({ level, kind: '政府' });
const settle = (said: Partial<Parameters<typeof settlePlace>[0]>) =>
  settlePlace({ province: null, territories: undefined, maker: null, ...said }, jurisdictions);

describe('the place of a document', () => {
  it.each([
    ['a province', { province: '湖南' }, '湖南', '湖南', '湖南', '湖南省'],
    ['a province by its full name', { province: '湖南省' }, '湖南', '湖南', '湖南', '湖南省'],
    ['a municipality, which is no 省', { province: '北京' }, '北京', '北京', '北京', '北京市'],
    ['an autonomous region', { province: '内蒙古' }, '内蒙古', '内蒙古', '内蒙古', '内蒙古自治区'],
    ['a special administrative region', { territories: ['cn-810000'] }, '香港', '香港', '香港', '香港特别行政区'],
    ['a province named as territory alone', { territories: ['cn-430000'] }, '湖南', '湖南', '湖南', '湖南省'],
    ['a city with its province', { territories: ['cn-440100'] }, null, '广州市（广东）', '广东', '广东省广州市'],
    ['a city whose maker is one', { province: '广东', territories: ['cn-440100'], maker: maker('prefecture') }, null, '广州市（广东）', '广东', '广东省广州市'],
    ['a province’s rule for some of its cities', { province: '湖南', territories: ['cn-430100', 'cn-430300'] }, '湖南', '湖南', '湖南', '湖南省'],
    ['two cities of a province', { territories: ['cn-430100', 'cn-430200'] }, null, '长沙市、株洲市（湖南）', '湖南', '长沙市、株洲市'],
    [
      'several provinces',
      { territories: ['cn-110000', 'cn-120000', 'cn-130000'], maker: maker('other') },
      null,
      '北京、天津、河北',
      '跨省区域',
      '北京市、天津市、河北省',
    ],
    ['the nation', { territories: ['cn'] }, null, '国家', '国家', '全国'],
    ['what a national body made for a river', { territories: ['cn-430000', 'cn-420000'], maker: maker('national') }, null, '国家', '国家', '全国'],
    ['the nation, written as a province', { province: '中国' }, null, '国家', '国家', '全国'],
    ['兵团, which is no province-level unit', { territories: ['cn-bingtuan'] }, null, '新疆生产建设兵团（新疆）', '新疆', '新疆生产建设兵团'],
    ['nothing said', {}, null, '其他', '其他', '其他'],
    ['a province of a made-up collection', { province: '青澜' }, '青澜', '青澜', '青澜', '青澜'],
  ])('is known: %s', (_, said, province, name, area, fullName) => expect(settle(said)).toMatchObject({ province, place: { name, area, fullName } }));

  it('never calls anything but a province 省', () => {
    for (const { id, fullName } of jurisdictions.all.filter(({ level }) => level === 'province')) {
      const { place } = settle({ territories: [id] });
      expect([place.fullName, place.names.every((each) => !each.endsWith('省') || each === fullName)]).toEqual([fullName, true]);
    }
  });

  it('holds where the province is, or the nation for a national body, unless it says otherwise', () => {
    expect(settle({ province: '北京' }).territories).toEqual(['cn-110000']);
    expect(settle({ maker: maker('national') }).territories).toEqual(['cn']);
    expect(settle({ province: '北京', territories: ['cn'] }).territories).toEqual(['cn']);
  });
});

describe('the jurisdictions', () => {
  const count = (level: string) => jurisdictions.all.filter((each) => each.level === level).length;

  it('have 34 province-level units and 333 prefecture-level ones below one country', () =>
    expect([count('national'), count('province'), count('prefecture')]).toEqual([1, 34, 333]));

  it('have the code of their province before their own', () => {
    for (const { code, parent, level } of jurisdictions.all.filter((each) => each.level === 'prefecture'))
      expect([level, parent]).toEqual(['prefecture', `cn-${code?.slice(0, 2)}0000`]);
  });

  it.each([
    ['湖南', '湖南省'],
    ['广西', '广西壮族自治区'],
    ['宁夏', '宁夏回族自治区'],
    ['新疆', '新疆维吾尔自治区'],
    ['内蒙古', '内蒙古自治区'],
    ['澳门', '澳门特别行政区'],
    ['恩施', '恩施土家族苗族自治州'],
    ['锡林郭勒', '锡林郭勒盟'],
    ['喀什', '喀什地区'],
    ['巴音郭楞', '巴音郭楞蒙古自治州'],
  ])('are known by short and full names: %s, %s', (name, fullName) => {
    expect(jurisdictions.named(name)).toMatchObject({ name, fullName });
    expect(jurisdictions.named(fullName)).toBe(jurisdictions.named(name));
  });

  it('give a name to the highest of several', () => expect(jurisdictions.named('海南')?.fullName).toBe('海南省'));
});

describe('a list of jurisdictions', () => {
  const unit = { id: 'cn', code: null, name: '中国', fullName: '中华人民共和国', level: 'national', parent: null, attributes: [] };
  const below = { ...unit, id: 'cn-430000', code: '430000', level: 'province', parent: 'cn' };
  const faults = (...units: object[]) =>
    (jurisdictionsFileSchema.safeParse({ source: '自拟', jurisdictions: units }).error?.issues ?? []).map(({ path }) => path.join('.'));

  it.each([
    ['in order', [unit, below], []],
    ['with an id twice', [unit, below, below], ['jurisdictions.2.id']],
    ['with a unit above its parent', [below, unit], ['jurisdictions.0.parent']],
    ['with a unit that lies nowhere', [unit, { ...below, parent: null }], ['jurisdictions.1.parent']],
    ['with a code that YAML read as a number', [unit, { ...below, code: 430000 }], ['jurisdictions.1.code']],
  ])('is checked: %s', (_, units, expected) => expect(faults(...units)).toEqual(expected));

  it('may be empty of everything but the country', () => expect(new Jurisdictions([]).country).toBeUndefined());
});

describe('areas in words', () => {
  it.each([
    [['湖南', '江西'], '2个省级行政区'],
    [['国家', '北京', '内蒙古', '广东'], '国家和3个省级行政区'],
    [['国家'], '国家'],
    [['跨省区域'], '各地'],
  ])('%j are %s', (areas, words) => expect(areasInWords(areas)).toBe(words));
});
