/** Which of a few texts hold what is typed, by the same understanding of characters and sounds as the search's. */
import { withoutMarks } from '../policy/marks.ts';
import { foldCharacters, normalForm } from '../policy/normal-form.ts';
import type { Knowledge } from './index/knowledge.ts';
import { heardAt, initialsAt, lettersOf, soundingOf } from './understand/heard.ts';
import { isLatin, isMixed } from './understand/pinyin.ts';
import { ownCharacters, type Writing } from './understand/variants.ts';

/** What it is understood with. */
export interface Understanding {
  knows: Writing['knows'];
  knowledge: Pick<Knowledge, 'sounds' | 'variants'>;
}

/** The numbers of these texts. Those that hold it in the collection's characters; where none does, those that are read so, and last those with these initials. */
export async function textsMeant(texts: readonly string[], text: string, { knows, knowledge }: Understanding): Promise<number[]> {
  const folded = texts.map(normalForm);
  const holding = (wording: string): number[] => numbersOf(folded, (one) => one.includes(wording));
  const typed = normalForm(text);
  if (!withoutMarks(typed)) return [];
  const holds = async (wording: string): Promise<boolean> => holding(normalForm(wording)).length > 0;
  const written = holding(await ownCharacters(typed, await holds(typed), { knows, knowledge, holds }));
  return written.length > 0 ? written : textsHeard(folded, foldCharacters(text).trim(), knowledge);
}

async function textsHeard(texts: readonly string[], query: string, knowledge: Pick<Knowledge, 'sounds'>): Promise<number[]> {
  if (!isLatin(query) && !isMixed(query)) return [];
  const sounds = await knowledge.sounds();
  const [letters, soundings] = [lettersOf(query), texts.map((text) => soundingOf(text, sounds))];
  const heard = numbersOf(soundings, (sounding) => heardAt(sounding, letters) >= 0);
  return heard.length > 0 ? heard : numbersOf(soundings, (sounding) => initialsAt(sounding, letters) >= 0);
}

const numbersOf = <T>(all: readonly T[], wanted: (one: T) => boolean): number[] => all.flatMap((one, number) => (wanted(one) ? [number] : []));
