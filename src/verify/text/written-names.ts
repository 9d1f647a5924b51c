/** How a report names a document: by its title in title marks, or by its number, 根据某政发〔2031〕7号文. */
import { closingBrackets, openingBrackets, pauses } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { numberInBrackets } from './place-written.ts';

const inBrackets = `(?:\\s*(?!${numberInBrackets})[（(〔][^（()）\\n]{0,40}[）)])?`;
const title = '《(?<title>[^《》\\n]{2,80})》';

/** A title in the group `title`, or a number in `number`; behind it a number or a date in brackets. */
export const namePattern = oncePer(({ documentNumbers: { openings, following } }: Pick<VerifyCollection, 'documentNumbers'>): string => {
  // Where the code begins, nothing shows but what stands before it.
  const begins = `(?:(?<!\\p{Script=Han})|(?<=${anyOf(openings)}))(?!${anyOf(openings)})`;
  const number = `${begins}(?<number>\\p{Script=Han}{1,12}\\s*[〔［\\[【（(]\\s*(?:19|20)\\d{2}\\s*[〕］\\]】）)]\\s*第?\\s*\\d{1,5}\\s*号)${anyOf(following)}?`;
  return `(?:${title}|${number})${inBrackets}`;
});

/** What a match of `namePattern` names; null where it named nothing. */
export const nameOf = (groups: Record<string, string | undefined>): string | null => groups.title ?? groups.number ?? null;

/** Names without marks and white space. */
export const bareName = (words: string): string => normalForm(words).replace(/[\p{P}\p{S}]/gu, '');

/** What stands before the code in the same words belongs to the sentence: 我省某政发〔2031〕7号. */
export const isNumber = (name: string, documentNumber: string | null): boolean => documentNumber !== null && bareName(name).endsWith(bareName(documentNumber));

/** Names of the places whose documents are here, 湖南, 湖南省, and of other provinces. */
export const placeNames = oncePer(({ documents, otherPlaces = [] }: Pick<VerifyCollection, 'documents' | 'otherPlaces'>): string =>
  anyOf([...new Set([...documents.flatMap(({ place }) => place.names), ...otherPlaces]), '\u0000']),
);

/** Short names of the places whose documents are here, each with its name: 湘 and 湖南. */
const shortPlaces = oncePer(({ documents, namedSources }: Pick<VerifyCollection, 'documents' | 'namedSources'>): ReadonlyMap<string, string> => {
  const pairs = namedSources.shortPlaces.map((entry) => entry.split('=') as [string, string]);
  return new Map(pairs.filter(([, name]) => documents.some(({ place }) => place.names.includes(name))));
});

/** A short name that stands alone: 【湘】, 湘：. */
export const shortPlace = oncePer(
  (collection: Pick<VerifyCollection, 'documents' | 'namedSources'>): string => `${anyOf([...shortPlaces(collection).keys(), '\u0000'])}(?<!\\p{Script=Han}.)`,
);

/** The name of a place that is called by it or by its short name. */
export const placeCalled = (name: string, collection: Pick<VerifyCollection, 'documents' | 'namedSources'>): string =>
  shortPlaces(collection).get(name) ?? name;

/** What closes the brackets that a place stands in, or opens those behind it: 【湘】《意见》, 湖南（《意见》）. */
const bracketsBetween = anyOf([...closingBrackets, ...openingBrackets]);

const placeBefore = oncePer(
  (collection: VerifyCollection): RegExp =>
    new RegExp(
      `(?:(?<name>${placeNames(collection)})(?:(?!${placeNames(collection)})[^${pauses}《》“”"\\n]){0,14}(?<=${placeNames(collection)}${bracketsBetween}?|${anyOf(collection.namedSources.issuing)}了?)|(?<short>${shortPlace(collection)})${bracketsBetween}?)$`,
      'u',
    ),
);

/** The place whose document is named at `at`, where it stands before the name: 湖南省的《意见》, 湖南在《意见》中. Null where none does. */
export function placeOfName(text: string, at: number, collection: VerifyCollection): string | null {
  const { name, short } = placeBefore(collection).exec(text.slice(Math.max(0, at - 24), at))?.groups ?? {};
  return name ?? (short ? placeCalled(short, collection) : null);
}
