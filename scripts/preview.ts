/**
 * `npm run preview -- ID [--seeds DIR] [--port PORT]`: shows a document as it will be, in the browser, beside the file that was
 * received, and anew whenever one of its files is saved. Nothing is written; only this machine is served.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { consola } from 'consola';
import { slug } from '../src/policy/model/values.ts';
import { runEntry } from './command-line.ts';
import { readPublishedContent } from './convert/read/published-content.ts';
import { loadJurisdictions } from './convert/read/read-jurisdictions.ts';
import { loadLanguage } from './language/load-language.ts';
import { servePreview } from './preview/preview-server.ts';

const command = defineCommand({
  meta: { name: 'preview', description: 'Show a document as it will be while its files are worked on' },
  args: {
    id: { type: 'positional', required: false, description: 'id of the document: the name of its folder' },
    seeds: { type: 'string', default: 'seeds', description: 'folder with one folder per document' },
    port: { type: 'string', default: '4330', description: 'port to serve on; where it is taken, the next free one' },
  },
  async run({ args: { id, seeds, port } }) {
    const fault = faultOf(id, seeds, port);
    if (fault !== null || !id) return stop(fault ?? '');
    const field = { language: loadLanguage(seeds), jurisdictions: loadJurisdictions(seeds) };
    const { origin } = await servePreview({ folder: join(seeds, id), field, locked: lockedIds(seeds, id), port: Number(port) });
    consola.success(`${id} 的预览：${origin}/（Ctrl+C 结束）`);
  },
});

function faultOf(id: string | undefined, seeds: string, port: string): string | null {
  if (!id) return '没有说明预览哪份文件。用法：npm run preview -- 文件代号。';
  if (!slug.safeParse(id).success) return `${JSON.stringify(id)} 不是文件代号：代号由小写字母、数字和连字符组成。`;
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) return `--port ${JSON.stringify(port)} 不是端口号（0–65535）。`;
  return existsSync(join(seeds, id)) ? null : `${seeds} 中没有 ${id} 这份文件。代号即文件夹的名称。`;
}

/** Of a released document its published ids; null of a draft. */
function lockedIds(seeds: string, id: string) {
  const { register, locks } = readPublishedContent(join(dirname(resolve(seeds)), 'content'));
  return register.documents.some((entry) => entry.id === id) ? (locks.get(id)?.entries ?? []) : null;
}

function stop(fault: string): void {
  console.error(fault);
  process.exitCode = 2;
}

runEntry(command);
