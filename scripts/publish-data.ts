/**
 * Publishes the collection for programs: the public data into dist/data/, and beside the pages the forms of each document,
 * the feed, llms.txt, and the file that reports are checked against (scripts/publish/) with the public module that does it.
 *
 *   node scripts/publish-data.ts [--content DIR] [--seeds DIR] [--out dist] [--drafts]
 *
 * SITE_URL and SITE_BASE are the site's address.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineCommand } from 'citty';
import { runEntry } from './command-line.ts';
import { indicatorsFor } from './convert/read/read-indicators.ts';
import { loadJurisdictions } from './convert/read/read-jurisdictions.ts';
import { bundleClient, bundleReaders } from './index/bundle-client.ts';
import { loadLanguage } from './language/load-language.ts';
import { readCollection } from './publish/collection.ts';
import { publishedFiles } from './publish/published-files.ts';
import { siteAddress } from './publish/site-files.ts';
import { checkSettings } from './settings/check-settings.ts';

const command = defineCommand({
  meta: { name: 'publish-data', description: 'Publish the collection for programs' },
  args: {
    content: { type: 'string', default: 'content', description: 'folder with the content' },
    seeds: { type: 'string', default: 'seeds', description: 'folder whose language/ tells set phrases, and jurisdictions.yaml places' },
    out: { type: 'string', default: 'dist', description: 'folder of the site' },
    drafts: { type: 'boolean', default: false, description: 'publish drafts too' },
  },
  async run({ args }) {
    const { siteUrl, base: siteBase } = checkSettings(args);
    const base = siteBase.slice(0, -1);
    const collection = readCollection(args.content, base, loadJurisdictions(args.seeds), args.drafts);
    const site = siteAddress(siteUrl, base);
    const language = loadLanguage(args.seeds);
    const modules = [...(await bundleClient('verify')), ...(await bundleReaders(language))];
    const client = modules.map(({ path, content }) => ({ path: `/verify/${path}`, content }));
    for (const { path, content } of [...publishedFiles(collection, site, language, indicatorsFor(args.seeds).value), ...client]) {
      const file = join(args.out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  },
});

runEntry(command);
