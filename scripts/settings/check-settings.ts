/** What must hold before anything is built: the settings, the folder of this copy, the folders that the options name. */
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { faultInWords, readSettings, type Settings } from '../../src/site/settings.ts';
import { folderFault } from './checkout-folder.mjs';
import { writtenFolderFault } from './output-folders.ts';

const project = dirname(dirname(import.meta.dirname));

interface Needed {
  seeds?: string;
  content?: string;
  /** The folder of a site that is going to be made, or written into. */
  out?: string;
  /** The seeds are going to be converted into `content`. */
  writesContent?: boolean;
  /** The tests are going to be run in it. */
  browser?: boolean;
}

/** The settings. Where something is wrong it says all of it, a line each, and ends the program with exit code 2. */
export function checkSettings(needed: Needed = {}): Settings {
  const { settings, faults } = readSettings(process.env);
  const misplaced = folderFault(project, delimiter);
  const said = [
    ...faults.map(faultInWords),
    ...(misplaced ? [`Missing: ${misplaced.missing}. To do: ${misplaced.remedy}.`] : []),
    ...folderFaults(needed),
    ...browserFaults(needed),
  ];
  if (said.length === 0) return settings;
  console.error(said.join('\n'));
  // Nothing has begun that could be left half done.
  process.exit(2);
}

/** For a command that writes some files into `--out`, beside whatever else stands there: ends the program where they may not stand there. */
export function checkWrittenFolder(folder: string, usual: string): void {
  const fault = writtenFolderFault({ option: '--out', folder, usual, holds: 'files' });
  if (fault === null) return;
  console.error(fault);
  process.exit(2);
}

/** The folders that are going to be written may hold none of what the site is made from, nor lie in it. */
function folderFaults({ out, writesContent = false, seeds = 'seeds', content = 'content' }: Needed): string[] {
  const faults = [
    out === undefined ? null : writtenFolderFault({ option: '--out', folder: out, usual: 'dist', holds: 'site', beside: [seeds, content] }),
    writesContent ? writtenFolderFault({ option: '--content', folder: content, usual: 'content', holds: 'content', beside: [seeds] }) : null,
  ];
  return faults.filter((fault) => fault !== null);
}

function browserFaults({ browser = false }: Needed): string[] {
  const value = process.env.CHROME_PATH;
  if (!browser || !value || existsSync(value)) return [];
  return [
    faultInWords({ name: 'CHROME_PATH', value, expected: 'the file of a Chromium', remedy: 'correct the path, or leave it out for the one that npm carries' }),
  ];
}
