/** The data dictionary: the table that /data/ shows, for programs. */
import { dataFormat } from '../../policy/data-format.ts';
import { dataFiles } from '../../site/data-files.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify({ format: dataFormat, files: dataFiles })}\n`, { headers: { 'content-type': 'application/json' } });
}
