/**
 * The parts of a document as it was issued (公文的组成部分): what stands before the text, its contents list, the text, what
 * stands after it, and its attachments, each again with a text and what stands after that.
 */
import type { Language } from '../../../src/policy/language.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { numberOfLabel } from './attachment-labels.ts';
import { type AttachmentList, attachmentLists } from './attachment-lists.ts';
import { type Attachment, attachmentPlaces, headingPlaces } from './attachment-places.ts';
import { backPlaces, isBackFrom } from './back-lines.ts';
import { contentsPlaces } from './contents-list.ts';
import { frontLength } from './front-lines.ts';
import type { Line } from './split-lines.ts';
import { nearestLine, ownTitlePlaces } from './title-places.ts';

export interface TextPart {
  kind: 'front' | 'contents' | 'attached' | 'text' | 'list' | 'back';
  lines: readonly Line[];
  /** Of `attached`: its heading is in `lines`. */
  attachment: Attachment | null;
  /** Of `list`: what it names. */
  list?: AttachmentList;
}

type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'issuers' | 'attachments' | 'carriedBy' | 'asAttachment'>;
type Words = Language['frontLines'];
interface Paths {
  text: string;
  metadata: string;
}

/** The parts in the order of the text: every line is in exactly one of them, and none is empty. */
export function partText(lines: readonly Line[], metadata: Metadata, words: Words, paths: Paths): { value: TextPart[]; issues: Issue[] } {
  const contents = contentsPlaces(lines, words);
  const listed = contents.map(([from, to]): TextPart => ({ kind: 'contents', lines: lines.slice(from, to), attachment: null }));
  const running = lines.filter((_, at) => !contents.some(([from, to]) => at >= from && at < to));
  const front = frontLength(running, metadata, words);
  const { places, issues } = attachmentPlaces(running, front, metadata, words, paths.text);
  const own = ownLabel(running.slice(0, front), metadata, paths.text);
  const bounds = [...places.map(({ from }) => from), running.length];
  const parts = [
    ...frontParts(running.slice(0, front), own.place, metadata),
    ...textParts(running.slice(front, bounds[0]), metadata, words),
    ...places.flatMap(({ from, to, attachment }, i) => [
      { kind: 'attached' as const, lines: running.slice(from, to), attachment },
      ...attachedParts(running.slice(to, bounds[i + 1]), attachment, metadata, words),
    ]),
  ];
  return { value: listed.reduce(inOrder, parts).filter((part) => part.lines.length > 0), issues: [...own.issues, ...issues] };
}

/** A contents list may stand inside another part, which is cut there: what is left of a list of attachments has no entries any more, and a heading is not opened again. */
function inOrder(parts: readonly TextPart[], contents: TextPart): TextPart[] {
  const at = contents.lines[0]?.start ?? 0;
  const cut = parts.flatMap((part): TextPart[] => {
    const split = part.lines.findIndex(({ start }) => start > at);
    if (split <= 0 || part.kind === 'contents') return [part];
    const { kind, attachment } = part;
    return [
      { kind, attachment, lines: part.lines.slice(0, split) },
      { kind: kind === 'attached' ? 'text' : kind, attachment: null, lines: part.lines.slice(split) },
    ];
  });
  return [...cut, contents].filter(({ lines }) => lines.length > 0).sort((a, b) => (a.lines[0]?.start ?? 0) - (b.lines[0]?.start ?? 0));
}

/**
 * Of a text that is itself an attachment (附件5) where its heading stands in the front: label and title, or the label alone where
 * other lines part them, or the title where no label is stated. A stated label that is not there is a fault.
 */
function ownLabel(front: readonly Line[], metadata: Metadata, path: string): { place: OwnPlace | null; issues: Issue[] } {
  if (!metadata.asAttachment) return { place: null, issues: [] };
  const label = metadata.carriedBy?.attachment ?? null;
  const [title] = ownTitlePlaces(front, metadata).slice(-1);
  const place = headingPlaces(front, 0, label, metadata.title).at(-1) ?? (label ? headingPlaces(front, 0, label, null)[0] : title) ?? null;
  if (place || !label || front.length === 0) return { place: place && { ...place, label }, issues: [] };
  const near = nearestLine(front, label);
  return {
    place: title ? { ...title, label: null } : null,
    issues: [issue('own-label-not-found', path, near?.number ?? null, { label, near: near?.text.text ?? null })],
  };
}

interface OwnPlace {
  from: number;
  to: number;
  /** As far as it is there. */
  label: string | null;
}

/** A text that is itself an attachment has its heading where others have their front; what stands before it was issued with it. */
function frontParts(lines: readonly Line[], place: OwnPlace | null, { title, numbering }: Metadata): TextPart[] {
  if (!place) return [{ kind: 'front', lines, attachment: null }];
  const { label } = place;
  const attachment = { label, title, number: numberOfLabel(label) ?? '1', numbering };
  return [
    { kind: 'front', lines: lines.slice(0, place.from), attachment: null },
    { kind: 'attached', lines: lines.slice(place.from, place.to), attachment },
    { kind: 'front', lines: lines.slice(place.to), attachment: null },
  ];
}

/** What stands below the heading of an attachment; behind a heading alone the back of the document follows at once. */
function attachedParts(lines: readonly Line[], { numbering, withheld }: Attachment, metadata: Metadata, words: Words): TextPart[] {
  if (withheld && isBackFrom(lines, 0, metadata, words)) return [{ kind: 'back', lines, attachment: null }];
  return textParts(lines, { ...metadata, numbering }, words);
}

/** A text, the lists of attachments in it, and its back. */
function textParts(lines: readonly Line[], metadata: Metadata, words: Words): TextPart[] {
  const lists = attachmentLists(lines, metadata, words);
  const listOf = lines.map((_, at) => lists.find(({ from, to }) => at >= from && at < to) ?? null);
  const isBack = backPlaces(
    lines,
    metadata,
    words,
    listOf.map((list) => list !== null),
  );
  const kindOf = (at: number): 'list' | 'back' | 'text' => (listOf[at] ? 'list' : isBack[at] ? 'back' : 'text');
  const parts: TextPart[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && kindOf(i) === kindOf(from) && listOf[i] === listOf[from]) continue;
    const list = listOf[from];
    parts.push({ kind: kindOf(from), lines: lines.slice(from, i), attachment: null, ...(list && { list }) });
    from = i;
  }
  return parts;
}
