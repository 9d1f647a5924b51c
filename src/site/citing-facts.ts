/** What the copy menu of a document's pages needs to know (see src/citing/facts.ts). */
import type { CitingFacts } from '../citing/facts.ts';
import type { PolicyDocument } from '../policy/model.ts';
import { address } from './address.ts';
import { errataOf, unitsOf } from './library.ts';
import { shortPath } from './short-address.ts';

export function citingFactsOf(document: PolicyDocument): CitingFacts {
  const { id, title, province, documentNumber, issuers, date, datePublished, type } = document;
  const corrected = errataOf(id).filter(({ status }) => status === 'corrected');
  return {
    document: { id, title, province, documentNumber, issuers, date, datePublished, type },
    units: unitsOf(id).map(({ anchor, kind, label, title: heading, parent }) => ({
      anchor,
      kind,
      label,
      title: heading,
      parent: parent?.split('#')[1] ?? null,
      shortAddress: address(shortPath(document, anchor)),
    })),
    corrections: Object.fromEntries(corrected.map(({ number, original, corrected: reading, kind }) => [number, { original, corrected: reading, kind }])),
  };
}
