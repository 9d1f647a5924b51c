/** A document's units with their sentences, for comparing in the browser. */

import { comparedUnit } from '../../../compare/collection/comparison.ts';
import { documents, unitsOf } from '../../../library/library.ts';
import { dataFormat } from '../../../policy/data-format.ts';

export const getStaticPaths = () => documents.map((document) => ({ params: { document: document.id }, props: { document } }));

export function GET({ props }: { props: { document: (typeof documents)[number] } }) {
  const { id, place, shortTitle } = props.document;
  const units = unitsOf(id).map((unit) => ({ ...comparedUnit(unit), kind: unit.kind }));
  return new Response(JSON.stringify({ version: dataFormat, document: id, place: place.name, area: place.area, documentTitle: shortTitle, units }));
}
