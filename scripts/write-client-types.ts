/** Writes public/search/client.d.ts, the types of the public search module: `npm run client-types`, after they have changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { clientTypes } from './index/client-types.ts';

mkdirSync('public/search', { recursive: true });
writeFileSync('public/search/client.d.ts', clientTypes());
