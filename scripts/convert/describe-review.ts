/** What happened to the published ids of a document, in lines. */
import { leadsIntoUnit } from '../../src/policy/ids.ts';
import type { AnchorReview } from './review-anchors.ts';

/** What has changed of a document, an id a line, with the words that it names; of a document that is gone no sentences and parts, which go with their units. */
export function describeReview(review: AnchorReview): string[] {
  const { entries, becoming, changes, gone } = review;
  const words = new Map([...entries, ...becoming].map(({ id, quote }) => [id, quote.exact.replace(/\s+/gu, ' ').slice(0, 20)]));
  const line = (what: string, id: string, more = ''): string => `${what.padEnd(10)} ${id} “${words.get(id) ?? ''}”${more}`;
  const isShown = (id: string): boolean => gone === null || !leadsIntoUnit(id);
  const said = entries.flatMap(({ id, becomes }) =>
    becomes && isShown(id) ? [line('confirmed', id, `: ${becomes.state} ${becomes.to ?? ''}`.trimEnd())] : [],
  );
  const found = changes.flatMap(({ change, id, likely }) => {
    const proposal = likely ? ` → proposed: ${likely.state} ${likely.to}` : ' → proposed: withdrawn';
    return isShown(id) ? [line(change, id, change === 'vanished' ? proposal : '')] : [];
  });
  return [...describeGone(review), ...describeAnother(review), ...found, ...said];
}

function describeAnother({ id, another }: AnchorReview): string[] {
  if (!another) return [];
  const title = another.title === null ? '' : `, “${another.title}”`;
  return [`${'another'.padEnd(10)} ${id}: bears another text than it was published with${title}; of its words ${another.kept} in 100 stand under their ids`];
}

function describeGone({ id, changes, entries, gone }: AnchorReview): string[] {
  if (!gone || (gone.withdrawn && changes.length === 0)) return [];
  const proposal = gone.successor ? `; its words are in ${gone.successor} → proposed: moved:${gone.successor}` : '';
  return [`${'gone'.padEnd(10)} ${id}: its seed folder is not there; ${changes.length} of its ${entries.length} ids are open${proposal}`];
}
