/**
 * Whether measures have light pages of their own, /policies/<document>/<anchor>/: UNIT_PAGES=on or off; without it
 * while the collection has at most 2,000 measures and articles, since every page costs time and space.
 */
import { isMeasureKind } from '../policy/kinds.ts';
import type { Unit } from '../policy/model/unit.ts';
import { currentSettings } from '../site/settings.ts';
import { documents, unitsOf } from './library.ts';

const most = 2000;

export const hasPage = ({ kind }: Pick<Unit, 'kind'>): boolean => isMeasureKind(kind);

export function unitPagesAreMade(): boolean {
  const { unitPages } = currentSettings();
  return unitPages ?? documents.reduce((sum, { id }) => sum + unitsOf(id).filter(hasPage).length, 0) <= most;
}
