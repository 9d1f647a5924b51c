/**
 * Seeks every claim of a built site again: `node scripts/check/claims.ts [dist]`. Prints how many there are and every one that
 * something speaks against, for a person to read; exit code 1 if that is more than one in a hundred.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { consola } from 'consola';
import { readOptions } from '../command-line.ts';
import { loadVocabulary } from '../index/load-vocabulary.ts';
import { checkClaims } from './check-claims.ts';

const { positionals } = readOptions({ allowPositionals: true });
const site = positionals[0] ?? 'dist';
if (!existsSync(join(site, 'data', 'documents.json'))) {
  consola.error(`${site} holds no built site with its data. To do: npm run build, or name the folder: npm run claims -- DIR.`);
  process.exit(2);
}
const { claims, absences, suspicions } = checkClaims(site, loadVocabulary('seeds/vocabulary'));
const mostSuspicious = 0.01;

for (const { page, claim, found, unit } of suspicions) console.log(`${page} ${claim}\n    ${found} ${unit}`);
const summary = `${claims} claims of wording, ${absences} of topics not found; ${suspicions.length} to be read`;
if (suspicions.length > mostSuspicious * (claims + absences)) {
  consola.error(summary);
  process.exitCode = 1;
} else {
  consola.success(summary);
}
