/** `node pagefind.build.ts DATA OUT`: Pagefind with its defaults, one record for each unit, in Chinese. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { unpackPagefindFile } from '../../../src/policy/search-index/pagefind-files.ts';
import { readTexts } from './texts.ts';

const [data = '', out = ''] = process.argv.slice(2);
const texts = readTexts(data);
const { index, errors } = await pagefind.createIndex();
if (!index) throw new Error(errors.join('; '));
for (const [id, label, title, text] of texts)
  await index.addCustomRecord({ url: id, content: `${label} ${title} ${text}`, language: 'zh', meta: { title: title || label } });
mkdirSync(out, { recursive: true });
await index.writeFiles({ outputPath: join(out, 'pagefind') });
await pagefind.close();

// For the verdict alone: a result names its page only, and its address would have to be loaded one by one.
const numberOf = new Map(texts.map(([id], number) => [id, number]));
const fragments = join(out, 'pagefind/fragment');
const numberIn = async (file: string) => {
  const fragment = await unpackPagefindFile(readFileSync(join(fragments, file)));
  const { url } = JSON.parse(new TextDecoder().decode(fragment)) as { url: string };
  return [file.replace('.pf_fragment', ''), numberOf.get(url)];
};
const entries = await Promise.all(readdirSync(fragments).map(numberIn));
writeFileSync(join(out, 'numbers.json'), JSON.stringify(Object.fromEntries(entries)));
