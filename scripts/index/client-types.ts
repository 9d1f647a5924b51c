/** Types of a public module, in one file: for programs that import it from the site. */
import { generateDtsBundle } from 'dts-bundle-generator';
import type { PublicRoom } from './bundle-client.ts';

const heads: Record<PublicRoom, string> = {
  search: '// Types of /search/client.js, the public search module of this site. Made from its source.\n',
  verify: '// Types of /verify/client.js, the public module of this site that checks reports. Made from its source.\n',
};

/** The text of /search/client.d.ts or /verify/client.d.ts. What the module's types need is in it; only what the module exports is exported. */
export function clientTypes(room: PublicRoom): string {
  // Nothing of a package is in the module's types: what the inner files import of packages is not looked into.
  const libraries = { importedLibraries: [], allowedTypesLibraries: [], inlinedLibraries: [] };
  const entry = { filePath: `src/${room}/client.ts`, libraries, output: { noBanner: true, exportReferencedTypes: false } };
  const [types = ''] = generateDtsBundle([entry], { preferredConfigPath: 'tsconfig.json' });
  return heads[room] + types;
}
