/** What must hold before anything is built: the settings, the folder of this copy, the folders that the options name. */
import { existsSync } from 'node:fs';
import { delimiter, dirname, relative, resolve, sep } from 'node:path';
import { faultInWords, readSettings, type Settings } from '../../src/site/settings.ts';
import { folderFault } from './checkout-folder.mjs';

const project = dirname(dirname(import.meta.dirname));

interface Needed {
  seeds?: string;
  content?: string;
  out?: string;
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
    ...outputFaults(needed),
    ...browserFaults(needed),
  ];
  if (said.length === 0) return settings;
  console.error(said.join('\n'));
  // Nothing has begun that could be left half done.
  process.exit(2);
}

/** The output folder is emptied by the build: it may hold none of what the site is made from, nor lie in it. */
function outputFaults({ out, seeds = 'seeds', content = 'content' }: Needed): string[] {
  if (out === undefined) return [];
  const within = (inner: string, outer: string): boolean => !relative(resolve(outer), resolve(inner)).split(sep).includes('..');
  const held = [project, '.', seeds, content].find((folder) => within(folder, out)) ?? [seeds, content].find((folder) => within(out, folder));
  if (held === undefined) return [];
  return [
    `--out is ${JSON.stringify(out)}, which is emptied, and would take ${resolve(held)} with it. Expected: a folder of its own. To do: name another one, or leave it out for dist.`,
  ];
}

function browserFaults({ browser = false }: Needed): string[] {
  const value = process.env.CHROME_PATH;
  if (!browser || !value || existsSync(value)) return [];
  return [
    faultInWords({ name: 'CHROME_PATH', value, expected: 'the file of a Chromium', remedy: 'correct the path, or leave it out for the one that npm carries' }),
  ];
}
