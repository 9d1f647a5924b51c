/** No word that the collection lacks is taken for a typing error of one that it has. */
import { expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { modelEngine } from '../search/model-engine.ts';
import { wordsLacking } from '../search/words-lacking.ts';

it('the 3,000 most frequent words that the texts lack', async () => {
  const engine = modelEngine();
  const mistaken = [];
  for (const word of wordsLacking(3000)) {
    const { interpretations } = await answerWith(engine, word, {});
    if (interpretations.some(({ key }) => key.startsWith('typing'))) mistaken.push(word);
  }
  expect(mistaken).toEqual([]);
});
