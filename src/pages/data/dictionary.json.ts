/** The data dictionary: the table that /data/ shows, for programs. */

import { codingTable, dataFiles, documentFile } from '../../data/data-files.ts';
import { dataFormat } from '../../policy/data-format.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify({ format: dataFormat, files: [...dataFiles, documentFile, codingTable] })}\n`, {
    headers: { 'content-type': 'application/json' },
  });
}
