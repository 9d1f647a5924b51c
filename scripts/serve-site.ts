/**
 * `npm start [-- --drafts]`: builds everything and serves dist/ on this machine. PORT chooses the port (default 4321, else the next
 * free one). --seeds DIR --content DIR --out DIR: another collection.
 */
import { consola } from 'consola';
import { build } from './build.ts';
import { readOptions } from './command-line.ts';
import { checkSettings } from './settings/check-settings.ts';
import { type ServedFolder, serveFolder } from './static-server.ts';

const { values: options } = readOptions({
  options: {
    seeds: { type: 'string', default: 'seeds' },
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    drafts: { type: 'boolean', default: false },
  },
});
const { port, base } = checkSettings({ ...options, writesContent: true });

/** The port is taken before anything is built: what is built names the very address that is printed, and one that cannot be had is known at once. */
async function start(): Promise<void> {
  const served = await serveFolder(options.out, { port, base });
  if (port !== 0 && served.port !== port) consola.warn(`Port ${port} is taken: ${served.port} instead.`);
  const built = build({ ...options, siteUrl: served.origin });
  if (built === 'failed') return giveUp(served);
  if (built === 'partly') consola.warn('Documents with faults (see above) stand in the site as they were last, or not at all.');
  consola.success(`环境治理政策文库  ${served.origin}${base}  (Ctrl+C ends it)`);
}

async function giveUp({ close }: ServedFolder): Promise<void> {
  process.exitCode = 1;
  await close();
}

start().catch((error: Error) => {
  consola.error(error.message);
  process.exitCode = 2;
});
