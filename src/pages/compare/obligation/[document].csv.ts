/** Every word of obligation of a document with its sentence, as CSV. */

import { obligationsOf } from '../../../compare/collection/obligations.ts';
import { occurrencesToCsv } from '../../../compare/view/obligation-files.ts';
import { documents } from '../../../library/library.ts';

export const getStaticPaths = () => documents.map((document) => ({ params: { document: document.id }, props: { document } }));

export function GET({ props, site }: { props: { document: (typeof documents)[number] }; site: URL | undefined }) {
  const { document, sentences } = obligationsOf(props.document);
  return new Response(occurrencesToCsv(document, sentences, (path) => new URL(path, site).href));
}
