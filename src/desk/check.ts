/** What is taken for a desk: what the browser kept, and files that are brought in. Nothing that is no desk gets further than here. */
import type { CitedDocument } from '../citing/reference.ts';
import { documentIdPattern, parseAnchor, parseId } from '../policy/ids.ts';
import { unitKinds } from '../policy/kinds.ts';
import { type Desk, deskVersion, type KeptSearch, type KeptUnit, mostRead, type ReadDocument, type Remarks } from './desk.ts';

/** A desk with what of it was left out, as it could not be read; or why it is none. */
export type CheckedDesk = { desk: Desk; leftOut: number } | { fault: 'no-desk' | 'newer' };

/** More is in no file that this site writes. */
export const longestFile = 20_000_000;
const longestText = 200_000;
const longestName = 2000;
export const longestNote = 5000;
export const longestFolder = 40;

/** What a desk of any version holds; other programs write files with a version too. */
const lists = ['units', 'searches', 'read'] as const;
const isVersion = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1;

/** Reads a desk as JSON. A list that is missing is empty; something else in its place counts as one thing that could not be read. */
export function readDesk(json: string): CheckedDesk {
  const value = parsed(json);
  if (!isRecord(value) || !isVersion(value.version) || !lists.some((name) => name in value)) return { fault: 'no-desk' };
  if (value.version > deskVersion) return { fault: 'newer' };
  if (!lists.some((name) => Array.isArray(value[name]))) return { fault: 'no-desk' };
  const units = listIn(value.units).map(unitIn);
  const searches = listIn(value.searches).map(searchIn);
  const read = listIn(value.read).map(readIn);
  const noLists = lists.filter((name) => name in value && !Array.isArray(value[name])).length;
  const leftOut = noLists + [...units, ...searches, ...read].filter((one) => one === null).length;
  const desk: Desk = {
    version: deskVersion,
    units: once(units, ({ id }) => id),
    searches: once(searches, ({ address }) => address),
    read: once(read, ({ document }) => document).slice(0, mostRead),
  };
  return { desk, leftOut };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown, longest = longestName): value is string => typeof value === 'string' && value.length <= longest;
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => isText(one));
const isMoment = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value) && !Number.isNaN(Date.parse(value));

function once<T>(found: readonly (T | null)[], keyOf: (one: T) => string): T[] {
  return [...new Map(found.flatMap((one): [string, T][] => (one === null ? [] : [[keyOf(one), one]])).toReversed()).values()].toReversed();
}

function remarksIn({ note = '', folder = '', added }: Fields): Remarks | null {
  return isText(note, longestNote) && isText(folder, longestFolder) && isMoment(added) ? { note, folder, added } : null;
}

function unitIn(value: unknown): KeptUnit | null {
  if (!isRecord(value)) return null;
  const { id, kind, label, title, path, text } = value;
  const [remarks, document] = [remarksIn(value), documentIn(value.document)];
  const known = unitKinds.find((name) => name === kind);
  if (!remarks || !document || !known || !isText(id) || parseId(id)?.document !== document.id || !parseId(id)?.unit) return null;
  if (!isTextOrNull(label) || !isTextOrNull(title) || !isTexts(path) || !isText(text, longestText)) return null;
  return { id, document, kind: known, label, title, path, text, ...remarks };
}

function documentIn(value: unknown): CitedDocument | null {
  if (!isRecord(value) || !isRecord(value.place)) return null;
  const { id, title, documentNumber, issuers, date, datePublished, type, shortName, place } = value;
  if (!isText(id) || !documentIdPattern.test(id) || !isText(title) || !isText(type) || !isTexts(issuers)) return null;
  if (!isTextOrNull(documentNumber) || !isTextOrNull(date) || !isTextOrNull(datePublished)) return null;
  const { name, area, fullName, names } = place;
  if (!isText(name) || !isText(area) || !isText(fullName) || !isTexts(names)) return null;
  // Desks of earlier versions have no short names.
  const short = isText(shortName) ? { shortName } : {};
  return { id, title, documentNumber, issuers, date, datePublished, type, place: { name, area, fullName, names }, ...short };
}

function searchIn(value: unknown): KeptSearch | null {
  if (!isRecord(value)) return null;
  const { address, query } = value;
  const remarks = remarksIn(value);
  return remarks && isText(address) && address.startsWith('?') && isText(query) ? { address, query, ...remarks } : null;
}

function readIn(value: unknown): ReadDocument | null {
  if (!isRecord(value)) return null;
  const { document, title, anchor, unit, at } = value;
  if (!isText(document) || !documentIdPattern.test(document) || !isText(title) || !isText(unit) || !isMoment(at)) return null;
  return isText(anchor) && (anchor === '' || parseAnchor(anchor)) ? { document, title, anchor, unit, at } : null;
}
