/** The questions of `npm run anchors -- --ask`, one at a time. */
import { consola } from 'consola';
import { liesIn } from '../../src/policy/ids.ts';
import { type Answer, openDocuments, vanishedIn } from './decide.ts';
import { describeReview } from './describe-review.ts';
import type { AnchorReview } from './review-anchors.ts';

/** The answer to the first open question that is not among `skipped`, which learns what the editor leaves open; null where there is none. */
export async function askEditor(reviews: readonly AnchorReview[], skipped: Set<string>): Promise<Answer | null> {
  for (const review of openDocuments(reviews)) {
    if (skipped.has(review.id)) continue;
    const answer = await askOfDocument(review);
    if (answer) return answer;
    skipped.add(review.id);
  }
  for (const { id } of reviews.filter(({ another }) => another !== null)) {
    if (skipped.has(id)) continue;
    const answer = await askOfText(id);
    if (answer) return answer;
    skipped.add(id);
  }
  const vanished = vanishedIn(reviews.filter(({ gone, another }) => !gone && !another));
  for (const id of vanished.filter((one) => !vanished.some((other) => liesIn(one, other)))) {
    if (skipped.has(id)) continue;
    const answer = await askOfId(id, reviews);
    if (answer) return answer;
    skipped.add(id);
  }
  return null;
}

async function askOfDocument(review: AnchorReview): Promise<Answer | null> {
  console.log(describeReview(review)[0]);
  const successor = review.gone?.successor;
  const proposed = successor ? [{ value: `moved:${successor}`, label: `its text is ${successor} now` }] : [];
  const as = await choose(`What became of ${review.id}?`, [...proposed, { value: 'withdrawn', label: 'taken out' }]);
  if (as === null) return null;
  return { which: review.id, as, note: as === 'withdrawn' ? await ask('Why? Readers are told.') : undefined };
}

async function askOfText(id: string): Promise<Answer | null> {
  const same = { value: 'same', label: 'it is the same text, revised' };
  const as = await choose(`${id} bears another text than it was published with. Which is it? (Another one: leave it open, and give it a folder of its own.)`, [
    same,
  ]);
  return as === null ? null : { which: id, as, note: await ask('What tells that it is the same text?') };
}

async function askOfId(id: string, reviews: readonly AnchorReview[]): Promise<Answer | null> {
  const review = reviews.find(({ changes }) => changes.some((change) => change.id === id));
  for (const line of review ? describeReview(review).filter((one) => one.includes(` ${id} `)) : []) console.log(line);
  const likely = review?.changes.find((change) => change.id === id)?.likely;
  const proposed = likely ? [{ value: `${likely.state}:${likely.to}`, label: `${likely.state} to ${likely.to}, as proposed` }] : [];
  const states = [
    { value: 'withdrawn', label: 'its words are gone' },
    { value: 'moved', label: 'its words stand in another unit' },
    { value: 'merged', label: 'it was taken into a larger unit' },
    { value: 'same', label: 'it was rewritten, and is a unit that is listed as new' },
  ];
  const state = await choose(`What became of ${id}?`, [...proposed, ...states]);
  if (state === null || state === 'withdrawn' || state.includes(':')) return state === null ? null : { which: id, as: state };
  return { which: id, as: `${state}:${await ask('The id of that unit, whole (document#m5):')}` };
}

/** Null where the editor wants to be asked later. */
async function choose(question: string, options: { value: string; label: string }[]): Promise<string | null> {
  const later = { value: '', label: 'leave it open' };
  const chosen = await consola.prompt(question, { type: 'select', options: [...options, later], cancel: 'reject' });
  return (chosen as unknown as string) || null;
}

const ask = (question: string): Promise<string> => consola.prompt(question, { type: 'text', cancel: 'reject' });
