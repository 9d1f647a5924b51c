/**
 * `npm run fixtures -- --update CASE …`: writes what the conversion now makes of these cases as what is expected of it.
 * The tests never do that; whoever does reads the difference before it is committed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { consola } from 'consola';
import { caseFiles, caseNames, expectationPath, foundUnits } from './fixtures.ts';
import { convert } from './seeds.ts';

function update(name: string): void {
  if (!existsSync(dirname(expectationPath(name)))) throw new Error(`There is no case “${name}”; there are: ${caseNames().join(', ')}`);
  const { units, issues } = convert(caseFiles(name));
  if (issues.length) throw new Error(`“${name}” has faults: ${JSON.stringify(issues)}`);
  writeFileSync(expectationPath(name), `${JSON.stringify(foundUnits(units), null, 2)}\n`);
  consola.success(`Written: ${expectationPath(name)}`);
}

const { values } = parseArgs({ options: { update: { type: 'string', multiple: true, default: [] } }, args: process.argv.slice(2) });
if (!values.update.length) consola.info(`Name the cases: npm run fixtures -- --update CASE. There are: ${caseNames().join(', ')}`);
for (const name of values.update) update(name);
