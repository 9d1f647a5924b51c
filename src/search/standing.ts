/**
 * A query that stands in the texts as it is, in words and nothing more: its other names and shapes. Most queries are such, and a
 * browser needs no other reading for them; what these find is what all readings together (expand.ts) would.
 */
import { withoutMarks } from '../policy/marks.ts';
import { foldCharacters, normalForm, withoutBlanks } from '../policy/normal-form.ts';
import type { Related } from './answer/answer.ts';
import type { Vocabulary } from './index/vocabulary.ts';
import { asOtherFigures } from './readings/figures.ts';
import { type Expansion, type Ground, nothing } from './readings/finding.ts';
import { asOtherShapes, asPhrase } from './readings/one-wording.ts';
import { isBody } from './understand/bodies.ts';
import { isPlainWording } from './understand/plain-wording.ts';

/** Longer ones are passages: nobody means anything but the words themselves. */
export const longestQuery = 120;

/** As it is read: in the characters of the normal form, with its spaces. */
export const asRead = (query: string): string =>
  foldCharacters(query)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();

/** Null where it may mean more than the words that stand there; `exact`: how many units hold it. */
export async function asStanding(query: string, exact: number, ground: Ground): Promise<Expansion | null> {
  const [plain, wording] = [asRead(query), normalForm(query)];
  if (exact === 0 || !inUsualSigns(query, plain, ground)) return null;
  if (plain.length > longestQuery || withoutMarks(plain).trim() === '') return nothing();
  const vocabulary = await ground.knowledge.vocabulary(plain, true);
  if (!isPlainWording(plain, vocabulary.language) || isBodyOfPlace(wording, vocabulary, ground)) return null;
  const ways = [asPhrase(wording, exact, vocabulary, ground), asOtherFigures(wording, ground), asOtherShapes(plain, wording, exact, vocabulary, ground)];
  return { ...nothing(), findings: (await Promise.all(ways)).flat(), related: relatedTo(wording, vocabulary) };
}

/** No address, no blanks that stand for something left out, no characters that the collection writes otherwise. */
function inUsualSigns(query: string, plain: string, { knows }: Ground): boolean {
  const han = Array.from(plain).filter((character) => /\p{Script=Han}/u.test(character));
  return !query.includes('/') && normalForm(withoutBlanks(query)) === normalForm(query) && han.every(knows);
}

/** 湖南省生态环境厅: of a place that the collection has documents of. */
const isBodyOfPlace = (wording: string, { language }: Vocabulary, { collection }: Ground): boolean =>
  isBody(wording, language) && collection.documents.some(({ place }) => place.names.some((name) => wording.startsWith(name)));

export function relatedTo(wording: string, { related }: Vocabulary): Related[] {
  return (related.get(wording) ?? []).slice(0, 6).map(({ to, why }) => ({ query: to, why }));
}
