/** Reports in traditional characters, whole or in parts, read in the writing of the collection: no character is added or taken away. */
import type { Corpus } from './corpus.ts';
import { type Words, withoutForeignMarks, wordsOf } from './words.ts';

type Writing = Pick<Corpus, 'variants' | 'text'>;

/** So large a share of variants has no text in simplified characters, where 著, 乾 or 藉 stand for themselves. */
const share = 0.1;
/** A line alone must have more of them. */
const inLine = { share: 0.2, count: 4 };

/** A report with every traditional or variant character as the collection writes it; in one in simplified characters only the lines that are not. */
export function reportInOwnWriting(report: string, corpus: Writing): string {
  if (isTraditional(report, corpus, share)) return rewritten(report, corpus);
  return report.replace(/[^\n]+/gu, (line) => (isTraditional(line, corpus, inLine.share, inLine.count) ? rewritten(line, corpus) : line));
}

/** The words with every traditional or variant character as the collection writes it; those in simplified characters as they are. */
export function inOwnWriting(words: Words, corpus: Writing): Words {
  return isTraditional(words.text, corpus, share) ? { ...words, text: written(words.text, corpus) } : words;
}

function rewritten(report: string, corpus: Writing): string {
  const { text, starts, ends } = wordsOf(withoutForeignMarks(report));
  const own = written(text, corpus);
  const characters = report.split('');
  for (let n = 0; n < text.length; n++) {
    const [start, end] = [starts[n] as number, ends[n] as number];
    if (own[n] !== text[n] && end === start + 1) characters[start] = own[n] as string;
  }
  return characters.join('');
}

function written(words: string, { variants, text }: Writing): string {
  const held = new Map<string, boolean>();
  const stands = (pair: string): boolean => {
    const before = held.get(pair);
    const now = before ?? text.includes(pair);
    if (before === undefined) held.set(pair, now);
    return now;
  };
  const characters = Array.from(words);
  let own = '';
  for (const [i, character] of characters.entries()) {
    const options = [...(variants.get(character) ?? []), character].filter((one) => one.length === character.length);
    const next = characters[i + 1] ?? '';
    const nextWritten = variants.get(next)?.[0] ?? next;
    const beside = options.length > 1 ? options.find((one) => stands(own.slice(-1) + one) && stands(one + nextWritten)) : undefined;
    own += beside ?? options[0] ?? character;
  }
  return own;
}

function isTraditional(words: string, { variants }: Writing, least: number, count = 1): boolean {
  const han = words.match(/\p{Script=Han}/gu) ?? [];
  const other = han.filter((character) => variants.has(character)).length;
  return other >= count && other >= han.length * least;
}
