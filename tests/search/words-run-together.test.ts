/** Words run together, words set apart and words in a question come to the same reading; an absent subject has no answer. */
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { tellsAgain } from '../../src/search/understand/told-again.ts';
import { libraryOf } from './small-library.ts';

const library = libraryOf([
  '推进岳阳市空气质量达标。',
  '加强农村生活污水治理。到2025年治理率达到35%。',
  '完成水毁堤防加固536.55万亩。',
  '坚持有河有鱼、有鱼有草。',
  '开展餐饮业油烟治理。推广阳台雨污分流，鼓励回收雨水。',
  '开展船舶污染治理。在码头建设充电桩。',
  '落实多排多缴、少排少缴的激励机制，控制总量排放。',
]);
const answers = async (query: string) =>
  (await answerWith(library, query, {})).hits.filter(({ match }) => match !== 'nearest').map(({ id }) => id.replace(/.*#/u, ''));

describe('the same words', () => {
  it.each([
    ['岳阳空气', ['m0']],
    ['岳阳空气怎么治', ['m0']],
    ['餐饮业油烟雨水', ['m4']],
    ['船舶充电桩', ['m5']],
    ['油烟熏人', ['m4']],
    ['船舶污染的事', ['m5']],
    ['农村生活污水治理率', ['m1']],
  ])('answer, run together or with a word that says nothing: %s', async (query, ids) => expect(await answers(query)).toEqual(ids));

  it.each(['岳阳噪声', '火星空气', '船舶油烟', '堤防火星', '船舶铁', '油烟雨水'])(
    'answer nothing where one of them is not held with the others, or two that would be one word stand apart: %s',
    async (query) => expect(await answers(query)).toEqual([]),
  );

  it('are not said to be missing where they say nothing', async () => {
    const { notes } = await answerWith(library, '火星的事', {});
    expect(notes.flatMap((note) => (note.kind === 'terms' ? note.missing : []))).not.toContain('事');
  });
});

describe('numbers that are said roughly', () => {
  it.each([
    ['五百多万亩堤防', ['m2']],
    ['约550万亩', ['m2']],
    ['500余万亩', ['m2']],
    ['六百多万亩', []],
    ['五百多亩', []],
  ])('%s', async (query, ids) => expect(await answers(query)).toEqual(ids));
});

describe('a sentence told again', () => {
  it.each([
    ['有河就要有鱼有鱼就要有草', ['m3']],
    ['好像是说有河有鱼有鱼有草', ['m3']],
    ['记得有一条讲船舶污染', ['m5']],
    ['多排放就多缴 少排放就少缴', ['m6']],
  ])('is found: %s', async (query, ids) => expect(await answers(query)).toEqual(ids));

  const known = { isIdle: (character: string) => '就要的'.includes(character), isWord: (word: string) => word === '排放' };
  it.each([
    ['有河就要有鱼有草', '有河有鱼有草', true],
    ['多排放多缴少排少缴', '多排多缴少排少缴', true],
    ['有河湖有鱼有草', '有河有鱼有草', false],
    ['有河有鱼有草场', '有河有鱼有草', false],
    ['有河有鱼', '有河有鱼', false],
  ])('%s for %s: %s', (typed, meant, told) => expect(tellsAgain(Array.from(typed), Array.from(meant), known)).toBe(told));
});
