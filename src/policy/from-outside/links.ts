/** Links to documents and units as they stand in reports, on whatever host. */
import { openingQuotationMarks, sentenceEnds } from '../marks.ts';
import { fragmentInWords, nameIn, readAnchor } from './anchor.ts';
import { decodedWholly } from './decode.ts';
import { shortPartOf } from './short.ts';

/** A link to a document, a place in it or a unit's own page, as it stands in a text. */
export interface WrittenLink {
  /** Offset in the text. */
  start: number;
  /** As it stands there. */
  address: string;
  /** Another place of the document that the link before leads to, written behind it in words: `m6` of `/policies/x/#m5、m6`. */
  beside: boolean;
  /** A short address: `document` is a short name, with what stands behind it. */
  short: boolean;
  document: string;
  /** What it names, as far as the link alone tells: `m5`, `m5.2`; empty where the whole document is meant. */
  anchor: string;
  /** What it says of the place, for `readAnchor`. */
  fragment: string;
  /** The unit whose own page it leads to, for `readAnchor`, where it says a place on that page as well; else empty. */
  page: string;
  query: string;
  /** Behind `:~:`. */
  directive: string;
}

/** What ends an address in running text, of either width. */
const borders = '\\s<>"\'`|*“”‘’「」『』（）()《》〈〉【】〔〕\\[\\]{}，。；、：！？…';
/** Addresses are ASCII; letters and digits of full width come from input methods. */
const written = `(?:(?![${borders}])[!-~\\uff10-\\uff5a])`;
/** At the end of a line, addresses are broken behind a hyphen. */
const brokenLine = '(?<=[a-z0-9]-)[ \\t]*\\r?\\n[ \\t]*(?=[a-z0-9])';
const inPart = `(?:(?![/?#]|%23)${written}|${brokenLine})`;

const links = new RegExp(
  [
    `(?:https?:\\/\\/[^${borders}]{0,200}?)?\\/(?<folder>policies|c)\\/(?<document>[a-z0-9]${inPart}*)`,
    `(?:\\/(?<unit>${inPart}+(?:\\/${inPart}+)*))?\\/?`,
    `(?<query>\\?(?:(?!#)${written})*)?`,
    `(?:(?:#|%23)(?<fragment>(?:(?!:~:)${written})*)(?::~:(?<directive>[^${borders}]*))?)?`,
  ].join(''),
  'giu',
);

/** A name in letters of either width, with nothing behind it that makes it part of an address or a longer word. */
const nameBehind = '#?[a-z\\uff41-\\uff5a][a-z0-9\\uff10-\\uff5a]*(?:[-.\\uff0d\\uff0e][a-z0-9\\uff10-\\uff5a]+)*(?![a-z0-9\\uff10-\\uff5a_/:@=%])';
/** What stands between a link and another place of its document: 、 and 以及（ do; no end of a sentence, no letter, no figure. */
const between = `(?:(?![${sentenceEnds}${openingQuotationMarks}《\\p{L}\\p{N}])[^\\n/]|\\p{Script=Han}){1,8}?`;
const placeBehind = new RegExp(`${between}(?<place>${nameBehind})`, 'iuy');

/** The links of a text in order, with the places named behind them. Nothing says that what they name exists. */
export function findLinks(text: string): WrittenLink[] {
  return addressesIn(text).flatMap((link) => [link, ...placesBehind(link, text)]);
}

function addressesIn(text: string): WrittenLink[] {
  return [...text.matchAll(links)].map(({ index, 0: whole, groups = {} }) => {
    const { folder = '', document = '', unit = '', query = '', fragment = '', directive = '' } = groups;
    const short = folder.toLowerCase() === 'c';
    const behind = unit.replace(/(?:^|\/)index\.[a-z]+$/iu, '');
    const names = [document, ...(short ? behind.split('/') : [])].map((part) => nameIn(decodedWholly(part)));
    const page = short ? '' : behind;
    const place = fragment || page;
    return {
      start: index,
      address: whole.replace(/[.,;:!?&]+$/u, ''),
      short,
      document: shortPartOf(names),
      anchor: anchorNamed(place),
      fragment: place,
      page: fragment ? page : '',
      query,
      directive,
      beside: false,
    };
  });
}

/** Places of the same document that are named right behind a link, each behind the one before. */
function placesBehind(link: WrittenLink, text: string): WrittenLink[] {
  const places: WrittenLink[] = [];
  let end = link.start + link.address.length;
  for (let found = matchAt(placeBehind, text, end); found; found = matchAt(placeBehind, text, end)) {
    const place = found.groups?.place ?? '';
    end = found.index + found[0].length;
    const anchor = nameIn(place);
    places.push({ ...link, start: end - place.length, address: place, anchor, fragment: anchor, page: '', query: '', directive: '', beside: true });
  }
  return places;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Of a place that holds no name what is written there: it must not be taken for the whole document. */
const anchorNamed = (place: string): string => (place ? (readAnchor(place, () => true) ?? (fragmentInWords(place) || place)) : '');
