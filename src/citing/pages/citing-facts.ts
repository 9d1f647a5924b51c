/** What the copy menu of a document's pages needs to know (see src/citing/facts.ts). */

import { errataOf, partsOf, unitsOf } from '../../library/library.ts';
import { shortPath } from '../../library/short-address.ts';
import { fingerprint } from '../../policy/fingerprint.ts';
import { anchorOf, documentPath } from '../../policy/ids.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import { address } from '../../site/address.ts';
import type { CitingFacts, CitingFile } from '../facts.ts';
import { namesOfParts } from '../part-names.ts';

export function citingFactsOf(document: PolicyDocument): CitingFacts {
  const { id, title, place, documentNumber, issuers, date, datePublished, type, shortName } = document;
  const corrected = errataOf(id).filter(({ status }) => status === 'corrected');
  return {
    document: { id, title, place, documentNumber, issuers, date, datePublished, type, shortName },
    shortAddress: address(shortPath(document)),
    units: unitsOf(id).map(({ anchor, kind, label, title: heading, parent }) => ({
      anchor,
      kind,
      label,
      title: heading,
      parent: parent && anchorOf(parent),
      shortAddress: address(shortPath(document, anchor)),
    })),
    parts: partNames(id),
    corrections: Object.fromEntries(corrected.map(({ number, original, corrected: reading, kind }) => [number, { original, corrected: reading, kind }])),
  };
}

function partNames(document: string): CitingFacts['parts'] {
  const byUnit = Map.groupBy(partsOf(document), ({ clause }) => clause);
  const names = unitsOf(document).flatMap(({ id, kind }) => [...namesOfParts(kind, byUnit.get(id) ?? [])]);
  return Object.fromEntries(names.map(([id, name]) => [anchorOf(id), name]));
}

export function citingFileOf(document: PolicyDocument): CitingFile {
  const facts = citingFactsOf(document);
  return { version: fingerprint(JSON.stringify(facts)), ...facts };
}

/** The address of the file; its `v` is the version that a page was made with. */
export const citingAddress = (document: PolicyDocument): string => address(`${documentPath(document.id)}citing.json?v=${citingFileOf(document).version}`);
