/** The files that a command names: each by itself, or all below a folder. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Source {
  /** As named, or found below a folder that was named. */
  path: string;
  /** Found in a folder, not named by itself. */
  inFolder: boolean;
}

export interface Sources {
  found: Source[];
  /** Links below a folder, which are not followed. */
  links: string[];
  /** Arguments that name nothing. */
  missing: string[];
}

/** In the order of their paths, each once. Hidden files and folders, and links, are passed over in folders. */
export function sourcesOf(paths: readonly string[]): Sources {
  const sources: Sources = { found: [], links: [], missing: [] };
  for (const path of paths) addPath(path, sources);
  const once = new Map(sources.found.map((source) => [source.path, source]));
  return { ...sources, found: [...once.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function addPath(path: string, sources: Sources): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) addFolder(path, sources);
  else if (stats) sources.found.push({ path, inFolder: false });
  else sources.missing.push(path);
}

function addFolder(folder: string, sources: Sources): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink()) sources.links.push(path);
    else if (entry.isDirectory()) addFolder(path, sources);
    else if (entry.isFile()) sources.found.push({ path, inFolder: true });
  }
}

export const isArchive = (path: string): boolean => /\.zip$/iu.test(path);

export const nameOf = (path: string): string => basename(path);
