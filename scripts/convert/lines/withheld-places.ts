/** Where the headings stand of attachments whose texts were withheld or not received: label, title, and the words that say so (略). */
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { Numbering } from '../../../src/policy/model/numbering.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { labelKey } from './attachment-labels.ts';
import type { AttachmentList } from './attachment-lists.ts';
import type { AttachmentPlace } from './attachment-places.ts';
import type { Line } from './split-lines.ts';

/** An attachment whose text is not here, with the number that it goes by and the numbering that its text would have. */
type Missing = DocumentMetadata['attachments'][number] & { number: string; numbering: Numbering };

/** How many lines such a title may be broken over. */
const titleLines = 4;

/** （略）, （此件不公开） at the end of a line. */
const remark = /\s*[（(][^（()）]{1,30}[）)]\s*$/u;
const isRemark = (line: Line | undefined): boolean => line !== undefined && line.text.text.replace(remark, '') === '' && line.text.text.trim() !== '';

/** Where the words begin that say of a heading that its text is withheld; its length where there are none. */
export const remarkStart = (heading: string): number => remark.exec(heading)?.index ?? heading.length;

/** Of the attachments that were not received, those whose headings stand in the text behind line `front`; `labels` are those of all attachments. */
export function withheldPlaces(
  lines: readonly Line[],
  front: number,
  { missing, labels }: { missing: readonly Missing[]; labels: readonly (string | null)[] },
  lists: readonly AttachmentList[],
  received: readonly AttachmentPlace[],
): AttachmentPlace[] {
  const keys = labels.flatMap((label) => (label === null ? [] : [labelKey(label)]));
  const opensOther = (line: Line | undefined): boolean => line === undefined || keys.some((key) => labelKey(line.text.text).startsWith(key));
  return missing.flatMap(({ label, title, number, numbering }): AttachmentPlace[] => {
    if (label === null) return [];
    const place = lines
      .flatMap((_, at) => (at < front ? [] : (headingAt(lines, at, label, title) ?? [])))
      .find(({ from, to, hasRemark }) => {
        if (received.some((other) => from >= other.from && from < other.to)) return false;
        if (received.some((other) => other.to <= from)) return true;
        const list = lists.find((one) => from >= one.from && from < one.to);
        return hasRemark && (!list || (list.entries.length === 1 && opensOther(lines[to])));
      });
    return place ? [{ from: place.from, to: place.to, attachment: { label, title, number, numbering, withheld: true } }] : [];
  });
}

/** The heading that begins in a line: the label, with the title in it or below it, and a remark behind them. */
function headingAt(lines: readonly Line[], from: number, label: string, title: string | null): { from: number; to: number; hasRemark: boolean } | null {
  const wanted = labelKey(label);
  const wantedTitle = normalForm(title ?? '');
  let joined = '';
  for (let to = from + 1; to <= Math.min(lines.length, from + titleLines); to++) {
    const line = lines[to - 1] as Line;
    const words = line.text.text.replace(remark, '');
    joined += labelKey(words);
    if (!joined.startsWith(wanted)) return null;
    const rest = joined.slice(wanted.length).replace(/^[:：]/u, '');
    if (rest !== wantedTitle) continue;
    const hasOwn = words !== line.text.text;
    const below = !hasOwn && isRemark(lines[to]);
    return { from, to: below ? to + 1 : to, hasRemark: hasOwn || below };
  }
  return null;
}
