/** Areas (国家, 省级行政区) as pages of /compare/alone/ know them: each with an address of its own, its places and its documents. */
import { jurisdictions } from '../../library/jurisdictions.ts';
import { documentsByArea } from '../../library/library.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import { nationalArea, sharedArea } from '../../policy/places.ts';
import { address } from '../../site/address.ts';

export interface AreaPage {
  /** The last part of its address: cn, cn-430000. */
  id: string;
  area: string;
  /** In the order of the shelf; those of its cities too. */
  documents: PolicyDocument[];
}

/** 国家 first, the others in the order of the shelf. */
export const areaPages: readonly AreaPage[] = documentsByArea().map(([area, documents]) => ({ id: idOf(area), area, documents }));

function idOf(area: string): string {
  if (area === nationalArea) return jurisdictions.country?.id ?? 'national';
  return jurisdictions.named(area)?.id ?? (area === sharedArea ? 'shared' : 'other');
}

const byArea = new Map(areaPages.map((page) => [page.area, page]));

/** Throws where no document is of the area. */
export function areaPageOf(area: string): AreaPage {
  const page = byArea.get(area);
  if (!page) throw new Error(`No document is of ${area}.`);
  return page;
}

export const aloneAddress = (page?: Pick<AreaPage, 'id'>): string => address(page ? `/compare/alone/${page.id}/` : '/compare/alone/');
