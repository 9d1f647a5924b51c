/**
 * Whether a folder that an option names may be written to. A site's folder is emptied by each build, and a content folder loses
 * what no seed gives: both are known by what an earlier run left in them. All other folders that hold something are somebody's own.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const project = realPath(dirname(dirname(import.meta.dirname)));

/** What stands directly in the folder of the project and belongs to it, or to its tools; a test holds it against git. */
export const ownEntries: readonly string[] = [
  ...['.ci', '.editorconfig', '.gitattributes', '.github', '.gitignore', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md'],
  ...['astro.config.mjs', 'biome.json', 'package-lock.json', 'package.json', 'tsconfig.json', 'vitest.config.ts'],
  ...['content', 'public', 'scripts', 'seeds', 'src', 'tests', '.git', '.astro', 'node_modules'],
];

/** A build leaves it in the folder of a site before anything else, so that one that broke off is known too. */
const siteMark = '.policy-library-site';
/** A conversion leaves one of these, at whatever moment it ended. */
const contentMarks = ['register.json', 'topics.json', '.staged', '.journal.json', '.writing'];
/** A folder to publish from may be a working tree of git. */
const keptInSites = '.git';

/** A folder and what the command makes of it. */
export interface WrittenFolder {
  /** As it is written: `--out`. */
  option: string;
  folder: string;
  /** The folder of the checkout that the option stands for where it is left out: it may always be used. */
  usual: string;
  /** site: emptied; content: loses what no seed gives; files: some files are written, all others stay. */
  holds: 'site' | 'content' | 'files';
  /** Folders that are read: none may lie in it, nor it in one. */
  beside?: readonly string[];
}

/** Why it may not be written to: what, expected, remedy, in one line; null where it may. */
export function writtenFolderFault(written: WrittenFolder): string | null {
  const why = unfit(written);
  if (why === null) return null;
  const { option, folder, usual } = written;
  return `${option} is ${JSON.stringify(folder)}, ${why}. Expected: a folder of its own. To do: name one that is new, empty or ${madeBy[written.holds]}, or leave it out for ${usual}.`;
}

const madeBy = { site: 'was made by an earlier build', content: 'was made by an earlier conversion', files: 'lies outside what belongs to the project' };

function unfit({ folder, usual, holds, beside = [] }: WrittenFolder): string | null {
  const place = realPath(resolve(folder));
  const isUsual = place === join(project, usual);
  const read = beside.map((path) => realPath(resolve(path)));
  const file = fileOn(place);
  if (file) return file === place ? 'which is a file' : `which lies in ${file}, a file`;
  const lost = holds === 'files' ? undefined : [project, realPath(resolve('.')), ...read].find((held) => isWithin(held, place));
  const around = read.find((held) => isWithin(place, held)) ?? (isUsual ? undefined : ownEntryAround(place));
  if (around !== undefined) return `which is, or lies in, ${around}`;
  if (lost !== undefined) return holds === 'site' ? `which is emptied, and would take ${lost} with it` : `which holds ${lost}`;
  if (isUsual || holds === 'files' || isFree(place, holds)) return null;
  return holds === 'site' ? 'which is emptied, and holds files that no build has made' : 'which holds files that no conversion has made';
}

/** What belongs to the project and is `place`, or holds it, though it is a link to elsewhere. */
const ownEntryAround = (place: string): string | undefined => ownEntries.map((name) => join(project, name)).find((entry) => isWithin(place, realPath(entry)));

function isFree(place: string, holds: 'site' | 'content'): boolean {
  const entries = entriesOf(place);
  if (entries === null) return false;
  return holds === 'site'
    ? entries.every((name) => name === keptInSites) || entries.includes(siteMark)
    : entries.length === 0 || contentMarks.some((name) => entries.includes(name));
}

/** Null where it may not be looked into. */
function entriesOf(place: string): string[] | null {
  try {
    return existsSync(place) ? readdirSync(place) : [];
  } catch {
    return null;
  }
}

/** Takes everything out of the folder of a site, which `writtenFolderFault` has been asked about, and leaves the mark by which it is known. */
export function emptySiteFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, siteMark), 'This folder was made by a build and is emptied by the next one.\n');
  for (const name of readdirSync(folder)) {
    if (name !== siteMark && name !== keptInSites) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The path itself or the first above it that is there, where that is no folder. */
function fileOn(place: string): string | null {
  // Below a file too, statSync says no more than that there is nothing.
  const found = statSync(place, { throwIfNoEntry: false });
  if (found) return found.isDirectory() ? null : place;
  return dirname(place) === place ? null : fileOn(dirname(place));
}

const isWithin = (inner: string, outer: string): boolean => !/^(?:\.\.(?:[\\/]|$)|[A-Za-z]:)/u.test(relative(outer, inner));

/** Links followed, as far as the path is there; letters as the disk has them where it takes large and small ones for the same. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
