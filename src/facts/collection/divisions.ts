/** The divisions of work of documents, for pages. */

import { factsOf } from '../../library/facts.ts';
import { language } from '../../library/language.ts';
import { documents, unitsOf } from '../../library/library.ts';
import { anyOf } from '../../policy/word-patterns.ts';
import { type DivisionGroup, divisionOf } from '../division/division.ts';

const { classes, governments, partyEndings } = language.assignments;
const below = new RegExp(`^${anyOf(classes)}.*${anyOf([...governments, ...partyEndings])}$`, 'u');

/** 各市州人民政府, 市县党委: governments below, and classes of them. */
const isBelow = (body: string): boolean => below.test(body);

const divisions = new Map(documents.map(({ id }) => [id, divisionOf(unitsOf(id), factsOf(id), isBelow)] as const));

/** Of a document, in groups by section; empty where neither assignments nor targets were found in it. */
export const divisionIn = (document: string): readonly DivisionGroup[] => divisions.get(document) ?? [];

/** Documents that have one, in the order of the shelf. */
export const dividedDocuments = documents.filter(({ id }) => divisionIn(id).length > 0);
