/** report.html and report.json in a folder of their own. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../../../convert/write/commit-files.ts';
import { folderFault } from '../../../convert/write/folder-fault.ts';
import { reportPage } from './report-page.ts';
import type { Reported } from './reported.ts';

const foundation = join(import.meta.dirname, '../../../../src/styles/foundation');
const sheets = [join(foundation, 'tokens.css'), join(foundation, 'colours.css'), join(foundation, 'base.css'), join(import.meta.dirname, 'report.css')];

/** Throws a FolderFault where the folder cannot be written. */
export function writeReport(folder: string, files: readonly Reported[]): void {
  const style = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n');
  try {
    makeFolder(resolve(folder));
    put(join(folder, 'report.html'), reportPage(files, style));
    put(join(folder, 'report.json'), `${JSON.stringify({ files: files.map(({ json, ...rest }) => ({ ...json, ...rest })) }, null, 2)}\n`);
  } catch (error) {
    throw folderFault(folder, error);
  }
}

function put(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
