/**
 * Ids: how documents, versions, units, sentences and inner parts are named. The only place that knows how an id is
 * written; everything else makes and reads ids with what stands here.
 *
 *     hunan-2021-governance              a document (文件)
 *     hunan-2021-governance@2021-01-21   a version of it
 *     hunan-2021-governance#m5           a unit (条): the document, and the anchor of the unit in its page
 *     hunan-2021-governance#m5.2         its second sentence (句) as first published
 *     beijing-water#a45-p2-i3            an inner part: third item (项) of the second paragraph (款) of article 45
 *     hunan-2021-ecology-plan#t1-r6-c2   second cell of the sixth body row of table 1
 *     some-notice#x2-m3                  measure 3 of attachment (附件) 2
 */
import type { UnitKind } from './kinds.ts';

/** An id taken apart. */
export interface Id {
  document: string;
  /** The name of a version, mostly a date; null where the id names the work. */
  version: string | null;
  /** What stands behind #, whole: `m5.2`, `a45-p2-i3`; null for a document. */
  anchor: string | null;
  /** The unit's own anchor: `m5`, `a45`; null for a document. */
  unit: string | null;
  /** Steps below the unit, outermost first; empty for a unit. */
  part: PartStep[];
  /** Number of the sentence; null where none is named. */
  sentence: number | null;
}

/** One step into a unit: p paragraph (款), i item (项), r row, c cell (column), each with its number from 1. */
export interface PartStep {
  kind: 'p' | 'i' | 'r' | 'c';
  numbers: number[];
}

const documentName = '[a-z0-9]+(?:-[a-z0-9]+)*';
const versionName = '[a-z0-9]+(?:[-.][a-z0-9]+)*';
/** `m5`, `s3-2-1`, `t2-note`, `a15-1`, `m6b`, `x2-s1`, `c4-again2`: segments, none of which is a step into a unit. */
const unitAnchor = '[a-z]+\\d*(?:[a-z]|z\\d+)?(?:-(?![pir]\\d)[a-z0-9]+)*';
/** A cell only stands in a row: `x2-c1` is a chapter of an attachment. */
const steps = '(?:-[pi]\\d+(?:-\\d+)*)*(?:-r\\d+(?:-c\\d+)?)?';
const anchorPattern = new RegExp(`^(${unitAnchor})(${steps})(?:\\.(\\d+))?$`, 'u');
const idPattern = new RegExp(`^(${documentName})(?:@(${versionName}))?(?:#(.+))?$`, 'u');

/** What a document id looks like. */
export const documentIdPattern = new RegExp(`^${documentName}$`, 'u');

/** Takes an id apart; null where the text is no id. A number 0 or one with a leading zero names nothing. */
export function parseId(text: string): Id | null {
  const [, document, version = null, anchor = null] = idPattern.exec(text) ?? [];
  if (!document) return null;
  if (anchor === null) return { document, version, anchor, unit: null, part: [], sentence: null };
  const place = parseAnchor(anchor);
  return place && { document, version, anchor, ...place };
}

/** Takes an anchor apart, which may lead into its unit; null where the text is no anchor. */
export function parseAnchor(anchor: string): (Pick<Id, 'part' | 'sentence'> & { unit: string }) | null {
  const [, unit, inner = '', sentence] = anchorPattern.exec(anchor) ?? [];
  if (!unit || /(?<!\d)0|\d{10}/u.test(anchor)) return null;
  const part = [...inner.matchAll(/-([pirc])(\d+(?:-\d+)*)/gu)].map(([, kind, numbers = '']) => ({
    kind: kind as PartStep['kind'],
    numbers: numbers.split('-').map(Number),
  }));
  return { unit, part, sentence: sentence === undefined ? null : Number(sentence) };
}

export const versionId = (document: string, version: string): string => `${document}@${version}`;

/** `document` may be a version id. */
export const unitId = (document: string, anchor: string): string => `${document}#${anchor}`;

/** The anchor of a sentence, or its id where the unit's id is given. */
export const sentenceId = (unit: string, index: number): string => `${unit}.${index}`;

/** The anchor of an inner part, or its id where the unit's id is given. */
export const partId = (unit: string, part: readonly PartStep[]): string => unit + part.map(({ kind, numbers }) => `-${kind}${numbers.join('-')}`).join('');

