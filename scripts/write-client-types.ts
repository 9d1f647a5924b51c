/** Writes public/search/client.d.ts and public/verify/client.d.ts, the types of the public modules: `npm run client-types`, after they have changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readOptions } from './command-line.ts';
import { clientTypes } from './index/client-types.ts';

readOptions({});

for (const [room, types] of Object.entries(clientTypes())) {
  mkdirSync(`public/${room}`, { recursive: true });
  writeFileSync(`public/${room}/client.d.ts`, types);
}
