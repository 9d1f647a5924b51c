/**
 * Publishes the collection for programs: the public data (contract: Public data) into dist/data/, and beside the pages
 * the forms of each document, the feed, llms.txt and the file that reports are checked against (scripts/publish/).
 *
 *   node scripts/publish-data.ts [content/data] [dist/data]
 *
 * The second folder is data/ of the site; SITE_URL and SITE_BASE are the site's address.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCollection } from './publish/collection.ts';
import { publishedFiles } from './publish/published-files.ts';
import { siteAddress } from './publish/site-files.ts';
import { siteBase } from './site-base.ts';

const [from = 'content/data', to = 'dist/data'] = process.argv.slice(2);
const base = siteBase.slice(0, -1);
const collection = readCollection(from, base);
const site = siteAddress(process.env.SITE_URL ?? 'http://localhost:4321', base);

for (const { path, content } of publishedFiles(collection, site)) {
  const file = path.startsWith('/data/') ? join(to, path.slice('/data/'.length)) : join(to, '..', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
