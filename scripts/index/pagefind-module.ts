/**
 * pagefind.js as the search module uses it. Pagefind offers no way to give it a fetch function of one's own, and on
 * its own it answers “no hits” where a file could not be loaded. A declaration in front of its unchanged source shadows
 * the global function; the Pagefind bundle under /pagefind/ stays as Pagefind wrote it.
 */
import type { OutputFile } from './write-files.ts';

const prologue = 'let fetch = globalThis.fetch;\nexport function fetchWith(ownFetch) { fetch = ownFetch; }\n';

export function pagefindModule(bundle: readonly OutputFile[]): OutputFile {
  const source = bundle.find((file) => file.path === 'pagefind.js')?.content;
  if (!source) throw new Error('Pagefind wrote no pagefind.js');
  return { path: 'pagefind.js', content: prologue + (typeof source === 'string' ? source : new TextDecoder().decode(source)) };
}
