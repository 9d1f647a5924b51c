/**
 * `npm run anchors`: what has happened to published ids since the lock files were written, and what is proposed.
 *
 *   npm run anchors                                  lists changes
 *   npm run anchors -- --document ID                 of one document only
 *   npm run anchors -- --confirm all                 writes the proposals into the lock files
 *   npm run anchors -- --confirm ID --as STATE       STATE: withdrawn | moved:ID | merged:ID | same:ID (rewritten; the id that is listed as new)
 */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { consola } from 'consola';
import { documentOf } from '../src/policy/ids.ts';
import type { LockedEntry } from '../src/policy/model/anchor.ts';
import { runEntry } from './command-line.ts';
import type { Collection } from './convert/convert-collection.ts';
import { readAsItIs, readCollection } from './convert/convert-folders.ts';
import { confirmChanges, Refusal, type Verdict } from './convert/identity/confirm-anchors.ts';
import { type AnchorReview, reviewAnchors } from './convert/review-anchors.ts';
import { type Commit, whileWriting } from './convert/write/commit-files.ts';
import { lockFiles } from './convert/write/register.ts';

/** What has changed of a document, an id a line, with the words that it names. */
function describe({ entries, becoming, changes }: AnchorReview): string[] {
  const words = new Map([...entries, ...becoming].map(({ id, quote }) => [id, quote.exact.replace(/\s+/gu, ' ').slice(0, 20)]));
  const line = (what: string, id: string, more = ''): string => `${what.padEnd(10)} ${id} “${words.get(id) ?? ''}”${more}`;
  const said = entries.flatMap(({ id, becomes }) => (becomes ? [line('confirmed', id, `: ${becomes.state} ${becomes.to ?? ''}`.trimEnd())] : []));
  const found = changes.map(({ change, id, likely }) => {
    const proposal = likely ? ` → proposed: ${likely.state} ${likely.to}` : ' → proposed: withdrawn';
    return line(change, id, change === 'vanished' ? proposal : '');
  });
  return [...found, ...said];
}

/** `live`: ids that something can have moved to. */
function parseVerdict(text: string, which: string, live: ReadonlySet<string>): Verdict {
  const [state = '', to] = text.split(/:(.*)/u);
  if (state === 'withdrawn') return { state };
  if (state === 'same') return { state, ...(to && { to }) };
  if ((state !== 'moved' && state !== 'merged') || !to) throw new Refusal(`--as ${text}: expected withdrawn, same, same:ID, moved:ID or merged:ID`);
  if (to === which || !live.has(to)) throw new Refusal(`--as ${text}: expected another id that is in use, whole, such as ${[...live][0] ?? 'document#m1'}`);
  return { state, to };
}

const vanishedIn = (reviews: readonly AnchorReview[]): string[] =>
  reviews.flatMap(({ changes }) => changes.filter(({ change }) => change === 'vanished').map(({ id }) => id));

/** The ids that are in use once the text is converted. */
const liveIn = ({ becoming }: AnchorReview): string[] => {
  return becoming.filter(({ state }) => state === 'live').map(({ id }) => id);
};

/** `all`: what ids can have moved to; `reviews`: what is asked about. */
function confirm(
  all: readonly AnchorReview[],
  reviews: readonly AnchorReview[],
  which: string,
  as: string | undefined,
): { id: string; entries: LockedEntry[] }[] {
  const live = new Set(all.flatMap(liveIn));
  for (const id of vanishedIn(all)) live.delete(id);
  const verdict = as ? parseVerdict(as, which, live) : null;
  const concerned = reviews.filter((review) => (which === 'all' ? vanishedIn([review]).length > 0 : review.id === documentOf(which)));
  if (!concerned.length)
    throw new Refusal(
      which === 'all' ? 'No id has vanished: there is nothing to confirm.' : `${which} is of no released document. Ids are given whole: document#m5`,
    );
  const faulty = concerned.find(({ faults }) => faults > 0);
  if (faulty) throw new Refusal(`${faulty.id} has other faults, which may be why ids seem to have vanished: mend these first (npm run convert names them)`);
  return concerned.map((review) => ({ id: review.id, entries: confirmChanges(review, which, verdict) }));
}

/** What is said of one id never takes the words of another: whatever it is. */
function refuseLosses(before: readonly AnchorReview[], after: readonly AnchorReview[]): void {
  const had = new Set(vanishedIn(before));
  const lost = vanishedIn(after).find((id) => !had.has(id));
  if (lost) throw new Refusal(`that would leave ${lost} without its words: nothing was written`);
}

interface Asked {
  seeds: string;
  out: string;
  document?: string | undefined;
  confirm?: string | undefined;
  as?: string | undefined;
}

function review(asked: Asked): void {
  // What is confirmed follows from what is read: nobody else writes in between.
  if (asked.confirm) whileWriting(resolve(asked.out), (commit) => reviewCollection(asked, readAsItIs(asked.seeds, asked.out), commit));
  else reviewCollection(asked, readCollection(asked.seeds, asked.out), null);
}

function reviewCollection({ document, confirm: which, as }: Asked, collection: Collection, commit: Commit | null): void {
  const [fault] = [...collection.published.issues, ...collection.language.issues];
  if (fault) throw new Refusal(`${fault.file}: ${fault.what}`);
  if (document && !collection.published.locks.has(document)) throw new Refusal(`--document ${document}: no document of that id was released`);
  if (as && !which) throw new Refusal('--as says what became of an id: name it with --confirm');
  const all = reviewAnchors(collection);
  const shown = all.filter(({ id }) => !document || id === document);
  const lines = shown.flatMap(describe);
  for (const line of lines) console.log(line);
  if (!lines.length) consola.success('No published id has changed.');
  const [first] = vanishedIn(shown);
  if (first && !which) consola.info(`To confirm: npm run anchors -- --confirm ${first} [--as withdrawn | moved:ID | merged:ID | same:ID], or --confirm all`);
  if (!which || !commit) return;
  const confirmed = confirm(all, document ? shown : all, which, as);
  refuseLosses(all, reviewAnchors(collection, new Map(confirmed.map(({ id, entries }) => [id, entries]))));
  commit(lockFiles(confirmed, collection.published.register));
  consola.success(`Written down for ${confirmed.map(({ id }) => id).join(', ')}; now run npm run convert`);
}

const command = defineCommand({
  meta: { name: 'anchors', description: 'Review what happened to published ids' },
  args: {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: 'content' },
    document: { type: 'string', description: 'id of the document to look at; without it all' },
    confirm: { type: 'string', description: 'an id, or all' },
    as: { type: 'string', description: 'withdrawn, moved:ID, merged:ID or same:ID; without it what is proposed' },
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
