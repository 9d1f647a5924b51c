/** What the worker tells the page: everything that is shown, so that the collection itself stays in the worker. */

import type { DataFileTrouble } from '../../browser/data-file.ts';
import type { Reference } from '../../citing/reference.ts';
import type { Place } from '../../policy/places.ts';
import type { CheckedCitation } from '../citations.ts';
import type { CheckedLink } from '../links.ts';
import type { Visit } from '../reference.ts';
import type { CheckedQuotation } from '../verify.ts';

export interface Question extends Visit {
  number: number;
  report: string;
  /** Address of the collection file. */
  collection: string;
}

export interface ShownPlace {
  /** Address, name of the document, name of the unit. */
  url: string;
  place: Place;
  document: string;
  unit: string;
  reference: Reference;
}

export interface ShownQuotation extends Omit<CheckedQuotation, 'place' | 'also'> {
  place: ShownPlace;
  also: ShownPlace[];
  /** Paragraph of the report, from 1. */
  paragraph: number;
}

export interface ShownLink extends CheckedLink {
  place: Pick<ShownPlace, 'url' | 'document' | 'unit'> | null;
  /** What a withdrawn id last said. */
  lastWording: string | null;
}

export interface ShownCitation extends CheckedCitation {
  place: ShownLink['place'];
}

export interface Findings {
  number: number;
  quotations: ShownQuotation[];
  links: ShownLink[];
  citations: ShownCitation[];
  /** Where the check ended, where that is before the end of the report; how many quotations are not listed. */
  checkedUntil: number | null;
  unlisted: number;
  failed?: undefined;
}

export type Answer = Findings | { number: number; failed: DataFileTrouble | 'program'; detail: string };
