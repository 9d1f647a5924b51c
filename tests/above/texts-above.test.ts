/** Which of the held documents are above another. */
import { describe, expect, it } from 'vitest';
import { isAbove, textsAbove } from '../../scripts/above/texts-above.ts';
import { titleKeys } from '../../scripts/above/title-keys.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { committed } from '../committed.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';
import { smallDocument } from '../match/units.ts';

const [some] = committed.documents as [PolicyDocument];
type Facts = Partial<PolicyDocument>;
const document = (id: string, facts: Facts): PolicyDocument => ({
  ...some,
  id,
  issuers: [],
  documentNumber: null,
  carriedBy: null,
  carriesOut: null,
  ...facts,
});
const national: Facts = { territories: ['cn'], maker: { level: 'national', kind: '政府' } };
const hubei: Facts = { territories: ['cn-420000'], maker: { level: 'province', kind: '政府' } };
const wuhan: Facts = { territories: ['cn-420100'], maker: { level: 'prefecture', kind: '政府' } };

const held = (own: PolicyDocument, text = '略。') => ({ document: own, units: smallDocument(own.id, [[null, text]]) });
const foundFor = (lower: PolicyDocument, text: string, ...uppers: PolicyDocument[]) =>
  textsAbove([held(lower, text), ...uppers.map((upper) => held(upper))], language, jurisdictions).map(({ above, source }) => [above, source]);

describe('a text above', () => {
  const opinion = document('opinion', { ...national, title: '关于清洁河湖的意见', issuers: ['国务院'], documentNumber: '国发〔2030〕9号' });
  const lower = document('lower', { ...hubei, title: '湖北省河湖办法' });

  it.each([
    ['its title', '根据《关于清洁河湖的意见》，制定本办法。'],
    ['its title behind who issued it', '根据《国务院关于清洁河湖的意见》，制定本办法。'],
    ['the notice that issued it', '根据《国务院印发〈关于清洁河湖的意见〉的通知》，制定本办法。'],
    ['its number', '按照国发〔2030〕9号要求，制定本办法。'],
    ['its number with other brackets', '按照国发[2030]9号要求，制定本办法。'],
  ])('is found by %s', (_, text) => expect(foundFor(lower, text, opinion)).toEqual([['opinion', 'text']]));

  it('is found once, however often it is named', () =>
    expect(foundFor(lower, '为贯彻落实《关于清洁河湖的意见》，依据《关于清洁河湖的意见》，制定本办法。', opinion)).toEqual([['opinion', 'text']]));

  it('is a law without the name of the state, and with it', () => {
    const law = document('law', { ...national, title: '中华人民共和国河湖法' });
    for (const name of ['中华人民共和国河湖法', '河湖法']) expect(foundFor(lower, `根据《${name}》，制定本办法。`, law)).toEqual([['law', 'text']]);
    expect(foundFor(lower, '根据《中华人民共和国江河湖法》，制定本办法。', law)).toEqual([]);
  });

  it('is not one of several that are called so', () => {
    const another = document('another', { ...national, title: '关于清洁河湖的意见' });
    expect(foundFor(lower, '根据《关于清洁河湖的意见》，制定本办法。', opinion, another)).toEqual([]);
    expect(foundFor(lower, '根据《关于清洁河湖的意见》（国发〔2030〕9号），制定本办法。', opinion, another)).toEqual([['opinion', 'text']]);
  });

  it('is what an editor says, by id or title, and nothing else then', () => {
    const text = '根据《关于清洁河湖的意见》，制定本办法。';
    const plan = document('plan', { ...hubei, title: '湖北省河湖规划' });
    expect(foundFor({ ...lower, carriesOut: ['plan'] }, text, opinion, plan)).toEqual([['plan', 'editor']]);
    expect(foundFor({ ...lower, carriesOut: ['湖北省河湖规划', '没有收的文件'] }, text, opinion, plan)).toEqual([['plan', 'editor']]);
    expect(foundFor({ ...lower, carriesOut: [] }, text, opinion, plan)).toEqual([]);
  });
});

describe('one document is above another', () => {
  const [nation, province, city] = [document('n', national), document('p', hubei), document('c', wuhan)];
  const otherCity = document('o', { territories: ['cn-430100'], maker: { level: 'prefecture', kind: '政府' } });
  const unknown = document('u', { territories: [], maker: null });
  it.each<[string, PolicyDocument, PolicyDocument, boolean]>([
    ['the nation above a province', nation, province, true],
    ['the nation above a city', nation, city, true],
    ['a province above its city', province, city, true],
    ['not above a city of another province', province, otherCity, false],
    ['not the other way', city, province, false],
    ['not among equals', province, document('q', hubei), false],
    ['not where nothing is known', nation, unknown, false],
  ])('%s', (_, upper, lower, expected) => expect(isAbove(upper, lower, jurisdictions)).toBe(expected));
});

it('a title is recognised without issuers, notice and version', () => {
  expect(titleKeys({ title: '国务院关于印发河湖规划的通知', issuers: ['国务院'] }, language)).toContain('河湖规划');
  expect(titleKeys({ title: '湖北省实施《河湖法》办法', issuers: [] }, language)).not.toContain('河湖法');
  expect(titleKeys({ title: '河湖条例（2031年修正）', issuers: [] }, language)).toContain('河湖条例');
});
