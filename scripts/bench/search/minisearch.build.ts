/** `node minisearch.build.ts DATA OUT`: the index as MiniSearch writes it out, and the texts for the excerpts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { options } from './minisearch.options.ts';
import { publishTexts } from './texts.ts';

const [data = '', out = ''] = process.argv.slice(2);
const index = new MiniSearch(options);
for (const [number, [, label, title, text]] of publishTexts(data, out).entries()) index.add({ id: number, label, title, text });
writeFileSync(join(out, 'index.json'), JSON.stringify(index));
