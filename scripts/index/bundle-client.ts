/** Bundles the site's public modules, each into an ES module with a fixed address: /search/client.js, /verify/client.js. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Language } from '../../src/policy/language.ts';
import { indexName } from './index-name.ts';
import type { OutputFile } from './write-files.ts';

/** A room of src/ with a public module, `client.ts`. */
export type PublicRoom = 'search' | 'verify';

export async function bundleClient(room: PublicRoom): Promise<OutputFile[]> {
  if (room === 'verify') return bundleModule('src/verify/client.ts', 'client.js', 'es');
  const further = await bundleModule('src/search/further.ts', 'further.js', 'es');
  const version = indexName(further.map(({ content }) => content));
  return [...(await bundleModule('src/search/client.ts', 'client.js', 'es', { furtherVersion: version })), ...further];
}

/** The readers of received files, each a module that the page for checking reports loads when such a file is chosen: /verify/read-docx.js. */
export async function bundleReaders({ webPages, frontLines }: Pick<Language, 'webPages' | 'frontLines'>): Promise<OutputFile[]> {
  const words = { pageWords: JSON.stringify({ webPages, frontLines }) };
  const bundles = ['docx', 'page', 'text'].map((kind) => bundleModule(`scripts/intake/in-browser/${kind}.ts`, `read-${kind}.js`, 'es', words));
  return (await Promise.all(bundles)).flat();
}

/** Bundles a module of the project (path from its top) into one file: an ES module, or (`iife`) a classic script. `names`: what names that it declares stand for. */
export async function bundleModule(entry: string, fileName: string, format: 'es' | 'iife', names: Record<string, string> = {}): Promise<OutputFile[]> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    publicDir: false,
    define: Object.fromEntries(Object.entries(names).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      target: 'es2022',
      sourcemap: false,
      modulePreload: false,
      // In library mode Vite keeps line breaks unless told otherwise here; and of a library that says nothing of side effects (cborg) all that it writes with.
      rolldownOptions: { treeshake: { moduleSideEffects: (path) => !path.includes('/node_modules/') }, output: { minify: true } },
      lib: { entry, formats: [format], name: 'script', fileName: () => fileName },
    },
  });
  const bundles = Array.isArray(output) ? output : [output];
  return bundles
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .map((file) => ({
      path: file.fileName,
      content: file.type === 'chunk' ? file.code : file.source,
    }));
}
