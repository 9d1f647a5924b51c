/**
 * Ties the marks in a rendered text to the numbered notes. Marks are rendered as tokens, since the order in which
 * Astro renders components says nothing; in the finished HTML they stand in reading order.
 */
import { fingerprint } from '../policy/fingerprint.ts';
import type { NumberedErratum } from './library.ts';

const token = /href="#erratum:([0-9a-z]+)(:rest)?"/gu;
const headingToken = /<!--errata-of-heading:([^>]*?)-->/gu;

/** What an <Erratum> in the MDX and its entry in errata.json have in common. */
interface ErratumSigns {
  status: string;
  /** Wording that is not shown in the text: the received one of a correction, the suggested one of a doubt. */
  hidden: string;
  reason: string;
}

/**
 * The address that stands in for the note until the whole text is there. `rest` is a part, not the first, of an
 * erratum that crosses a sentence boundary: it leads to the same note.
 */
export function erratumToken(signs: ErratumSigns, rest = false): string {
  return `#erratum:${keyOf(signs)}${rest ? ':rest' : ''}`;
}

/** Where a unit's heading may bear marks: wording of a heading is an attribute in MDX and cannot hold them. */
export function headingErrataToken(anchor: string): string {
  return `<!--errata-of-heading:${anchor}-->`;
}

/**
 * Guarantees that every mark leads to the note of its own place and that every erratum has a mark: those that have
 * none in the running text are marked at their unit's heading. Throws if a mark has no erratum, which means that
 * the MDX and errata.json do not come from the same run.
 */
export function placeErrata(html: string, errata: readonly NumberedErratum[]): string {
  const waiting = Map.groupBy(errata, ({ status, original, corrected, reason }) =>
    keyOf({ status, reason, hidden: status === 'corrected' ? original : corrected }),
  );
  const begun = new Map<string, NumberedErratum | undefined>();
  const marked = html.replace(token, (_, key: string, rest?: string) => {
    if (!rest) begun.set(key, waiting.get(key)?.shift());
    const erratum = begun.get(key);
    if (!erratum) throw new Error('An <Erratum> in the MDX is not in errata.json: run scripts/build-content.ts again.');
    return `href="#erratum-${erratum.number}" data-n="${erratum.number}"`;
  });
  const unmarked = Map.groupBy([...waiting.values()].flat(), (erratum) => erratum.unit.anchor);
  return marked.replace(headingToken, (_, anchor: string) => (unmarked.get(anchor) ?? []).map(headingMark).join(''));
}

function headingMark({ number, status }: NumberedErratum): string {
  return `<a class="erratum ${status}" href="#erratum-${number}" data-n="${number}" role="doc-noteref" aria-label="校勘${number}"></a>`;
}

/** Equal for equal signs; white space does not count, since MDX keeps attributes on one line. */
function keyOf({ status, hidden, reason }: ErratumSigns): string {
  return fingerprint([status, hidden, reason].join('\n').replace(/\s/gu, ''));
}
