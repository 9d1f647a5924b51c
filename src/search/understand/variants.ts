/** Traditional and variant characters → the collection's. A character may stand for several (著 is 着 or 著): what the collection holds tells. */
import type { Knowledge, Variants } from '../index/knowledge.ts';

/** Whether a wording stands in the collection. */
type Holds = (wording: string) => Promise<boolean>;

/** So many ways to write a word are tried whole; of more, character by character. */
const mostWays = 24;

/** What the characters of a query are compared with. */
export interface Writing {
  /** Whether a character stands in the collection. */
  knows: (character: string) => boolean;
  holds: Holds;
  knowledge: Pick<Knowledge, 'variants'>;
}

/**
 * The query in the collection's characters. The file of variants is loaded only where a character is foreign to the
 * collection, or the query was not `found` as typed.
 */
export async function ownCharacters(typed: string, found: boolean, { knows, holds, knowledge }: Writing): Promise<string> {
  const han = Array.from(typed).filter((character) => /\p{Script=Han}/u.test(character));
  if (han.length === 0 || (found && han.every(knows))) return typed;
  return simplified(typed, await knowledge.variants(), knows, holds);
}

/** The text in the collection's characters; unchanged where there is nothing to replace. */
export async function simplified(text: string, variants: Variants, knows: (character: string) => boolean, holds: Holds): Promise<string> {
  const parts = text.split(/(\P{Script=Han}+)/u);
  const written = await Promise.all(parts.map((part, i) => (i % 2 === 1 || !part ? part : inOneWay(part, variants, knows, holds))));
  return written.join('');
}

async function inOneWay(part: string, { characters, words, foreign }: Variants, knows: (character: string) => boolean, holds: Holds): Promise<string> {
  const options = Array.from(part, (character) => optionsOf(character, characters.get(character) ?? [], knows(character)));
  if (options.every((few) => few.length === 1) && options.join('') === part) return inOtherWords(part, foreign, holds);
  const usual = options.map(([first]) => first).join('');
  const ways = options.reduce((count, few) => count * few.length, 1) <= mostWays ? waysOf(options) : [usual];
  // Only texts that hold traditional characters use the other words.
  const withWords = [...ways, ...ways.filter((way) => way !== part).map((way) => inWords(way, words))];
  const standing = await Promise.all([...new Set(withWords)].map(async (way) => ((await holds(way)) ? [way] : [])));
  const held = standing.flat()[0];
  if (held) return held;
  const likely = await byNeighbours(options, holds);
  return likely === part ? part : inWords(likely, words);
}

/** In the words of the collection, each place once: 程式 is 程序, though 程序 is 进程 in its turn. */
function inWords(text: string, words: Variants['words']): string {
  const first = new Map(words.toReversed());
  return words.length === 0 ? text : text.replace(new RegExp(words.map(([from]) => from).join('|'), 'gu'), (from) => first.get(from) ?? from);
}

/** 程式 → 程序, which is written with no traditional character: only what stands in the collection. */
async function inOtherWords(part: string, words: Variants['foreign'], holds: Holds): Promise<string> {
  const other = inWords(part, words);
  return other !== part && !(await holds(part)) && (await holds(other)) ? other : part;
}

/** Itself where the collection has it, last: it was not found as typed, or not all of it is known. */
function optionsOf(character: string, others: readonly string[], known: boolean): [string, ...string[]] {
  const [first, ...more] = known ? [...others, character] : others;
  return first ? [first, ...more] : [character];
}

function waysOf(options: readonly (readonly string[])[]): string[] {
  return options.reduce<string[]>((ways, few) => ways.flatMap((way) => few.map((one) => way + one)), ['']);
}

/** Each character as it stands in the collection beside the one before or behind it; else as is usual. */
async function byNeighbours(options: readonly [string, ...string[]][], holds: Holds): Promise<string> {
  let written = '';
  for (const [i, few] of options.entries()) {
    const [before, after] = [Array.from(written).at(-1) ?? '', options[i + 1]?.[0] ?? ''];
    const pairs = few.length === 1 ? [] : few.flatMap((one) => [before && before + one, after && one + after].filter(Boolean).map((pair) => ({ one, pair })));
    const held = await Promise.all(pairs.map(async ({ one, pair }) => ((await holds(pair)) ? [one] : [])));
    written += held.flat()[0] ?? few[0];
  }
  return written;
}