/** Further in by one: a paragraph, row, cell or item; items of items are numbered in one step, i3-1. */
export function stepInto(above: readonly PartStep[], kind: PartStep['kind'], number: number): PartStep[] {
  const last = above.at(-1);
  if (kind !== 'i' || last?.kind !== 'i') return [...above, { kind, numbers: [number] }];
  return [...above.slice(0, -1), { kind, numbers: [...last.numbers, number] }];
}

/** Further out by one: of i3-1 i3; empty where that is the unit itself. */
export function stepsAbove(part: readonly PartStep[]): PartStep[] {
  const last = part.at(-1);
  if (!last || last.numbers.length < 2) return part.slice(0, -1);
  return [...part.slice(0, -1), { ...last, numbers: last.numbers.slice(0, -1) }];
}

/** What the last step counts: 1 of i3-1; 0 without steps. */
export const lastNumberOfPart = (part: readonly PartStep[]): number => part.at(-1)?.numbers.at(-1) ?? 0;

/** The document that an id belongs to, without its version. The id must be one that the conversion wrote. */
export const documentOf = (id: string): string => id.split(/[#@]/u, 1)[0] as string;

/** What stands behind the #: `m5.2`; empty for a document. */
export const anchorOf = (id: string): string => (id.includes('#') ? id.slice(id.indexOf('#') + 1) : '');

/** The unit that an id names or leads into: without sentence and part. The id itself where it is no id of a place in a unit. */
export function unitIdOf(id: string): string {
  const parsed = parseId(id);
  if (!parsed?.unit) return id;
  return unitId(parsed.version ? versionId(parsed.document, parsed.version) : parsed.document, parsed.unit);
}

/** Number of the sentence that an id names; null where it names none. */
export const sentenceOf = (id: string): number | null => parseId(id)?.sentence ?? null;

/** Whether an id or anchor names a sentence, not a unit. */
export const namesSentence = (idOrAnchor: string): boolean => /\.\d+$/u.test(idOrAnchor);

/** Whether an id or anchor names an inner part of a unit. */
export const namesPart = (idOrAnchor: string): boolean => (parseAnchor(anchorOf(idOrAnchor) || idOrAnchor)?.part.length ?? 0) > 0;

/** Whether an id or anchor leads into its unit: to a sentence or a part. */
export const leadsIntoUnit = (idOrAnchor: string): boolean => namesSentence(idOrAnchor) || namesPart(idOrAnchor);

/** Whether what an id names lies in what another names: a sentence or a part in its unit, a part in the part above it. */
export function liesIn(id: string, outer: string): boolean {
  if (id === outer || !leadsIntoUnit(id)) return false;
  return namesPart(outer) ? id.startsWith(`${outer}-`) : unitIdOf(id) === outer;
}

/**
 * Whether an anchor lies in what another names, as the two are written: m5.2 in m5, m5-i3-1 in m5-i3, s3-2-1 in s3; not a15-1, which is
 * 第十五条之一, in a15.
 */
export function isWrittenInside(inner: string, outer: string): boolean {
  const [unit, around] = [parseAnchor(inner)?.unit, parseAnchor(outer)?.unit];
  if (!unit || !around || inner === outer) return false;
  if (unit === around) return outer === unit || inner.startsWith(`${outer}-`);
  return outer === around && !isNumberedAlone.test(outer) && unit.startsWith(`${outer}-`);
}

/** What stands behind such a number counts another unit beside it: 第十五条之一, 表1-2. */
const isNumberedAlone = /^[mat]\d/u;

/** Whether an anchor names a unit by a number, or leads into one, as far as it tells by itself: m5, s3-2, t2-note; not pm2.5. */
export const namesByNumber = (anchor: string): boolean => numbered.test(parseAnchor(anchor)?.unit ?? '');

/** Root-relative address of a document's page, without the site's base path. */
export const documentPath = (document: string): string => `/policies/${document}/`;

/** Root-relative address of a place in a document's page. */
export const placePath = (document: string, anchor: string): string => placeIn(documentPath(document), anchor);

/** Address of a place in a page whose own address, without fragment, is `page`. */
export const placeIn = (page: string, anchor: string): string => (anchor ? `${page}#${anchor}` : page);

/** Root-relative address of the page of one unit alone. */
export const unitPagePath = (document: string, anchor: string): string => `${documentPath(document)}${anchor}/`;

/** Root-relative address of the page that holds a document beside the texts above it, or of the part on one of them. */
export const abovePath = (document: string, above = ''): string => placeIn(`${documentPath(document)}above/`, above);

/** How the anchor of a kind begins that is numbered through the whole document. */
const prefixes = {
  part: 'b',
  chapter: 'c',
  division: 'c',
  section: 's',
  subsection: 's',
  measure: 'm',
  article: 'a',
  table: 't',
  box: 'box',
} as const satisfies Partial<Record<UnitKind, string>>;

const numbered = new RegExp(`^(?:${[...new Set(Object.values(prefixes)), 'x'].join('|')})\\d`, 'u');

export type NumberedKind = keyof typeof prefixes;

/** `m5`; of 第十五条之一, `insertion` 1: `a15-1`; of 表1-2 `t1-2`. */
export const numberedAnchor = (kind: NumberedKind, number: number | string, insertion = 0): string =>
  `${prefixes[kind]}${number}${insertion ? `-${insertion}` : ''}`;

/** Whether a measure or an article has a number of its own in the whole document: m5, not s3-2-1. */
export const isNumberedThrough = (anchor: string): boolean => /^[ma]\d/u.test(anchor);

/** What the last step of an anchor is numbered: 5 of m5, 1 of s3-2-1, 15-1 of a15-1; empty for `front`. */
export function lastNumberIn(anchor: string): string {
  const [, article] = /(?:^|-)a(\d.*)$/u.exec(anchor) ?? [];
  return article ?? (anchor.split('-').at(-1) ?? '').replace(/^[a-z]+/u, '');
}

/** The anchors that lead down to one, itself last: s3, s3-2, s3-2-1. Not all of them need be units. */
export function anchorsDownTo(anchor: string): string[] {
  const steps = anchor.split('-');
  return steps.map((_, index) => steps.slice(0, index + 1).join('-'));
}

/** The anchor of the nth unit below another: `s3-2`. */
export const anchorBelow = (parent: string, number: number): string => `${parent}-${number}`;

/** A chapter whose number was given in another part (编) already: `b2-c1`. */
export const chapterInPart = (part: string, number: number): string => `${part}-${numberedAnchor('chapter', number)}`;

/** The notes of a table: `t2-note`. */
export const noteAnchor = (table: string): string => `${table}-note`;

/** The mark ① of a table's note, and where the table's own ① leads: `t2-note-1`. */
export const noteMarkAnchor = (note: string, number: number): string => `${note}-${number}`;

/** `x2`: an attachment (附件), by its printed number or its place. */
export const attachmentAnchor = (number: string): string => `x${number}`;

/** A unit of an attachment: `x2-m3`. */
export const anchorInAttachment = (attachment: string, anchor: string): string => `${attachment}-${anchor}`;

/** How far the letters behind an anchor were found to be taken: what is taken stays so. */
const tried = new WeakMap<ReadonlySet<string>, Map<string, number>>();

/** m6, else m6b, m6c …: an anchor that was given once is never given again. `taken` only grows. */
export function firstFreeAnchor(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const known = tried.get(taken) ?? new Map<string, number>();
  tried.set(taken, known);
  for (let n = known.get(wanted) ?? 1; ; n++) {
    const anchor = `${wanted}${n < 26 ? String.fromCharCode(97 + n) : `z${n}`}`;
    known.set(wanted, n);
    if (!taken.has(anchor)) return anchor;
  }
}

/**
 * Order of ids and anchors, for sorting: numbers by value (m9 before m10), a unit before what is in it. It is not the order of a
 * document, which only its list of units tells.
 */
export function compareIds(a: string, b: string): number {
  const [left, right] = [runs(a), runs(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    if (x === y) continue;
    if (!/^\d/u.test(x) || !/^\d/u.test(y)) return x < y ? -1 : 1;
    const [m, n] = [BigInt(x), BigInt(y)];
    return m === n ? x.length - y.length : m < n ? -1 : 1;
  }
  return left.length - right.length;
}

/** Runs of digits, and what stands between them. */
const runs = (id: string): string[] => id.match(/\d+|\D+/gu) ?? [];

/** Two ids as a link holds them: the smaller first, by code unit. */
export const linkOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/** The page of the division of work (分工表) of a document. */
export const divisionPath = (document: string): string => `${documentPath(document)}division/`;
