/** What a reader keeps: starred units, saved searches, documents that were read with the place. Pure: every change gives another desk. */
import type { CitedDocument } from '../citing/reference.ts';
import { unitId } from '../policy/ids.ts';
import type { UnitKind } from '../policy/kinds.ts';

/** What the reader adds to a thing: a note, and the folder that it lies in; both may be empty. */
export interface Remarks {
  note: string;
  folder: string;
  /** The moment it was kept, ISO 8601. */
  added: string;
}

/** A unit as it was when it was kept: enough to read, cite and export it without the site. */
export interface KeptUnit extends Remarks {
  id: string;
  document: CitedDocument;
  kind: UnitKind;
  label: string | null;
  title: string | null;
  /** Headings above it, from the outermost, as they are printed. */
  path: readonly string[];
  text: string;
}

/** A search: `address` is the query string of the search page, `?q=…`, with its filters and layout. */
export interface KeptSearch extends Remarks {
  address: string;
  query: string;
}

/** A document that was read, and the unit where its reader was last; above the first unit `anchor` is empty. */
export interface ReadDocument {
  document: string;
  title: string;
  anchor: string;
  /** Name of the unit; empty as the anchor. */
  unit: string;
  at: string;
}

export interface Desk {
  version: typeof deskVersion;
  units: readonly KeptUnit[];
  searches: readonly KeptSearch[];
  /** The last first. */
  read: readonly ReadDocument[];
}

/** Changes with the shape of what is kept; a later one is never overwritten by an earlier. */
export const deskVersion = 1;

/** So many documents are remembered. */
export const mostRead = 12;

export const emptyDesk: Desk = { version: deskVersion, units: [], searches: [], read: [] };

/** What names a thing on the desk. */
export type KeptKey = { unit: string } | { search: string };

export const hasUnit = (desk: Desk, id: string): boolean => desk.units.some((unit) => unit.id === id);
export const hasSearch = (desk: Desk, address: string): boolean => desk.searches.some((search) => search.address === address);

export const hasThing = (desk: Desk, key: KeptKey): boolean => ('unit' in key ? hasUnit(desk, key.unit) : hasSearch(desk, key.search));

/** What is there already stays as it is, with its note. New things stand first. */
export function withUnits(desk: Desk, units: readonly KeptUnit[]): Desk {
  return { ...desk, units: [...units.filter(({ id }) => !hasUnit(desk, id)), ...desk.units] };
}

export function withSearch(desk: Desk, search: KeptSearch): Desk {
  return hasSearch(desk, search.address) ? desk : { ...desk, searches: [search, ...desk.searches] };
}

export function withoutThing(desk: Desk, key: KeptKey): Desk {
  if ('unit' in key) return { ...desk, units: desk.units.filter(({ id }) => id !== key.unit) };
  return { ...desk, searches: desk.searches.filter(({ address }) => address !== key.search) };
}

export function withRemarks(desk: Desk, key: KeptKey, remarks: Partial<Pick<Remarks, 'note' | 'folder'>>): Desk {
  if ('unit' in key) return { ...desk, units: desk.units.map((unit) => (unit.id === key.unit ? { ...unit, ...remarks } : unit)) };
  return { ...desk, searches: desk.searches.map((search) => (search.address === key.search ? { ...search, ...remarks } : search)) };
}

/** The reader is now there. */
export function withPlace(desk: Desk, place: ReadDocument): Desk {
  return { ...desk, read: [place, ...desk.read.filter(({ document }) => document !== place.document)].slice(0, mostRead) };
}

/** Both desks: where they hold the same thing, that of `desk` stays, and a note that only the other has is taken over. */
export function merged(desk: Desk, other: Desk): Desk {
  const read = [...desk.read, ...other.read].toSorted((a, b) => b.at.localeCompare(a.at));
  return {
    ...desk,
    units: joined(desk.units, other.units, ({ id }) => id),
    searches: joined(desk.searches, other.searches, ({ address }) => address),
    read: read.filter(({ document }, at) => read.findIndex((each) => each.document === document) === at).slice(0, mostRead),
  };
}

/** What `other` brings to a desk: things and documents read that are new to it, things whose note or folder it fills in, things that were there as they are. */
export interface Brought {
  units: number;
  searches: number;
  read: number;
  filled: number;
  same: number;
}

export function brought(desk: Desk, other: Desk): Brought {
  const [before, after] = [remarksIn(desk), remarksIn(merged(desk, other))];
  const filled = [...before].filter(([key, { note, folder }]) => note !== after.get(key)?.note || folder !== after.get(key)?.folder).length;
  return {
    units: other.units.filter(({ id }) => !hasUnit(desk, id)).length,
    searches: other.searches.filter(({ address }) => !hasSearch(desk, address)).length,
    read: other.read.filter(({ document }) => !desk.read.some((one) => one.document === document)).length,
    filled,
    same: [...remarksIn(other).keys()].filter((key) => before.has(key)).length - filled,
  };
}

/** Addresses of searches begin with ?, ids of units never. */
const remarksIn = ({ units, searches }: Desk): Map<string, Remarks> =>
  new Map([...units.map((unit): [string, Remarks] => [unit.id, unit]), ...searches.map((search): [string, Remarks] => [search.address, search])]);

function joined<T extends Remarks>(own: readonly T[], others: readonly T[], keyOf: (one: T) => string): T[] {
  const there = new Map(others.map((one) => [keyOf(one), one]));
  const known = new Set(own.map(keyOf));
  const kept = own.map((one) => ({
    ...one,
    note: one.note || (there.get(keyOf(one))?.note ?? ''),
    folder: one.folder || (there.get(keyOf(one))?.folder ?? ''),
  }));
  return [...kept, ...[...there.values()].filter((one) => !known.has(keyOf(one)))];
}

/** The folders in use, in the order of the alphabet. */
export function foldersOf(kept: readonly Remarks[]): string[] {
  return [...new Set(kept.map(({ folder }) => folder))].filter(Boolean).sort((a, b) => a.localeCompare(b, 'zh-CN'));
}

/** Kept things by folder: the folders in order, then what lies in none. */
export function byFolder<T extends Remarks>(kept: readonly T[]): [folder: string, kept: T[]][] {
  return [...foldersOf(kept), ''].map((folder): [string, T[]] => [folder, kept.filter((one) => one.folder === folder)]).filter(([, list]) => list.length > 0);
}

/** A unit at the moment it is kept. */
export function keptNow(unit: Omit<KeptUnit, keyof Remarks | 'id'> & { anchor: string }, now: Date): KeptUnit {
  const { anchor, ...rest } = unit;
  return { ...rest, id: unitId(unit.document.id, anchor), note: '', folder: '', added: now.toISOString() };
}
