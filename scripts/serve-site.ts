/**
 * `npm start [-- --drafts]`: builds everything and serves dist/ on this machine. PORT chooses the port (default 4321, else the next
 * free one). --seeds DIR --content DIR --out DIR: another collection.
 */
import { consola } from 'consola';
import { build } from './build.ts';
import { readOptions } from './command-line.ts';
import { serveFolder } from './static-server.ts';

const { values: options } = readOptions({
  options: {
    seeds: { type: 'string', default: 'seeds' },
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    drafts: { type: 'boolean', default: false },
  },
});

const built = build(options);
if (built === 'partly') consola.warn('Documents with faults (see above) stand in the site as they were last, or not at all.');
if (built !== 'failed') {
  const base = process.env.SITE_BASE ?? '/';
  const { origin } = await serveFolder(options.out, { port: Number(process.env.PORT ?? 4321), base });
  consola.success(`环境治理政策文库  ${origin}${base}  (Ctrl+C ends it)`);
} else {
  process.exitCode = 1;
}
