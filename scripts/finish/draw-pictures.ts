/**
 * Draws the picture of each document that goes with its links where they are shared: policies/<id>/og.png. Where one cannot be drawn (a
 * character that the font lacks, a system for which sharp has no file) it is the picture of the site.
 *
 *   node scripts/finish/draw-pictures.ts [--out dist]
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consola } from 'consola';
import { documentPath } from '../../src/policy/ids.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { readOptions } from '../command-line.ts';
import { checkSettings } from '../settings/check-settings.ts';
import { documentPicture } from './pictures/document-picture.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });
checkSettings({ out: options.out });

const sharp = await import('sharp').then(
  (library) => library.default,
  () => null,
);
if (!sharp) consola.warn('sharp has no file for this system: shared links of documents show the picture of the site.');

/** Few colours: a fourth of the bytes. */
const png = { palette: true, colours: 32 };

const documents = JSON.parse(readFileSync(join(options.out, 'data/documents.json'), 'utf8')) as PolicyDocument[];
for (const document of documents) {
  const file = join(options.out, documentPath(document.id), 'og.png');
  const svg = sharp && documentPicture(document);
  if (sharp && svg) writeFileSync(file, await sharp(Buffer.from(svg)).png(png).toBuffer());
  else copyFileSync(join(options.out, 'og.png'), file);
}
