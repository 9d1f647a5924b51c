/**
 * `npm run anchors`: what has happened to published ids since the lock file was written, and what is proposed.
 *
 *   npm run anchors                                  lists changes
 *   npm run anchors -- --confirm all                 writes the proposals into the lock file
 *   npm run anchors -- --confirm ID --as STATE       STATE: withdrawn | moved:ID | merged:ID | same (the unit at its place was rewritten)
 */
import { writeFileSync } from 'node:fs';
import { defineCommand, runMain } from 'citty';
import { consola } from 'consola';
import type { AnchorEntry } from '../src/policy/model.ts';
import { anchorChanges, printJson } from './convert/convert-collection.ts';
import { confirmChanges, type Verdict } from './convert/identity/confirm-anchors.ts';
import type { AnchorChange } from './convert/identity/keep-anchors.ts';
import { readAnchorLock, readSeedFolders } from './convert/read/seed-folders.ts';

function describe({ change, id, likely }: AnchorChange): string {
  const proposal = change !== 'vanished' ? '' : likely ? ` → proposed: ${likely.state} ${likely.to}` : ' → proposed: withdrawn';
  return `${change.padEnd(10)} ${id}${proposal}`;
}

function parseVerdict(text: string): Verdict {
  const [state = '', to] = text.split(/:(.*)/u);
  if (state === 'withdrawn' || state === 'same') return { state };
  if ((state === 'moved' || state === 'merged') && to) return { state, to };
  throw new Error(`--as ${text}: expected withdrawn, same, moved:ID or merged:ID`);
}

const command = defineCommand({
  meta: { name: 'anchors', description: 'Review what happened to published ids' },
  args: {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: 'content' },
    confirm: { type: 'string', description: 'an id, or all' },
    as: { type: 'string', description: 'withdrawn, same, moved:ID or merged:ID; without it what is proposed' },
  },
  run({ args }) {
    const { lock, issues } = readAnchorLock(args.out);
    if (issues.length) throw new Error(issues[0]?.what);
    const { changes } = anchorChanges(readSeedFolders(args.seeds), lock);
    for (const change of changes) console.log(describe(change));
    if (!changes.length) consola.success('No published id has changed.');
    if (!args.confirm) return;
    const entries: AnchorEntry[] = confirmChanges(lock.entries, changes, args.confirm, args.as ? parseVerdict(args.as) : null);
    writeFileSync(lock.path, printJson(entries));
    consola.success(`${lock.path} was written; now run node scripts/build-content.ts`);
  },
});

runMain(command);
