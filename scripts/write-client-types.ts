/** Writes public/search/client.d.ts, the types of the public search module: `npm run client-types`, after they have changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readOptions } from './command-line.ts';
import { clientTypes } from './index/client-types.ts';

readOptions({});

mkdirSync('public/search', { recursive: true });
writeFileSync('public/search/client.d.ts', clientTypes());
