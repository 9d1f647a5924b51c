/** The numbers that errata bear on their document's page. */
import type { Erratum } from './erratum.ts';
import type { Unit } from './unit.ts';

/** The errata of a document in reading order: by unit, then by their place in the seed. An erratum's number is its place here, from 1. */
export function errataInReadingOrder<T extends Pick<Erratum, 'clause' | 'start'>>(units: readonly Pick<Unit, 'id'>[], errata: readonly T[]): T[] {
  const place = new Map(units.map(({ id }, index) => [id, index]));
  return errata.toSorted((a, b) => (place.get(a.clause) ?? 0) - (place.get(b.clause) ?? 0) || a.start - b.start);
}
