/** What the address of the page asks for, held against the documents: columns, and what of them is not there. */
import { noSuchDocument, noSuchUnit, noUnitNamed, onlyHeading } from '../../wording/compare.ts';
import { type ColumnRequest, mostColumns } from '../address.ts';
import type { Column } from '../compare.ts';
import type { DocumentFile } from './document-files.ts';

export interface ShelfDocument {
  id: string;
  place: string;
  area: string;
  shortTitle: string;
}

/** The answer to one request. */
export interface AskedColumn {
  request: ColumnRequest;
  /** Null where nothing of what was asked for can be compared, or before it was loaded. */
  column: Column | null;
  /** What of the request is not there, in words. */
  faults: string[];
}

export const unanswered = (request: ColumnRequest): AskedColumn => ({ request, column: null, faults: [] });

/** What becomes of the answers, each in the order of the address. */
export interface Choice {
  /** Stand side by side. */
  shown: AskedColumn[];
  /** Nothing of them can be compared. */
  empty: AskedColumn[];
  /** More than can be read side by side. */
  beyond: AskedColumn[];
  /** Stand there already, however they are written. */
  repeated: AskedColumn[];
}

/** What cannot be compared takes no place from what can. */
export function chooseColumns(asked: readonly AskedColumn[]): Choice {
  const firsts = new Map(asked.toReversed().map((one) => [keyOf(one), one]));
  const repeated = asked.filter((one) => firsts.get(keyOf(one)) !== one);
  const distinct = asked.filter((one) => !repeated.includes(one));
  const full = distinct.filter(({ column }) => column !== null);
  return { shown: full.slice(0, mostColumns), empty: distinct.filter(({ column }) => column === null), beyond: full.slice(mostColumns), repeated };
}

/** Equal for the same units in any order. */
function keyOf({ request: { document, anchors }, column }: AskedColumn): string {
  const units = column ? column.units.map(({ anchor }) => anchor) : anchors;
  return JSON.stringify([document, column === null, ...units.toSorted()]);
}

/** `file` is null where the library has no such document. */
export function askedColumn(request: ColumnRequest, file: DocumentFile | null): AskedColumn {
  if (!file) return { request, column: null, faults: [noSuchDocument(request.document)] };
  const units = request.anchors.flatMap((anchor) => file.units.find((unit) => unit.anchor === anchor) ?? []);
  const missing = request.anchors.filter((anchor) => !units.some((unit) => unit.anchor === anchor));
  const speaking = speakingUnits({ units });
  const silent = units.filter((unit) => !speaking.includes(unit));
  return {
    request,
    column: speaking.length ? { ...file, units: speaking } : null,
    faults: [
      ...(request.anchors.length === 0 ? [noUnitNamed(file.documentTitle)] : []),
      ...missing.map((anchor) => noSuchUnit(file.documentTitle, anchor)),
      ...silent.map(({ name }) => onlyHeading(file.documentTitle, name)),
    ],
  };
}

/** Units with text: only those can be compared. */
export function speakingUnits({ units }: Pick<DocumentFile, 'units'>): DocumentFile['units'] {
  return units.filter(({ sentences }) => sentences.length > 0);
}
