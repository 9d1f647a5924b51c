/** A hundred reports whose quotations are right, in the ways in which people quote. */
import { pick, type Random, randomNumbers } from '../alterations.ts';
import { collection } from '../corpus.ts';
import { attribution, reportWith } from './attributions.ts';
import { type Source, sources } from './sources.ts';

export interface TrueQuotation {
  way: string;
  report: string;
}

type Way = (words: string, random: Random) => string;

/** Some clauses of a sentence, from the beginning or from within. */
function piece(words: string, random: Random): string {
  const clauses = words.slice(0, -1).split('，');
  const from = random() < 0.5 ? 0 : Math.floor(random() * clauses.length);
  const part = clauses.slice(from, from + 2).join('，');
  return part.length >= 12 ? part : words.slice(0, -1);
}

/** …… instead of the words in the midst. */
function elided(words: string): string {
  const clauses = words.slice(0, -1).split('，');
  return clauses.length < 3 ? words : `${clauses[0]}……${clauses.slice(2).join('，')}。`;
}

const broken: Way = (words) => `${words.slice(0, words.length >> 1)}\n${words.slice(words.length >> 1)}`;
const halfWidth: Way = (words) => words.replaceAll('，', ',').replaceAll('；', ';');

const ways: Record<string, Way> = {
  whole: (words) => words,
  'without its stop': (words) => words.slice(0, -1),
  'a part': piece,
  'another part': piece,
  'with an ellipsis': elided,
  'over two lines': broken,
  'half-width marks': halfWidth,
};

const wordingOf = (clause: string): string => collection.clauses.find(({ id }) => id === clause)?.text ?? '';

/** Two sentences that follow each other in their clause. */
function twoSentences({ sentences }: Source, random: Random): string {
  const pairs = sentences.flatMap((first, n) => {
    const next = sentences[n + 1];
    return next && next.clause === first.clause && wordingOf(first.clause).includes(first.text + next.text) ? [[first, next] as const] : [];
  });
  const [first, next] = pairs.length > 0 ? pick(random, pairs) : [pick(random, sentences), null];
  return first.text + (next?.text ?? '');
}

/** Three provinces in one sentence, each with its own words. */
function threeAtOnce(random: Random): string {
  const three = ['湖南', '江西', '辽宁'].map((place) =>
    pick(
      random,
      sources.filter((source) => source.place === place && source.sentences.length > 3),
    ),
  );
  const words = three.map((source) => piece(pick(random, source.sentences).text, random));
  return `${three.map(({ place }, n) => `${place}${pick(random, ['提出', '要求', '强调'])}“${words[n]}”`).join('，')}。`;
}

export function trueQuotations(count: number, seed: number): TrueQuotation[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, n): TrueQuotation => {
    if (n % 10 === 9) return { way: 'three places', report: threeAtOnce(random) };
    const source = sources[n % sources.length] as Source;
    const [way, write] = pick(random, Object.entries(ways));
    const words = n % 10 === 4 ? twoSentences(source, random) : write(pick(random, source.sentences).text, random);
    return { way, report: reportWith(attribution(source, random), words, random).report };
  });
}
