/** The data dictionary: the table that /data/ shows, for programs. */

import { dataFiles } from '../../data/data-files.ts';
import { dataFormat } from '../../policy/data-format.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify({ format: dataFormat, files: dataFiles })}\n`, { headers: { 'content-type': 'application/json' } });
}
