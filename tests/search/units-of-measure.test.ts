/** A number with its unit is the same in every writing of the unit. */
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { libraryOf } from './small-library.ts';

const engine = libraryOf([
  '年均浓度达到36微克/立方米以下。',
  '小于36μg/m³的城市有7个。',
  '绿地面积为25平方公里。',
  '处理能力达到12万吨/年。',
  '用水36立方米。',
]);

describe('a number with its unit', () => {
  it.each([
    ['36μg/m³', ['m0', 'm1']],
    ['36ug/m3', ['m0', 'm1']],
    ['36微克每立方米', ['m0', 'm1']],
    ['36m³', ['m4']],
    ['25km²', ['m2']],
    ['12万t/a', ['m3']],
    ['36毫克/立方米', []],
  ])('%s finds %j', async (query, ids) => {
    const { hits } = await answerWith(engine, query, {});
    const answering = hits.filter(({ match }) => match !== 'nearest').map(({ id }) => id.split('#')[1]);
    expect(answering.sort()).toEqual(ids);
  });
});
