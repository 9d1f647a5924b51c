/**
 * Writes what common static hosts read: security and cache headers, types with their charset, and the wish to be served as it is.
 *
 *   node scripts/finish/write-host-files.ts [--out dist]
 */
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../command-line.ts';
import { checkSettings } from '../settings/check-settings.ts';
import { headersFile, nginxFile } from './host-files.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });

const { base } = checkSettings({ out: options.out });
const files = globSync('**/*.*', { cwd: options.out }).map((path) => path.replaceAll('\\', '/'));
writeFileSync(join(options.out, '_headers'), headersFile(base, files));
writeFileSync(join(options.out, 'nginx-headers.conf'), nginxFile(base));
// GitHub Pages would leave out files that begin with an underscore.
writeFileSync(join(options.out, '.nojekyll'), '');
