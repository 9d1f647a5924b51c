/** Sources that are said to have the same words: 甲、乙均提出, 与甲相同，乙也提出, 不仅甲，乙也提出, 三省都提出. Each of them is held against the words. */
import { clauseEnds, pauses } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { mask } from '../report/masked.ts';
import { placeNames, shortPlace } from '../text/written-names.ts';
import { type Mention, mentionsIn, namesSource } from './mentions.ts';

/** Stands for a source in a sentence that is looked at for its build. */
const name = '\uE000';

interface Patterns {
  several: RegExp;
  /** Each has the words, by a word that says so. */
  distributing: RegExp;
  /** Others are held against them: 与甲、乙不同. */
  contrasted: RegExp;
  collective: RegExp;
  /** How many places each collective name stands for. */
  counts: ReadonlyMap<string, number>;
  collectiveName: RegExp;
  /** Anything that may be one. */
  sourceName: RegExp;
  /** 湘赣 right before a collective name. */
  shortNames: RegExp;
  short: ReadonlyMap<string, string>;
}

const patternsOf = oncePer((collection: VerifyCollection): Patterns => {
  const { namedSources } = collection;
  const { joining, alongside, together, alsoStating, notOnly, besideBehind, sameBehind, stating, openingStatement } = namedSources;
  const inside = `[^${clauseEnds}《》\\n${name}${mask}]`;
  const beside = `(?:(?!${anyOf(stating)})[^${pauses}《》\\n${name}${mask}]){0,10}?`;
  const and = anyOf([...joining, ...alongside]);
  const more = `(?:${beside}(?:、|，?${and})${beside}${name})`;
  const same = `${beside}(?<!不)${anyOf(sameBehind)}(?:的是)?`;
  const said = `(?:${inside}*?，?${anyOf(together)})?${inside}*?(?:，(?=${anyOf([...openingStatement, ...stating])})${inside}*)?[，：:]?[^\\p{L}\\p{N}${name}${mask}]*$`;
  const ways = [
    `${name}${more}+(?:${same}，)?`,
    `${and}${name}${more}*${same}，?${beside}${name}${more}*`,
    `${anyOf(notOnly)}${name}${more}*${beside}${anyOf(besideBehind)}?，${beside}${name}${more}*(?=${beside}${anyOf(alsoStating)})`,
  ];
  const counts = new Map(
    namedSources.collectives.flatMap((entry) =>
      entry
        .split('=')
        .slice(1)
        .map((called) => [called, Number(entry.charAt(0))] as const),
    ),
  );
  const short = new Map(namedSources.shortPlaces.map((entry) => [entry.charAt(0), entry.slice(2)] as const));
  return {
    shortNames: new RegExp(`(${anyOf([...short.keys()])}{2,5})$`, 'u'),
    short,
    several: new RegExp(`(?:${ways.join('|')})${said}`, 'u'),
    distributing: new RegExp(`${name}${inside}{0,24}?，?${anyOf(together)}[^${name}]*$`, 'u'),
    contrasted: new RegExp(
      `${anyOf(namedSources.comparingBefore)}${name}|${name}${beside}(?:${anyOf(namedSources.comparingBehind)}[^${pauses}]{0,2}，|${anyOf(namedSources.differing)})`,
      'u',
    ),
    collective: new RegExp(`(${anyOf([...counts.keys()])})${beside}${anyOf(together)}${said}`, 'u'),
    counts,
    collectiveName: new RegExp(anyOf([...counts.keys()]), 'u'),
    sourceName: new RegExp(
      `《|号|${anyOf(namedSources.referring)}|${placeNames(collection)}|${shortPlace(collection)}|${anyOf([...collection.documents.map(({ title }) => title), name])}`,
      'gu',
    ),
  };
});

/** `sentence`: up to the words; `isAlone`: no other quotation is led in by it. Empty where no more than one is named. */
export function namedTogether(found: readonly Mention[], sentence: string, isAlone: boolean, collection: VerifyCollection): Mention[] {
  const { several, distributing, contrasted } = patternsOf(collection);
  const sources = found.filter(namesSource);
  if (sources.length < 2 || sources.at(-1)?.role === 'denied') return [];
  const build = buildOf(sentence, sources);
  const [together] = several.exec(build) ?? [];
  if (!together || !(isAlone || distributing.test(build))) return [];
  const meant = sources.slice(-(together.split(name).length - 1));
  const [{ end = 0, text = '' } = {}] = meant;
  const isContrasted = contrasted.test(sentence.slice(0, end - text.length) + name + sentence.slice(meant.at(-1)?.end));
  return isContrasted ? [] : meant;
}

/** A quick look, before a sentence is read: most name one source or none. */
export const mayNameSeveral = (sentence: string, collection: VerifyCollection): boolean => {
  const { collectiveName, sourceName } = patternsOf(collection);
  return collectiveName.test(sentence) || (sentence.match(sourceName)?.length ?? 0) > 1;
};

/** Whether a word says that each of them has the words. */
export const isDistributed = (found: readonly Mention[], text: string, collection: VerifyCollection): boolean =>
  patternsOf(collection).distributing.test(buildOf(text, found.filter(namesSource)));

/** The places of a collective name: those named last before it; or all of the collection, where they are as many. `report`: all before the sentence. */
export function placesTogether(found: readonly Mention[], sentence: string, report: string, collection: VerifyCollection): string[] {
  const { collective, counts, shortNames, short } = patternsOf(collection);
  const build = buildOf(sentence, found.filter(namesSource));
  const match = collective.exec(build);
  const wanted = counts.get(match?.[1] ?? '');
  if (!match || wanted === undefined) return [];
  const [, joined = ''] = shortNames.exec(build.slice(0, match.index)) ?? [];
  if (joined.length === wanted) return Array.from(joined, (one) => short.get(one) ?? '');
  const all = [...new Set(collection.documents.map(({ place }) => place.name))];
  const named = mentionsIn(report, '', collection).flatMap(({ region }) => all.filter((place) => region?.startsWith(place)));
  const last = [...new Set(named.reverse())].slice(0, wanted);
  return last.length === wanted ? last : all.length === wanted ? all : [];
}

/** The sentence with each source as one sign. */
function buildOf(sentence: string, sources: readonly Mention[]): string {
  const pieces = sources.map(({ text, end }, n) => sentence.slice(sources[n - 1]?.end ?? 0, end - text.length) + name);
  return pieces.join('') + sentence.slice(sources.at(-1)?.end ?? 0);
}
