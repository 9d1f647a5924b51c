/** Reports in traditional characters, whole or in parts, read in the writing of the collection: no character is added or taken away. */
import type { Corpus } from './corpus.ts';
import { withoutForeignMarks } from './report/foreign-marks.ts';
import { type Words, wordsOf } from './text/words.ts';

type Writing = Pick<Corpus, 'variants' | 'text'>;
type ReportWriting = Pick<Corpus, 'variants' | 'text' | 'collection'>;

/** So large a share of variants has no text in simplified characters, where 著, 乾 or 藉 stand for themselves. */
const share = 0.1;
/** A line alone must have more of them. */
const inLine = { share: 0.2, count: 4 };

/** A report with every traditional or variant character as the collection writes it; in one in simplified characters only the lines that are not. */
export function reportInOwnWriting(report: string, corpus: ReportWriting): string {
  if (isTraditional(report, corpus, share)) return rewritten(report, corpus);
  return report.replace(/[^\n]+/gu, (line) => (isTraditional(line, corpus, inLine.share, inLine.count) ? rewritten(line, corpus) : line));
}

/**
 * The words with every traditional or variant character as the collection writes it; none is added or taken away. In simplified writing
 * only those that the collection never has, and only where it has the word: 緑色 is 绿色, 乾县 stays.
 */
export function inOwnWriting(words: Words, corpus: Writing): Words {
  return { ...words, text: written(words.text, corpus, isTraditional(words.text, corpus, share)) };
}

function rewritten(report: string, corpus: ReportWriting): string {
  const { text, starts, ends } = wordsOf(withoutForeignMarks(report, corpus.collection));
  const own = written(text, corpus, true);
  const characters = report.split('');
  for (let n = 0; n < text.length; n++) {
    const [start, end] = [starts[n] as number, ends[n] as number];
    if (own[n] !== text[n] && end === start + 1) characters[start] = own[n] as string;
  }
  return characters.join('');
}

/** `all`: of text in traditional characters; else those alone that stand nowhere in the collection. */
function written(words: string, { variants, text }: Writing, all: boolean): string {
  const held = new Map<string, boolean>();
  const stands = (pair: string): boolean => {
    const before = held.get(pair);
    const now = before ?? text.includes(pair);
    if (before === undefined) held.set(pair, now);
    return now;
  };
  const characters = Array.from(words);
  const isRead = (character: string): boolean => all || (variants.has(character) && !stands(character));
  if (!characters.some(isRead)) return words;
  let own = '';
  for (const [i, character] of characters.entries()) {
    const known = isRead(character) ? (variants.get(character) ?? []) : [];
    const options = [...known, character].filter((one) => one.length === character.length);
    const next = characters[i + 1] ?? '';
    const nextWritten = variants.get(next)?.[0] ?? next;
    const beside = options.length > 1 ? options.find((one) => stands(own.slice(-1) + one) && stands(one + nextWritten)) : undefined;
    own += beside ?? (all ? options[0] : undefined) ?? character;
  }
  return own;
}

function isTraditional(words: string, { variants }: Writing, least: number, count = 1): boolean {
  const han = words.match(/\p{Script=Han}/gu) ?? [];
  const other = han.filter((character) => variants.has(character)).length;
  return other >= count && other >= han.length * least;
}
