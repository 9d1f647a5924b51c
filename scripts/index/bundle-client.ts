/** Bundles src/search/client.ts into one ES module with a fixed address: the site's public search module. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { OutputFile } from './write-files.ts';

export async function bundleClient(): Promise<OutputFile[]> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../../src/search', import.meta.url)),
    build: {
      write: false,
      target: 'es2022',
      sourcemap: false,
      modulePreload: false,
      // In library mode Vite keeps line breaks unless told otherwise here.
      rolldownOptions: { output: { minify: true } },
      lib: { entry: 'client.ts', formats: ['es'], fileName: () => 'client.js' },
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
