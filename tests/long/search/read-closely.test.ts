/** What a unit says only the contrary of stands last, what lists a wording behind what speaks of it. */
import { describe, expect, it } from 'vitest';
import { saidIn } from '../../../src/search/answer/read-closely.ts';
import { answerWith } from '../../../src/search/engine.ts';
import { libraryOf } from '../../search/small-library.ts';

describe('how a wording stands in a unit', () => {
  it.each([
    ['管理非道路机械', '道路', { contrary: true, passing: false }],
    ['管理非道路机械，清扫道路', '道路', { contrary: false, passing: false }],
    ['推广绿道、花园、湿地', '花园', { contrary: false, passing: true }],
    ['推广绿道、花园，建设花园', '花园', { contrary: false, passing: false }],
    ['整治花园周边道路', '花园', { contrary: false, passing: true }],
    ['推广绿道', '花园', { contrary: false, passing: false }],
    ['(省水利厅、省林业局牵头,省财政厅配合)', '省水利厅', { passing: true, leads: true }],
    ['(省林业局牵头,省水利厅配合)', '省水利厅', { leads: false }],
  ])('%s: %s', (field, wording, said) => expect(saidIn([field], [wording], { contraries: ['非'], leading: ['牵头'], places: ['周边'] })).toMatchObject(said));
});

describe('the order of hits', () => {
  const order = async (texts: readonly string[], query: string) => (await answerWith(libraryOf(texts), query, {})).hits.map(({ id }) => id.split('#')[1]);

  it('puts what says only the contrary last, and keeps it', async () =>
    expect(await order(['制定非道路机械标准。', '近年来，我们的城市在各方面都有进步，道路也更整洁。'], '道路')).toEqual(['m1', 'm0']));
  it('puts what lists the wording behind what speaks of it', async () =>
    expect(await order(['推广绿道、花园、湿地。', '全省各市近年来在许多方面都取得了进步，并继续建设花园城市。'], '花园')).toEqual(['m1', 'm0']));
  it('puts what gives a body the lead before what only names it', async () =>
    expect(await order(['省水利厅。', '近年来全省各市在许多方面都取得了进步，推进水网建设。（省水利厅牵头）'], '省水利厅')).toEqual(['m1', 'm0']));
  it('is the same for another writing', async () => {
    const texts = ['推广綠道、绿地、湿地。', '全省各市近年来在许多方面都取得了进步，并继续建设绿地系统。'];
    expect(await order(texts, '綠地')).toEqual(await order(texts, '绿地'));
  });
});
