/** Where nothing was found and nothing came near: what stands of the query, word by word. */
import { normalForm } from '../../policy/normal-form.ts';
import type { Note } from '../answer/answer.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Positions } from '../index/word-index.ts';
import { type FoundUnit, type Ground, mostNearest } from '../readings/finding.ts';
import { isTelling, rarity } from '../readings/holdings.ts';
import { holdsFigure } from '../understand/figures.ts';
import { piecesBy } from '../understand/segments.ts';
import { partsNaming } from '../understand/split.ts';
import type { SaidWords } from './words.ts';

interface Standing {
  word: string;
  places: Positions;
}

/** Words of a query that are looked for, at most: each may cost a file of the index. */
const mostWords = 8;
const longestWord = 8;

/** The words of the query that stand in the collection, and the units that hold most of what is rare of them; nothing of one word, nor of numbers. */
export async function standingApart(
  query: string,
  words: SaidWords,
  ground: Pick<Ground, 'knowledge' | 'collection' | 'find'>,
): Promise<{ notes: Note[]; nearest: FoundUnit[] }> {
  if (holdsFigure(words.query)) return { notes: [], nearest: [] };
  const { words: spoken } = await ground.knowledge.sounds();
  const known = new Set(spoken);
  const isWord = (text: string): boolean => words.isWord(text) || known.has(text);
  const parts = partsNaming(query, words.vocabulary.language).flatMap((part) => wordsIn(part, (text) => text !== words.query && isWord(text)));
  const looked = await Promise.all([...new Set(parts)].slice(0, mostWords).map(async (word) => ({ word, places: await ground.find(word) })));
  const held = looked.filter(({ places }) => places.size > 0);
  const standing = held.length > 0 ? held : await standingBeginning(query, ground);
  if (standing.length === 0) return { notes: [], nearest: [] };
  const apart: Note = { kind: 'apart', words: standing.map(({ word, places }) => ({ query: word, count: places.size })), places: [] };
  const { units } = ground.collection;
  const telling = standing.filter(({ places }) => isTelling(places.size, units.length));
  return { notes: [apart], nearest: nearestBy(telling, units) };
}

/** The longest beginning of a query that stands in the collection: what no list knows may be a word all the same (厨余 of 厨余要分开丢吗), and a query begins with one. */
async function standingBeginning(query: string, { find }: Pick<Ground, 'find'>): Promise<Standing[]> {
  const characters = Array.from(normalForm(query));
  for (let length = Math.min(longestWord, characters.length - 1); length > 1; length--) {
    const word = characters.slice(0, length).join('');
    const places = await find(word);
    if (places.size > 0) return [{ word, places }];
  }
  return [];
}

const wordsIn = (part: string, isWord: (text: string) => boolean): string[] =>
  piecesBy(normalForm(part), longestWord, isWord).flatMap(({ text, known }) => (known ? [text] : []));

function nearestBy(standing: readonly Standing[], units: readonly IndexedUnit[]): FoundUnit[] {
  const numbers = new Set(standing.flatMap(({ places }) => [...places.keys()]));
  const weighed = [...numbers].flatMap((number) => {
    const unit = units[number];
    const here = standing.filter(({ places }) => places.has(number)).toSorted((a, b) => a.places.size - b.places.size);
    return unit ? [{ unit, here, weight: here.reduce((sum, { places }) => sum + rarity(places.size, units.length), 0) }] : [];
  });
  const best = weighed.toSorted((a, b) => b.weight - a.weight || a.unit.number - b.unit.number).slice(0, mostNearest);
  return best.map(({ unit, here }) => foundUnit(unit, here));
}

function foundUnit(unit: IndexedUnit, here: readonly Standing[]): FoundUnit {
  const wordings = here.map(({ word }) => word);
  return { unit, positions: here[0]?.places.get(unit.number) ?? [], wordings, reasons: [{ kind: 'in-unit', words: wordings }], order: [] };
}
