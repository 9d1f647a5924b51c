/** The divisions of work of documents, for pages. */

import { factsOf, isBelow } from '../../library/facts.ts';
import { documents, unitsOf } from '../../library/library.ts';
import { type DivisionGroup, divisionOf } from '../division/division.ts';

const divisions = new Map(documents.map(({ id }) => [id, divisionOf(unitsOf(id), factsOf(id), isBelow)] as const));

/** Of a document, in groups by section; empty where neither assignments nor targets were found in it. */
export const divisionIn = (document: string): readonly DivisionGroup[] => divisions.get(document) ?? [];

/** Documents that have one, in the order of the shelf. */
export const dividedDocuments = documents.filter(({ id }) => divisionIn(id).length > 0);
