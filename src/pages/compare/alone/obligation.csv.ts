/** Counts of words of obligation by document, as CSV. */

import { areaPages } from '../../../compare/collection/area-pages.ts';
import { countsIn, obligationAddress } from '../../../compare/collection/obligations.ts';
import { countsToCsv } from '../../../compare/view/obligation-files.ts';

export function GET({ site }: { site: URL | undefined }) {
  const documents = areaPages.flatMap((page) => page.documents);
  const rows = documents.map((document) => ({ document, counts: countsIn(document), address: obligationAddress(document) }));
  return new Response(countsToCsv(rows, (path) => new URL(path, site).href));
}
