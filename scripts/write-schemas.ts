/** Writes seeds/schemas/: the JSON Schemas of the YAML that editors write. `npm run schemas`, after a schema of src/policy/ has changed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consola } from 'consola';
import { readOptions } from './command-line.ts';
import { seedSchemas } from './schemas/seed-schemas.ts';

readOptions({});

const folder = 'seeds/schemas';
const schemas = seedSchemas();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
consola.success(`${schemas.size} schemas written to ${folder}`);
