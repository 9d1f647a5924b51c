/** Places as pages of /compare/alone/ know them: each with an address of its own and its documents. */
import { documents, places } from '../../library/library.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import { nationalArea, type Place } from '../../policy/places.ts';
import { address } from '../../site/address.ts';

export interface PlacePage {
  /** The last part of its address: cn, cn-430000, of several jurisdictions all; unlike those of all other places. */
  id: string;
  place: Place;
  /** In the order of the shelf. */
  documents: PolicyDocument[];
}

const documentsByPlace = Map.groupBy(documents, ({ place }) => place.name);

/** In the order of `places`. */
export const placePages: readonly PlacePage[] = withAddresses(places.map((place) => ({ place, documents: documentsByPlace.get(place.name) ?? [] })));

function withAddresses(pages: readonly Omit<PlacePage, 'id'>[]): PlacePage[] {
  const taken = new Map<string, number>();
  return pages.map((page) => {
    const name = nameOf(page);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { ...page, id: count > 1 ? `${name}_${count}` : name };
  });
}

function nameOf({ place, documents: own }: Omit<PlacePage, 'id'>): string {
  if (place.area === nationalArea) return 'cn';
  return own.find(({ territories }) => territories.length > 0)?.territories.join('_') ?? 'other';
}

export const aloneAddress = (page?: Pick<PlacePage, 'id'>): string => address(page ? `/compare/alone/${page.id}/` : '/compare/alone/');
