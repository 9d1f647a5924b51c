/** What an editor answers about published ids, checked at the door, and what lock files and register become by it. */
import { z } from 'astro/zod';
import { DocumentFolder } from '../../src/library/content-folder.ts';
import { documentIdPattern, documentOf, leadsIntoUnit, unitIdOf } from '../../src/policy/ids.ts';
import { type LockedEntry, lockedEntrySchema } from '../../src/policy/model/anchor.ts';
import { type Register, registerSchema, type Withdrawal } from '../../src/policy/model/register.ts';
import type { Collection } from './convert-collection.ts';
import { confirmChanges, Refusal, type Verdict } from './identity/confirm-anchors.ts';
import { successorsOf } from './propose-successors.ts';
import { type AnchorReview, reviewAnchors, standingOf } from './review-anchors.ts';

export interface Answer {
  /** An id, the id of a document that is gone, or `all`. */
  which: string;
  /** `withdrawn`, `moved:ID` …; without it what is proposed. */
  as?: string | undefined;
  /** Why, as readers are told. */
  note?: string | undefined;
  /** The day on which it is given, YYYY-MM-DD. */
  on?: string | undefined;
}

export interface Decided {
  locks: { id: string; entries: LockedEntry[] }[];
  register: Register;
}

/**
 * `reviews`: of all documents; `asked`: those that the question is about. Throws a Refusal where the answer is none that can be
 * carried out: then nothing is decided. What is said of one id never takes the words of another, and what is decided can be read
 * again: it is held against the schemas that the next run reads it with.
 */
export function decide(collection: Collection, reviews: readonly AnchorReview[], asked: readonly AnchorReview[], given: Answer): Decided {
  const { register } = collection.published;
  const answer = { ...given, note: reasonIn(given) };
  const document = asked.find(({ id, draft }) => id === answer.which && !draft);
  const [locks, next] = document
    ? decideDocument(collection, document, reviews, answer)
    : [decideIds(reviews, asked, answer).map((lock) => withNote(lock, asked, answer.note)), register];
  const after = reviewAnchors(collection, new Map(locks.map(({ id, entries }) => [id, entries])));
  const had = new Set(vanishedIn(reviews));
  const lost = vanishedIn(after).find((id) => !had.has(id));
  if (lost) throw new Refusal(`that would leave ${lost} without its words: nothing was written`);
  return checked({ locks, register: next });
}

/** The reason without white space round it; undefined where none is given. One without a word (blank, marks alone) is refused. */
function reasonIn({ note }: Answer): string | undefined {
  const reason = note?.trim();
  if (reason !== undefined && !/[\p{L}\p{N}]/u.test(reason))
    throw new Refusal(`--note ${JSON.stringify(note)} needs words: --note REASON, as readers are told, or no --note`);
  return reason;
}

const decidedSchema = z.object({ locks: z.array(z.object({ id: z.string(), entries: z.array(lockedEntrySchema) })), register: registerSchema });

/** What the next run could not read is not written. */
function checked(decided: Decided): Decided {
  const [fault] = decidedSchema.safeParse(decided).error?.issues ?? [];
  if (fault) throw new Refusal(`the lock file could not be read again (${fault.path.join('.')}: ${fault.message}): nothing was written`);
  return decided;
}

export const vanishedIn = (reviews: readonly AnchorReview[]): string[] =>
  reviews.flatMap(({ changes }) => changes.filter(({ change }) => change === 'vanished').map(({ id }) => id));

/** Documents that are gone, of which something is still to be said. */
export const openDocuments = (reviews: readonly AnchorReview[]): AnchorReview[] =>
  reviews.filter(({ gone, changes }) => gone !== null && (gone.withdrawn === null || changes.length > 0));

function decideIds(all: readonly AnchorReview[], asked: readonly AnchorReview[], { which, as }: Answer): Decided['locks'] {
  const verdict = as === undefined ? null : parseVerdict(as, which, liveIds(all));
  const [open] = openDocuments(asked);
  if (which === 'all' && open)
    throw new Refusal(`${open.id} is gone as a whole: say first what became of it, --confirm ${open.id} --as withdrawn --note REASON, or --as moved:DOCUMENT`);
  const other = which === 'all' ? asked.find(({ another }) => another !== null) : undefined;
  if (other) throw new Refusal(`${other.id} bears another text than it was published with: ${whatToSay(other.id)}`);
  const concerned = asked.filter((review) => !review.draft && (which === 'all' ? vanishedIn([review]).length > 0 : review.id === documentOf(which)));
  if (!concerned.length)
    throw new Refusal(
      which === 'all' ? 'No id has vanished: there is nothing to confirm.' : `${which} is of no released document. Ids are given whole: document#m5`,
    );
  const faulty = concerned.find(({ faults }) => faults > 0);
  if (faulty) throw new Refusal(`${faulty.id} has other faults, which may be why ids seem to have vanished: mend these first (npm run convert names them)`);
  return concerned.map((review) => ({ id: review.id, entries: confirmChanges(review, which, verdict) }));
}

/** What an editor can do about a document that bears another text. */
export const whatToSay = (id: string): string =>
  `put its own text back, and take the other in under an id of its own; or, if it is the same text revised, npm run anchors -- --confirm ${id} --as same --note REASON`;

