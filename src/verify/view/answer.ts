/** What the worker tells the page: everything that is shown, so that the collection itself stays in the worker. */

import type { DataFileTrouble } from '../../browser/data-file.ts';
import type { Reference } from '../../citing/reference.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import type { Place } from '../../policy/places.ts';
import type { CheckedCitation } from '../citations.ts';
import type { CheckedLink } from '../links.ts';
import type { CheckedNumber } from '../numbers/held.ts';
import type { Visit } from '../reference.ts';
import type { QuotationVerdict } from '../verdicts.ts';
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
  /** Told in the report's own words, without quotation marks, and contradicting nothing. */
  retold: boolean;
  /** Paragraph of the report, from 1. */
  paragraph: number;
}

/** What stands in quotation marks and is no quotation that was found by its evidence. */
export interface ShownMarked extends Pick<QuotationVerdict, 'text' | 'verdict'> {
  range: TextRange;
  /** Where words that many units have stand, too. */
  place: ShownLink['place'];
  paragraph: number;
}

export interface ShownNumber extends Pick<CheckedNumber, 'range' | 'verdict' | 'isOfAnother'> {
  text: string;
  /** The words of the report that lead to it, and those that follow. */
  before: string;
  behind: string;
  /** What the collection has for it, with the year that it is for; where. */
  known: { amount: string; year: number | null } | null;
  place: ShownLink['place'];
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
  /** In the order of the report. */
  marked: ShownMarked[];
  numbers: ShownNumber[];
  /** Where the check ended, where that is before the end of the report; how many quotations are not listed. */
  checkedUntil: number | null;
  unlisted: number;
  failed?: undefined;
}

export type Answer = Findings | { number: number; failed: DataFileTrouble | 'program'; detail: string };
