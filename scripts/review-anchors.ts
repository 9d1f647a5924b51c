/**
 * `npm run anchors`: what has happened to published ids since the lock files were written, and what is proposed.
 *
 *   npm run anchors                                  lists changes
 *   npm run anchors -- --document ID                 of one document only
 *   npm run anchors -- --ask                         asks for each in turn
 *   npm run anchors -- --confirm all                 writes the proposals into the lock files
 *   npm run anchors -- --confirm ID --as STATE       STATE: withdrawn | moved:ID | merged:ID | same:ID (rewritten; the id that is listed as new)
 *   npm run anchors -- --confirm DOCUMENT --as STATE of a document that is gone: withdrawn (with --note REASON) | moved:DOCUMENT
 *   npm run anchors -- --confirm DOCUMENT --as same --note REASON   of one that bears another text: it is its own, revised
 */
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { consola } from 'consola';
import { documentOf } from '../src/policy/ids.ts';
import { runEntry } from './command-line.ts';
import { askEditor } from './convert/ask-editor.ts';
import type { Collection } from './convert/convert-collection.ts';
import { readAsItIs, readCollection } from './convert/convert-folders.ts';
import { type Answer, decide, openDocuments, vanishedIn, whatToSay } from './convert/decide.ts';
import { describeReview } from './convert/describe-review.ts';
import { Refusal } from './convert/identity/confirm-anchors.ts';
import { type AnchorReview, reviewAnchors, unreadDocuments } from './convert/review-anchors.ts';
import { whileWriting } from './convert/write/commit-files.ts';
import { checkContentFolder } from './convert/write/folder-fault.ts';
import { lockFiles } from './convert/write/register.ts';
import { printIssue } from './faults/issues.ts';

interface Asked {
  seeds: string;
  out: string;
  document?: string | undefined;
  confirm?: string | undefined;
  as?: string | undefined;
  note?: string | undefined;
  ask?: boolean | undefined;
}

interface Reviews {
  all: AnchorReview[];
  /** Of those documents that the question is about. */
  shown: AnchorReview[];
}

/** Throws a Refusal where nothing can be said of the collection. */
function reviewsOf(collection: Collection, document: string | undefined): Reviews {
  const [fault] = [...collection.published.issues, ...collection.language.issues];
  if (fault) throw new Refusal(`${fault.file}: ${fault.what}`);
  if (document && !collection.published.register.documents.some(({ id }) => id === document))
    throw new Refusal(`--document ${document}: no document of that id was released`);
  const all = reviewAnchors(collection);
  return { all, shown: all.filter(({ id, draft }) => !draft && (!document || id === document)) };
}

/** Writes an answer down. What is confirmed follows from what is read: nobody else writes in between. */
function confirm({ seeds, out, document }: Asked, answer: Answer): void {
  checkContentFolder(seeds, out);
  whileWriting(resolve(out), (commit) => {
    const collection = readAsItIs(seeds, out);
    const { all, shown } = reviewsOf(collection, document);
    const { locks, register } = decide(collection, all, shown, { ...answer, on: todayInChina() });
    commit(lockFiles(locks, register));
    consola.success(`Written down for ${locks.map(({ id }) => id).join(', ') || answer.which}`);
    const drafts = new Set(all.filter(({ draft }) => draft).map(({ id }) => id));
    const targets = locks.flatMap(({ entries }) => entries.flatMap(({ becomes }) => (becomes?.to ? documentOf(becomes.to) : [])));
    const unreleased = [...new Set(targets)].filter((id) => drafts.has(id));
    if (unreleased.length) consola.info(`Ids lead to ${unreleased.join(', ')}, which is a draft: now run npm run release -- ${unreleased.join(' ')}`);
    else consola.info('Carried out by the next npm run convert');
  });
}

/** Documents of which nothing can be said are named, with what is wrong with them; true where there are some. */
function tellUnread(collection: Collection, { all, shown }: Reviews, document: string | undefined): boolean {
  const unread = unreadDocuments(collection, all).filter(({ id }) => !document || id === document);
  for (const { issues } of unread) for (const fault of issues) console.error(printIssue(fault));
  for (const { id } of unread) consola.error(`${id} could not be read, so that nothing can be said of its ids: mend this first`);
  const faulty = shown.filter(({ faults }) => faults > 0);
  for (const { id } of faulty) consola.warn(`${id} has other faults, so that its ids may only seem to have vanished (npm run convert names them)`);
  return unread.length > 0;
}

const todayInChina = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

function list(asked: Asked): void {
  const collection = readCollection(asked.seeds, asked.out);
  const reviews = reviewsOf(collection, asked.document);
  const { shown } = reviews;
  const lines = shown.flatMap(describeReview);
  for (const line of lines) console.log(line);
  if (tellUnread(collection, reviews, asked.document)) process.exitCode = 1;
  else if (!lines.length) consola.success('No published id has changed.');
  const [open] = openDocuments(shown);
  const [first] = vanishedIn(shown);
  const other = shown.find(({ another }) => another !== null);
  if (open)
    consola.info(
      `${open.id} is gone: put its folder back, or npm run anchors -- --confirm ${open.id} --as withdrawn --note REASON, or --as moved:DOCUMENT; of single ids --confirm ID --as …`,
    );
  else if (other) consola.info(`${other.id} bears another text than it was published with: ${whatToSay(other.id)}`);
  else if (first)
    consola.info(`To confirm: npm run anchors -- --confirm ${first} [--as withdrawn | moved:ID | merged:ID | same:ID], or --confirm all, or --ask`);
}

/** Question after question, each on what the answers before it have left. */
async function askAll(asked: Asked): Promise<void> {
  if (!process.stdin.isTTY) throw new Refusal('--ask needs a terminal; without one use --confirm');
  const skipped = new Set<string>();
  for (;;) {
    const answer = await askEditor(reviewsOf(readCollection(asked.seeds, asked.out), asked.document).shown, skipped);
    if (!answer) break;
    try {
      confirm(asked, answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      consola.error(error.message);
    }
  }
  const collection = readCollection(asked.seeds, asked.out);
  if (tellUnread(collection, reviewsOf(collection, asked.document), asked.document)) process.exitCode = 1;
  else consola.success(skipped.size ? `Left open: ${[...skipped].join(', ')}` : 'Everything has its answer: now run npm run convert');
}

const command = defineCommand({
  meta: { name: 'anchors', description: 'Review what happened to published ids' },
  args: {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: 'content' },
    document: { type: 'string', description: 'id of the document to look at; without it all' },
    ask: { type: 'boolean', default: false, description: 'ask for each id that has vanished' },
    confirm: { type: 'string', description: 'an id, the id of a document that is gone, or all' },
    as: { type: 'string', description: 'withdrawn, moved:ID, merged:ID or same:ID; without it what is proposed' },
    note: { type: 'string', description: 'the reason, as readers are told' },
  },
  async run({ args }) {
    try {
      const says = args.as !== undefined || args.note !== undefined;
      if (!args.confirm && (says || args.confirm !== undefined)) throw new Refusal('--as and --note say what became of an id: name it, --confirm ID, or all');
      if (args.confirm) confirm(args, { which: args.confirm, as: args.as, note: args.note });
      else if (args.ask) await askAll(args);
      else list(args);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      consola.error(error.message);
      process.exitCode = 1;
    }
  },
});

runEntry(command);
