/** Writes scripts/faults/README.md, the page of all faults: `npm run faults`, after scripts/faults/issues.ts has changed. */
import { writeFileSync } from 'node:fs';
import { readOptions } from './command-line.ts';
import { faultPage } from './faults/fault-page.ts';

readOptions({});

writeFileSync('scripts/faults/README.md', faultPage());
