/** `node flexsearch.build.ts DATA OUT`: the index as FlexSearch exports it, and the texts for the excerpts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyIndex } from './flexsearch.options.ts';
import { publishTexts } from './texts.ts';

const [data = '', out = ''] = process.argv.slice(2);
const index = emptyIndex();
for (const [number, [, label, title, text]] of publishTexts(data, out).entries()) index.add({ id: number, label, title, text });
const parts: Record<string, string> = {};
await index.export(async (key: string, part: string) => {
  parts[key] = part;
});
writeFileSync(join(out, 'index.json'), JSON.stringify(parts));
