/** Counts of words of obligation by document, as CSV. */

import { countsIn, obligationAddress } from '../../../compare/collection/obligations.ts';
import { placePages } from '../../../compare/collection/place-pages.ts';
import { countsToCsv } from '../../../compare/view/obligation-files.ts';

export function GET({ site }: { site: URL | undefined }) {
  const documents = placePages.flatMap((page) => page.documents);
  const rows = documents.map((document) => ({ document, counts: countsIn(document), address: obligationAddress(document) }));
  return new Response(countsToCsv(rows, (path) => new URL(path, site).href));
}
