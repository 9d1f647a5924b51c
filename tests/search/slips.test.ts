/** Slips of the hand: what was meant, and what is left alone. */
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { alignment } from '../../src/search/understand/alignment.ts';
import { numbersNear } from '../../src/search/understand/cited/near-number.ts';
import { libraryOf } from './small-library.ts';

const here = libraryOf([
  '强化企业环境信用评价结果运用，实施石漠化综合治理工程。',
  '开展放射源安全检查专项行动，完善重污染天气应急预案。',
  '推进畜禽粪污资源化利用。',
  '实行党政同责、一岗双责，压实各方责任。',
  '排放总量不得超过1000吨。',
]);
const ask = (query: string) => answerWith(here, query, {});
const meant = async (query: string) => (await ask(query)).interpretations.map(({ key }) => key);
const never = (): boolean => false;

describe('a wording with a slip', () => {
  it.each([
    ['企业环境信用平价', '企业环境信用评价', 'of sound'],
    ['石膜化综合治理', '石漠化综合治理', 'of shape'],
    ['放射原安全检查', '放射源安全检查', 'of sound'],
    ['重污染天汽应急预案', '重污染天气应急预案', 'of sound'],
    ['畜禽粪污源资化利用', '畜禽粪污资源化利用', 'of order'],
    ['畜禽粪污资源源化利用', '畜禽粪污资源化利用', 'doubled'],
    ['企业环境信用平价 石膜化综合治理', '', 'in each of two words'],
    ['企业环境信用平价石膜化综合治理', '', 'in each of two words run together'],
    ['党政同责一岗双则', '党政同责、一岗双责', 'of sound, beside a mark that was not typed'],
  ])('%s finds %s: %s', async (query, to) => {
    const answer = await ask(query);
    expect(answer.answers).toBeGreaterThan(0);
    if (to) expect(answer.interpretations[0]?.key).toBe(`typing:${to}`);
    expect(answer.notes[0]).toMatchObject({ kind: 'typing', from: query });
  });

  it.each([
    ['排放总量不得超过2000吨', 'digits are no slips'],
    ['企业环境信用警察', 'other words are no slips'],
    ['石油化综合治理', 'another character, neither of its sound nor of its shape'],
  ])('is none: %s (%s)', async (query) => expect((await meant(query)).filter((key) => key.startsWith('typing'))).toEqual([]));

  it('is not looked for where something was found', async () => expect(await meant('石漠化综合治理')).toEqual([]));
});

describe('what was typed laid along a text', () => {
  it.each([
    ['abxd', 'zzabcdzz', 'abcd', ['other']],
    ['abd', 'zzabcdzz', 'abcd', ['left-out']],
    ['abbcd', 'zzabcdzz', 'abcd', ['doubled']],
    ['abxcd', 'zzabcdzz', 'abcd', ['added']],
    ['acbd', 'zzabcdzz', 'abcd', ['swapped']],
    ['abcd', 'zzab，cdzz', 'ab，cd', []],
  ])('%s along %s is %s', (typed, text, stretch, slips) => {
    const laid = alignment(Array.from(typed), Array.from(text), never);
    expect(laid?.meant).toBe(stretch);
    expect(laid?.slips.map(({ kind }) => kind)).toEqual(slips);
  });
  it('is nothing where no character is the same', () => expect(alignment(['a'], ['b'], never)).toBeNull());
});

describe('numbers near another one', () => {
  const numbers = ['甲办发〔2021〕2号', '甲政办发〔2021〕61号', '乙办发〔2021〕2号'].map((number) => ({ number, wordings: [] }));
  it.each([
    ['甲办发〔2021〕3号', ['甲办发〔2021〕2号']],
    ['甲办发〔2020〕2号', ['甲办发〔2021〕2号', '乙办发〔2021〕2号'].slice(0, 1)],
    ['甲政办〔2021〕61号', ['甲政办发〔2021〕61号']],
    ['丙办函〔2019〕7号', []],
  ])('of %s are %s', (usual, near) => {
    const found = numbersNear({ usual, fits: never }, { numbers, labels: [], names: [], shortNames: [] });
    expect(found.map(({ number }) => number)).toEqual(near);
  });
});
