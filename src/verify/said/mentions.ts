/** Documents and places that a report names, and whether it says that the words beside them come from there: 《甲》规定, 与《甲》相比, 《甲》没有规定. */
import { clauseEnds, closingBrackets, openingQuotationMarks, pauses } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { numberInBrackets, placeGrammar } from '../text/place-written.ts';
import { nameOf, namePattern, placeCalled, placeNames, placeOfName, shortPlace } from '../text/written-names.ts';
import { isBeside, isGivenTo, isOwnedBy } from './attributing.ts';
import { governs } from './governing.ts';

export interface Mention {
  /** As the report has it. */
  text: string;
  /** Title or number, and the places in the document; null where they are not said. */
  title: string | null;
  place: string | null;
  /** The place whose document it is: 湖南《意见》, or 湖南 alone. */
  region: string | null;
  /** What kind of document of the place: 规划 of 湖南规划. */
  kind: string | null;
  /** What a word that points back stands for: 方案 of 该方案, 省 of 该省. */
  back: string | null;
  /** Where the text read ends behind it. */
  end: number;
  /** `source`: it is said to have the words; `denied`: not to have them; `compared`: others are held against it; `named`: no more than that. */
  role: 'source' | 'named' | 'denied' | 'compared';
}

/** Whether it names a source, by itself or by pointing back to one. */
export const namesSource = ({ title, region, back }: Mention): boolean => title !== null || region !== null || back !== null;

interface Patterns {
  mention: RegExp;
  denying: RegExp;
  comparingBefore: RegExp;
  comparingBehind: RegExp;
  /** 与甲类似，乙提出 */
  likening: RegExp;
  concerning: RegExp;
  stating: RegExp;
  /** Of a place alone, which may be named for any reason: 湖南提出. */
  openlyStating: RegExp;
}

const patternsOf = oncePer((collection: VerifyCollection): Patterns => {
  const { denying, comparingBefore, comparingBehind, sameBehind, likeBehind, concerning, openingStatement, stating, referring, referred, joining } =
    collection.namedSources;
  const nouns = anyOf([...new Set([...collection.documents.map(({ type }) => type), ...referred])]);
  const inClause = `[^${clauseEnds}《》\\n]`;
  const { behindTitle, alone } = placeGrammar(collection);
  const closing = `${anyOf([...closingBrackets])}?`;
  // A number in brackets behind a place is one of its document where the words follow at once: 【湘】（三）“……”.
  const numbered = `${numberInBrackets}(?=[：:]?[${openingQuotationMarks}"])`;
  const standing = `(?:${nouns}|20\\d{2})?(?![\\p{L}\\p{N}])`;
  const opening = `${inClause}{0,12}，(?=${anyOf([...openingStatement, ...stating])})`;
  return {
    mention: new RegExp(
      [
        `${namePattern(collection)}\\s*(?<place>${behindTitle})?`,
        `(?:${anyOf(referring)}《?(?<back>${nouns})》?|(?<known>${anyOf([...collection.documents.map(({ title }) => title), '\u0000'])})\\s*)(?<knownPlace>${behindTitle})?`,
        `(?:(?<region>${placeNames(collection)})|(?<short>${shortPlace(collection)}(?=${standing}))(?:20\\d{2})?)(?:(?:的?(?<kind>${nouns})|${closing}(?=第|${numbered}))(?<regionPlace>${behindTitle})?)?`,
        `(?<alone>${alone})`,
      ].join('|'),
      'gu',
    ),
    denying: new RegExp(anyOf(denying), 'u'),
    comparingBefore: new RegExp(`${anyOf(comparingBefore)}(?:${placeNames(collection)}(?:、|${anyOf(joining)}))*$`, 'u'),
    // At the end of its clause: 《甲》第三条比较全面地规定 compares nothing.
    concerning: new RegExp(`${anyOf(concerning)}$`, 'u'),
    // Nothing but marks, or 规定, 在第五条中提出, …，其中明确: what another says behind a comma is not what it says.
    stating: new RegExp(`^(?:${opening})?(?:${inClause}*?${anyOf(stating)}${inClause}{0,12})?[^\\p{L}\\p{N}]*$`, 'u'),
    openlyStating: new RegExp(`^(?:${opening})?${inClause}{0,24}?${anyOf(stating)}${inClause}{0,12}(?:[，：:]${inClause}{0,4})?[^\\p{L}\\p{N}]*$`, 'u'),
    likening: new RegExp(`^[^${pauses}《》\\n]{0,10}?${anyOf([...sameBehind, ...likeBehind])}(?:的是)?，`, 'u'),
    comparingBehind: new RegExp(`^[^${pauses}《》\\n]{0,12}?${anyOf(comparingBehind)}[^${pauses}《》\\n]{0,2}(?:[${pauses}]|$)`, 'u'),
  };
});

/** In the order of the text, which ends where the words begin; `behind`: the rest of the clause behind the words. */
export function mentionsIn(text: string, behind: string, collection: VerifyCollection): Mention[] {
  if (text === '') return [];
  const patterns = patternsOf(collection);
  const found = [...text.matchAll(patterns.mention)];
  const mentions = found.map(({ index, 0: words, groups = {} }, n): Mention => {
    const title = nameOf(groups) ?? groups.known ?? null;
    const place = placeIn(groups);
    const called = groups.region ?? groups.short;
    const region = called !== undefined ? placeCalled(called, collection) : title === null ? null : placeOfName(text, index, collection);
    const kind = groups.kind ?? null;
    const [end, next] = [index + words.length, found[n + 1]?.index];
    const [before, between] = [text.slice(0, index), text.slice(end, next)];
    const isOwned = next === undefined && isOwnedBy(before, between, behind, collection);
    const isCompared =
      !isOwned && (patterns.comparingBefore.test(before) || [patterns.comparingBehind, patterns.likening].some((pattern) => pattern.test(between)));
    const statement = lastClause(between) + (next === undefined ? behind : '');
    const isDenied = patterns.denying.test(statement);
    const stating = called === undefined || kind !== null ? patterns.stating : patterns.openlyStating;
    const isGiven =
      next === undefined &&
      (groups.alone === undefined ? isGivenTo(before, between, behind, collection) || governs(before, between, title !== null, collection) : isBeside(between));
    const states = isGiven || (stating.test(between) && !patterns.concerning.test(before));
    return {
      text: words,
      title,
      place,
      region,
      kind,
      back: groups.back ?? null,
      end,
      role: isCompared ? 'compared' : isDenied ? 'denied' : states ? 'source' : 'named',
    };
  });
  return mentions.filter((mention, n) => !leadsTo(mention, mentions[n + 1]));
}

const placeIn = (groups: Record<string, string | undefined>): string | null => groups.place ?? groups.knownPlace ?? groups.regionPlace ?? groups.alone ?? null;

/** 湖南 of 湖南《意见》 is named with the title. */
const leadsTo = ({ title, region }: Mention, next: Mention | undefined): boolean =>
  title === null && region !== null && next?.title !== null && next?.region === region;

/** The clause in which the words stand, or the one that ends before them. */
const lastClause = (text: string): string =>
  text
    .replace(new RegExp(`[${clauseEnds}\\p{Pi}"\\s]+$`, 'u'), '')
    .split(new RegExp(`[${clauseEnds}]`, 'u'))
    .at(-1) ?? '';
