/**
 * Writes into the page of the data how large its files are, as their manifest has it.
 *
 *   node scripts/finish/write-data-sizes.ts [--out dist]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../command-line.ts';
import { checkSettings } from '../settings/check-settings.ts';
import { withSizes } from './data-sizes.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });
checkSettings({ out: options.out });

const page = join(options.out, 'data/index.html');
const { files } = JSON.parse(readFileSync(join(options.out, 'data/index.json'), 'utf8')) as { files: { path: string; bytes: number }[] };
const bytes = new Map(files.map((file) => [file.path, file.bytes]));
writeFileSync(
  page,
  withSizes(readFileSync(page, 'utf8'), (path) => bytes.get(path)),
);
