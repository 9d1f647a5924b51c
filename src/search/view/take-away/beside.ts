/** The address at which chosen hits stand side by side. */
import { type ColumnRequest, mostColumns, writeColumns } from '../../../compare/address.ts';
import { anchorOf, documentOf } from '../../../policy/ids.ts';

/**
 * The query string of the page of chosen units: a column for each unit, or where they are too many for that, for each document; null where
 * that is too many still, or there is one unit only.
 */
export function columnsFor(ids: readonly string[]): string | null {
  if (ids.length < 2) return null;
  const single: ColumnRequest[] = ids.map((id) => ({ document: documentOf(id), anchors: [anchorOf(id)] }));
  if (single.length <= mostColumns) return writeColumns(single);
  const shared = [...Map.groupBy(ids, documentOf)].map(([document, own]) => ({ document, anchors: own.map(anchorOf) }));
  return shared.length > 1 && shared.length <= mostColumns ? writeColumns(shared) : null;
}