function parseVerdict(text: string, which: string, live: ReadonlySet<string>): Verdict {
  const [state = '', to] = text.split(/:(.*)/u);
  if (state === 'withdrawn' && to === undefined) return { state };
  if (state === 'same') return { state, ...(to && { to }) };
  if ((state !== 'moved' && state !== 'merged') || !to) throw new Refusal(`--as ${text}: expected withdrawn, same, same:ID, moved:ID or merged:ID`);
  if (to === which || !live.has(to)) throw new Refusal(`--as ${text}: expected another id that is in use, whole, such as ${[...live][0] ?? 'document#m1'}`);
  return { state, to };
}

/** What ids can have moved to: in use once the text is converted. */
function liveIds(all: readonly AnchorReview[]): Set<string> {
  const live = new Set(all.flatMap(({ becoming }) => becoming.filter(({ state }) => state === 'live').map(({ id }) => id)));
  for (const id of vanishedIn(all)) live.delete(id);
  return live;
}

/** The reason stands beside what was decided now. */
function withNote({ id, entries }: Decided['locks'][number], asked: readonly AnchorReview[], note: string | undefined): Decided['locks'][number] {
  const before = new Set(asked.find((review) => review.id === id)?.entries);
  return note === undefined ? { id, entries } : { id, entries: entries.map((entry) => (before.has(entry) ? entry : { ...entry, note })) };
}

/** What became of a document as a whole, and so of each id of which nothing was said yet. */
function decideDocument(
  { published: { register, folder } }: Collection,
  review: AnchorReview,
  all: readonly AnchorReview[],
  answer: Answer,
): [Decided['locks'], Register] {
  const { id, gone } = review;
  if (review.another && answer.as === 'same') return [[], sayRevised(register, review, answer)];
  if (!gone) throw new Refusal(`${id} has its seed folder: to take it out, remove the folder first; of single ids say ${id}#m5`);
  const as = answer.as ?? (gone.successor === null ? undefined : `moved:${gone.successor}`);
  const { note } = answer;
  const to = successorIn(as, id, all);
  if (to === null && !note) throw new Refusal(`--confirm ${id} --as withdrawn needs --note REASON: readers are told why the text is gone`);
  const entries = confirmChanges(to === null ? review : follow(review, to, all), 'all', to === null ? { state: 'withdrawn' } : null);
  const title = gone.withdrawn?.title ?? heldTitle(folder, id);
  const withdrawn: Withdrawal = { title, ...(note && { note }), ...(to !== null && { to }), ...(answer.on && { on: answer.on }) };
  return [[{ id, entries }], { ...register, documents: register.documents.map((entry) => (entry.id === id ? { ...entry, withdrawn } : entry)) }];
}

/** The text is the document's own: said of the text as it is now, with a reason. */
function sayRevised(register: Register, { id, text }: AnchorReview, { note, on }: Answer): Register {
  if (!note || text === null) throw new Refusal(`--confirm ${id} --as same needs --note REASON: what tells that it is the same text`);
  const revised = { sha256: text, note, ...(on && { on }) };
  return { ...register, documents: register.documents.map((entry) => (entry.id === id ? { ...entry, revised } : entry)) };
}

/** The title as the content folder still holds it; the id where that cannot be read. */
function heldTitle(folder: string, id: string): string {
  try {
    return new DocumentFolder(folder, id).document.title;
  } catch {
    return id;
  }
}

/** The document that the text went to; null where it was withdrawn. */
function successorIn(as: string | undefined, id: string, all: readonly AnchorReview[]): string | null {
  if (as === 'withdrawn') return null;
  const [, to] = /^moved:(.+)$/u.exec(as ?? '') ?? [];
  const known = all.filter((review) => !review.gone && review.id !== id).map((review) => review.id);
  if (to && documentIdPattern.test(to) && known.includes(to)) return to;
  throw new Refusal(`${as ? `--as ${as}` : `nothing is proposed for ${id}`}: expected withdrawn, or moved:DOCUMENT with one of ${known.join(', ')}`);
}

/**
 * By rule: every id goes where its words stand in the document `to`, its head to the head of the other. Units whose words
 * do not stand there are to be said first, one by one.
 */
function follow(review: AnchorReview, to: string, all: readonly AnchorReview[]): AnchorReview {
  const open = new Set(review.changes.map(({ id }) => id));
  const standing = all.filter(({ id }) => id === to).map(standingOf);
  const undecided = review.becoming.filter(({ id }) => open.has(id));
  const [head] = standing.flatMap(({ live }) => live.filter(({ kind }) => kind === 'front'));
  const heads = new Set(undecided.filter(({ kind }) => kind === 'front').map(({ id }) => id));
  const changes = successorsOf(undecided, standing, to).map((change): AnchorReview['changes'][number] =>
    head && !change.likely && heads.has(unitIdOf(change.id)) ? { ...change, likely: { state: 'merged', to: head.id } } : change,
  );
  const astray = changes.filter(({ id, likely }) => !likely && !leadsIntoUnit(id)).map(({ id }) => id);
  if (astray.length) {
    const more = astray.length > 5 ? ` and ${astray.length - 5} more` : '';
    throw new Refusal(
      `the words of ${astray.slice(0, 5).join(', ')}${more} are not in ${to}, or not in one place: say of each first what became of it, --confirm ID --as …`,
    );
  }
  return { ...review, changes };
}
