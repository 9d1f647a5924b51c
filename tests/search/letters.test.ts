/** Letters and characters side by side: where the letters are a word, they part the wording and spell nothing. */
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { libraryOf } from './small-library.ts';

const library = libraryOf([
  '严格管控持久性有机污染物。',
  '推进化学需氧量减排。',
  '开展细颗粒物（PM2.5）和臭氧协同管控。',
  '加强排污许可管控。',
  '推进二氧化硫减排。',
]);
const ask = (query: string) => answerWith(library, query, {});
const answers = async (query: string) => (await ask(query)).hits.flatMap(({ id, match }) => (match === 'nearest' ? [] : [id.split('#m')[1]]));

describe('an abbreviation in letters', () => {
  it.each([
    ['POPs管控', '0'],
    ['管控POPs', '0'],
    ['COD减排', '1'],
    ['PM2.5管控', '2'],
    ['SO2减排', '4'],
    ['DDT怎么管控', '0'],
  ])('is read by what it stands for, without a space as with one: %s', async (query, first) => expect((await answers(query))[0]).toBe(first));

  it('leaves pinyin among characters what it is', async () =>
    expect((await ask('排wu许可')).interpretations[0]?.via).toMatchObject({ kind: 'pinyin', to: '排污许可' }));
});
