/** Links to documents and units as they stand in reports, on whatever host. */
import { fragmentInWords, nameIn, readAnchor } from './anchor.ts';
import { decodedWholly } from './decode.ts';
import { shortPartOf } from './short.ts';

/** A link to a document, a place in it or a unit's own page, as it stands in a text. */
export interface WrittenLink {
  /** Offset in the text. */
  start: number;
  /** As it stands there. */
  address: string;
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

/** The links of a text in order. Nothing says that what they name exists. */
export function findLinks(text: string): WrittenLink[] {
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
    };
  });
}

/** Of a place that holds no name what is written there: it must not be taken for the whole document. */
const anchorNamed = (place: string): string => (place ? (readAnchor(place, () => true) ?? (fragmentInWords(place) || place)) : '');
