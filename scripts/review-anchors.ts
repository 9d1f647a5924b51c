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
import type { LockedEntry } from '../src/policy/model/anchor.ts';
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

/** What cannot be done as it was asked for: said in one line, and nothing is written. */
class Refusal extends Error {}

/** `live`: ids that something can have moved to. */
function parseVerdict(text: string, which: string, live: ReadonlySet<string>): Verdict {
  const [state = '', to] = text.split(/:(.*)/u);
  if (state === 'withdrawn' || state === 'same') return { state };
  if ((state !== 'moved' && state !== 'merged') || !to) throw new Refusal(`--as ${text}: expected withdrawn, same, moved:ID or merged:ID`);
  if (to === which || !live.has(to)) throw new Refusal(`--as ${text}: expected another id that is in use, whole, such as ${[...live][0] ?? 'document#m1'}`);
  return { state, to };
}

const vanishedIn = (reviews: readonly AnchorReview[]): string[] =>
  reviews.flatMap(({ changes }) => changes.filter(({ change }) => change === 'vanished').map(({ id }) => id));

/** The ids of a review that are in use: those of its lock file that have not vanished. */
function liveIn({ entries, changes }: AnchorReview): string[] {
  const gone = new Set(vanishedIn([{ id: '', entries, changes }]));
  return entries.filter(({ id, state }) => state === 'live' && !gone.has(id)).map(({ id }) => id);
}

function confirm(reviews: readonly AnchorReview[], which: string, as: string | undefined): { id: string; entries: LockedEntry[] }[] {
  const verdict = as ? parseVerdict(as, which, new Set(reviews.flatMap(liveIn))) : null;
  const concerned = reviews.filter((review) => vanishedIn([review]).some((id) => which === 'all' || id === which));
  if (!concerned.length) throw new Refusal(which === 'all' ? 'No id has vanished: there is nothing to confirm.' : `${which} is not among the vanished ids.`);
  return concerned.map(({ id, entries, changes }) => ({ id, entries: confirmChanges(entries, changes, which, verdict) }));
}

/** A unit is the same only where an unpublished one of its kind stands at its place, and no other id loses its words to it. */
function refuseNewLosses(before: readonly AnchorReview[], after: readonly AnchorReview[], which: string): void {
  const [had, left] = [vanishedIn(before), vanishedIn(after)];
  const open = left.find((id) => id === which || which === 'all');
  if (open) throw new Refusal(`--as same: no new unit of its kind stands at the place of ${open}. Say withdrawn, moved:ID or merged:ID.`);
  const lost = left.find((id) => !had.includes(id));
  if (lost) throw new Refusal(`--as same: the words at that place are those of ${lost}. Say withdrawn, or moved:${lost}.`);
}

interface Asked {
  seeds: string;
  out: string;
  document?: string | undefined;
  confirm?: string | undefined;
  as?: string | undefined;
}

function review({ seeds, out, document, confirm: which, as }: Asked): void {
  const collection = readCollection(seeds, out);
  const [fault] = [...collection.published.issues, ...collection.language.issues];
  if (fault) throw new Refusal(`${fault.file}: ${fault.what}`);
  if (document && !collection.published.locks.has(document)) throw new Refusal(`--document ${document}: no document of that id was released`);
  if (as && !which) throw new Refusal('--as says what became of an id: name it with --confirm');
  const all = reviewAnchors(collection);
  const shown = all.filter(({ id }) => !document || id === document);
  for (const change of shown.flatMap(({ changes }) => changes)) console.log(describe(change));
  if (shown.every(({ changes }) => !changes.length)) consola.success('No published id has changed.');
  const [first] = vanishedIn(shown);
  if (first && !which) consola.info(`To confirm: npm run anchors -- --confirm ${first} [--as withdrawn | moved:ID | merged:ID | same], or --confirm all`);
  if (!which) return;
  const confirmed = confirm(all, which, as);
  if (as === 'same') refuseNewLosses(all, reviewAnchors(collection, new Map(confirmed.map(({ id, entries }) => [id, entries]))), which);
  commitFiles(resolve(out), lockFiles(confirmed, collection.published.register));
  consola.success(`Written down for ${confirmed.map(({ id }) => id).join(', ')}; now run node scripts/build-content.ts`);
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
    try {
      review(args);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      consola.error(error.message);
      process.exitCode = 1;
    }
  },
});

runEntry(command);
