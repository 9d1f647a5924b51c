/** Types of a public module, in one file: for programs that import it from the site. */
import { generateDtsBundle } from 'dts-bundle-generator';
import type { PublicRoom } from './bundle-client.ts';

const heads: Record<PublicRoom, string> = {
  search: '// Types of /search/client.js, the public search module of this site. Made from its source.\n',
  verify: '// Types of /verify/client.js, the public module of this site that checks reports. Made from its source.\n',
};

/** The texts of /search/client.d.ts and /verify/client.d.ts. What a module's types need is in its text; only what the module exports is exported. */
export function clientTypes(): Record<PublicRoom, string> {
  // Nothing of a package is in the modules' types: what the inner files import of packages is not looked into.
  const libraries = { importedLibraries: [], allowedTypesLibraries: [], inlinedLibraries: [] };
  const entryOf = (room: PublicRoom) => ({ filePath: `src/${room}/client.ts`, libraries, output: { noBanner: true, exportReferencedTypes: false } });
  const [search = '', verify = ''] = generateDtsBundle([entryOf('search'), entryOf('verify')], { preferredConfigPath: 'tsconfig.json' });
  return { search: heads.search + search, verify: heads.verify + verify };
}
