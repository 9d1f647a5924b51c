/** Whose text a document is and where it holds, from what document.yaml says of it and from the jurisdictions. */

import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { Jurisdiction } from '../../../src/policy/model/jurisdiction.ts';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import { placeOf } from '../../../src/policy/model/place-of.ts';
import type { Place } from '../../../src/policy/places.ts';

type Said = Pick<DocumentMetadata, 'province' | 'territories' | 'maker'>;

export interface SettledPlace {
  /** Short name of the province-level unit whose text it is; null where it is not one's. */
  province: string | null;
  territories: string[];
  place: Place;
}

/** Without territories the document holds where its province is, or what a national body made, in the country. */
export function settlePlace({ province: written, territories: given, maker }: Said, jurisdictions: Jurisdictions): SettledPlace {
  const named = written === null ? undefined : jurisdictions.named(written);
  const unit = named ?? (maker?.level === 'national' ? jurisdictions.country : undefined);
  const territories = given ?? (unit ? [unit.id] : []);
  const isOfProvince = named?.level !== 'national' && (!maker || maker.level === 'province' || maker.level === 'other');
  const province = isOfProvince ? (named?.name ?? written ?? soleProvince(territories, jurisdictions)?.name ?? null) : null;
  return { province, territories, place: placeOf({ province, territories, maker }, jurisdictions) };
}

function soleProvince(territories: readonly string[], jurisdictions: Jurisdictions): Jurisdiction | undefined {
  const [only, ...others] = territories.flatMap((id) => jurisdictions.get(id) ?? []);
  return others.length === 0 && only?.level === 'province' ? only : undefined;
}
