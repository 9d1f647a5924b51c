/** How each part of a document is numbered: its text up to the first attachment, and each attachment up to the next. */
import { labelKey } from '../../convert/lines/attachment-labels.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import type { ExtractLine } from '../received/extract.ts';
import { notHeadingEntries } from './not-headings.ts';
import { proposeNumbering } from './propose-numbering.ts';

interface Proposed {
  lines: readonly ExtractLine[];
  metadata: DocumentYaml;
}

/** The same with a numbering for each received attachment that has none yet, found in its own lines. */
export function proposeAttachmentNumberings<P extends Proposed>(proposed: P): P {
  const { lines, metadata } = proposed;
  const attachments = metadata.attachments ?? [];
  const starts = attachments.map((attachment) => (attachment.state === 'received' ? startOf(lines, attachment) : -1));
  const inOrder = attachments.map((attachment, i) => ({ attachment, start: starts[i] ?? -1 })).sort((a, b) => a.start - b.start);
  const notHeadings = [...(metadata.notHeadings ?? [])];
  const numbered = inOrder.map(({ attachment, start }, i) => {
    if (attachment.numbering || start < 0) return attachment;
    const own = proposeNumbering(lines.slice(0, inOrder[i + 1]?.start ?? lines.length), start + 1);
    for (const entry of notHeadingEntries(lines, own.notHeadings)) if (!notHeadings.some(({ line }) => line === entry.line)) notHeadings.push(entry);
    return { ...attachment, numbering: own.numbering };
  });
  return { ...proposed, metadata: { ...metadata, attachments: numbered, ...(notHeadings.length > 0 && { notHeadings }) } };
}

/** The last line (from 0) that begins with its label, or is its title; the list of attachments stands before it. */
function startOf(lines: readonly ExtractLine[], { label, title }: NonNullable<DocumentYaml['attachments']>[number]): number {
  const key = label ? labelKey(label) : null;
  return lines.findLastIndex(({ text }) => {
    const words = labelKey(text.trim());
    return key === null ? text.trim() === title : words.startsWith(key) && !/^\d/u.test(words.slice(key.length));
  });
}
