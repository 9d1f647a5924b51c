/** The edge of the conversion: reads seed folders, writes content whole or not at all. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Issue } from '../../faults/issues.ts';
import type { VerdictsFile } from '../../match/apply-verdicts.ts';
import { type AnchorLock, parseAnchorLock } from '../identity/anchor-lock.ts';
import type { SeedFiles } from './read-seed.ts';
import type { TopicsSeed } from './read-topics.ts';

/** The files of every document folder below `seeds`, in the order of their names. */
export function readSeedFolders(seeds: string): SeedFiles[] {
  if (!existsSync(seeds)) return [];
  const folders = readdirSync(seeds)
    .filter((name) => statSync(join(seeds, name)).isDirectory())
    .sort();
  return folders.map((name) => {
    const folder = join(seeds, name);
    const read = (file: string): Uint8Array | null => (existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : null);
    return { folder, text: read('text.txt'), metadata: read('document.yaml'), errata: read('errata.yaml') };
  });
}

/** The editor's verdicts on links, `links.yaml` beside the folders; null where there is none. */
export function readVerdictsFile(seeds: string): VerdictsFile | null {
  const path = join(seeds, 'links.yaml');
  return existsSync(path) ? { path, bytes: readFileSync(path) } : null;
}

/** The editor's topics, `topics.yaml` beside the folders; null where there is none. */
export function readTopicsFile(seeds: string): TopicsSeed | null {
  const path = join(seeds, 'topics.yaml');
  return existsSync(path) ? { path, bytes: readFileSync(path) } : null;
}

/** Parts of the content folder that the conversion owns; anything else in it is left alone. */
const owned = ['policies', 'data', 'anchors.lock.json'];

/**
 * Puts `files` (path → text) in place of what the folder held. They are written beside it first and moved in
 * at the end, so that a failed run leaves the old content.
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  const fresh = mkdtempSync(join(dirname(folder), '.content-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text);
    }
    for (const part of owned.filter((name) => existsSync(join(fresh, name)))) {
      rmSync(join(folder, part), { recursive: true, force: true });
      renameSync(join(fresh, part), join(folder, part));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The ids published so far, from the lock file of a content folder; none where there is no file. */
export function readAnchorLock(content: string): { lock: AnchorLock; issues: Issue[] } {
  const path = join(content, 'anchors.lock.json');
  return parseAnchorLock(path, existsSync(path) ? readFileSync(path, 'utf8') : null);
}
