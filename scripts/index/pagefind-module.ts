/**
 * pagefind.js as the search module uses it. Pagefind offers no way to give it a fetch function of one's own, and on
 * its own it answers “no hits” where a file could not be loaded. A declaration in front of its unchanged source shadows
 * the global function; the Pagefind bundle under /pagefind/ stays as Pagefind wrote it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from './write-files.ts';

const prologue = 'let fetch = globalThis.fetch;\nexport function fetchWith(ownFetch) { fetch = ownFetch; }\n';

export async function pagefindModule(folder: string): Promise<OutputFile> {
  return { path: 'pagefind.js', content: prologue + (await readFile(join(folder, 'pagefind.js'), 'utf8')) };
}
