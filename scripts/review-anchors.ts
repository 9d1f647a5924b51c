/**
 * `npm run anchors`: what has happened to published ids since the lock files were written, and what is proposed.
 *
 *   npm run anchors                                  lists changes
 *   npm run anchors -- --document ID                 of one document only
 *   npm run anchors -- --confirm all                 writes the proposals into the lock files
 *   npm run anchors -- --confirm ID --as STATE       STATE: withdrawn | moved:ID | merged:ID | same (the unit at its place was rewritten)
 */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { consola } from 'consola';
import { runEntry } from './command-line.ts';
import { readCollection } from './convert/convert-folders.ts';
import { confirmChanges, type Verdict } from './convert/identity/confirm-anchors.ts';
import type { AnchorChange } from './convert/identity/kept-unit.ts';
import { type AnchorReview, reviewAnchors } from './convert/review-anchors.ts';
import { commitFiles } from './convert/write/commit-files.ts';
import { lockFiles } from './convert/write/register.ts';

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

/** The reviews that hold what is to be confirmed; throws where none does. */
function concerned(reviews: readonly AnchorReview[], which: string): AnchorReview[] {
  const found = reviews.filter(({ changes }) => changes.some(({ change, id }) => change === 'vanished' && (which === 'all' || id === which)));
  if (!found.length && which !== 'all') throw new Error(`${which} is not among the vanished ids`);
  return found;
}

const command = defineCommand({
  meta: { name: 'anchors', description: 'Review what happened to published ids' },
  args: {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: 'content' },
    document: { type: 'string', description: 'id of the document to look at; without it all' },
    confirm: { type: 'string', description: 'an id, or all' },
    as: { type: 'string', description: 'withdrawn, same, moved:ID or merged:ID; without it what is proposed' },
  },
  run({ args }) {
    const collection = readCollection(args.seeds, args.out);
    const [fault] = [...collection.published.issues, ...collection.language.issues];
    if (fault) throw new Error(`${fault.file}: ${fault.what}`);
    const reviews = reviewAnchors(collection).filter(({ id }) => !args.document || id === args.document);
    for (const change of reviews.flatMap(({ changes }) => changes)) console.log(describe(change));
    if (reviews.every(({ changes }) => !changes.length)) consola.success('No published id has changed.');
    if (!args.confirm) return;
    const verdict = args.as ? parseVerdict(args.as) : null;
    const which = args.confirm;
    const confirmed = concerned(reviews, which).map(({ id, entries, changes }) => ({ id, entries: confirmChanges(entries, changes, which, verdict) }));
    commitFiles(resolve(args.out), lockFiles(confirmed, collection.published.register));
    consola.success(`${confirmed.length} lock files were written; now run node scripts/build-content.ts`);
  },
});

runEntry(command);
