/** Where a text is read as something is spelt that is still being typed: lvy and 旅游, 排wu and 排污许可, pwxk and 排污许可. */
import { withoutMarks } from '../../policy/marks.ts';
import { oncePer } from '../../policy/word-patterns.ts';
import type { Sounds, Terms } from '../index/knowledge.ts';
import { spelt, withoutParting, withoutUmlaut } from './pinyin.ts';

/** A character with its syllable; without one where it has none. */
interface Sound {
  character: string;
  syllable: string;
}

/** What a text sounds like, without its marks. */
export type Sounding = readonly Sound[];

/** Terms and names are asked for with every letter that is typed. */
const knownSoundings = oncePer((_: Sounds) => new Map<string, Sounding>());

/** `text`: in normal form. Words that are read otherwise than character by character are read so: 重庆 is chong qing. */
export function soundingOf(text: string, sounds: Sounds): Sounding {
  const known = knownSoundings(sounds);
  const sounding = known.get(text) ?? readAloud(text, sounds);
  known.set(text, sounding);
  return sounding;
}

function readAloud(text: string, { of, terms }: Sounds): Sounding {
  const plain = withoutMarks(text);
  const sounding = Array.from(plain, (character): Sound => ({ character, syllable: withoutUmlaut(of.get(character) ?? '') }));
  for (const [word, syllables] of terms) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      const first = Array.from(plain.slice(0, at)).length;
      for (const [i, syllable] of syllables.entries()) Object.assign(sounding[first + i] ?? {}, { syllable: withoutUmlaut(syllable) });
    }
  }
  return sounding;
}

/** Letters as they are compared with what a text sounds like. `query`: in normal form, but for its spaces. */
export const lettersOf = (query: string): string => withoutUmlaut(withoutParting(spelt(query)));

/** The first character from which on a text is read as the letters say, the last syllable as far as it is typed; -1 where none is. */
export function heardAt(sounding: Sounding, letters: string): number {
  return sounding.findIndex((_, at) => readFrom(sounding, at, letters) !== null);
}

/** The same for the first letters of its syllables; one letter alone says nothing. */
export function initialsAt(sounding: Sounding, letters: string): number {
  return letters.length < 2
    ? -1
    : sounding
        .map(({ syllable }) => syllable[0] ?? ' ')
        .join('')
        .indexOf(letters);
}

/** The wordings inside terms that are read so to their ends, those of the more frequent terms first: heichou → 黑臭 of 黑臭水体. */
export function wordingsHeard(query: string, { all }: Terms, sounds: Sounds): string[] {
  const letters = lettersOf(query);
  const heard = all.flatMap(({ normal }) => {
    const sounding = soundingOf(normal, sounds);
    return sounding.flatMap((_, from) => {
      const read = readFrom(sounding, from, letters);
      return read?.whole && read.end - from > 1
        ? [
            sounding
              .slice(from, read.end)
              .map(({ character }) => character)
              .join(''),
          ]
        : [];
    });
  });
  return [...new Set(heard)];
}

/** Where the characters end that are read as the letters say, and whether the last one is spelt to its end; null where others are read. */
function readFrom(sounding: Sounding, from: number, letters: string): { end: number; whole: boolean } | null {
  let [left, at, whole] = [letters, from, true];
  for (; left && at < sounding.length; at++) {
    const { character, syllable } = sounding[at] as Sound;
    const read = [character, syllable].find((one) => one && (left.startsWith(one) || one.startsWith(left)));
    if (!read) return null;
    whole = left.startsWith(read);
    left = left.slice(read.length);
  }
  return left ? null : { end: at, whole };
}
