/**
 * The parts of a document as it was issued (公文的组成部分): what stands before the text, its contents list, the text, what
 * stands after it, and its attachments, each again with a text and what stands after that.
 */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { pauses } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { Numbering } from '../../../src/policy/model/numbering.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { backPlaces } from './back-lines.ts';
import { contentsPlace } from './contents-list.ts';
import { dateLine, frontLength, nearestLine, titlePlaces } from './front-lines.ts';
import type { Line } from './split-lines.ts';

/** An attachment whose text was received. */
export interface Attachment {
  label: string | null;
  title: string | null;
  /** 2 of 附件2; else its place among the attachments. */
  number: string;
  numbering: Numbering;
}

export interface TextPart {
  kind: 'front' | 'contents' | 'attached' | 'text' | 'back';
  lines: readonly Line[];
  /** Of `attached`: its heading is in `lines`. */
  attachment: Attachment | null;
}

type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'issuers' | 'attachments' | 'carriedBy' | 'asAttachment'>;
type Words = Language['frontLines'];
interface Paths {
  text: string;
  metadata: string;
}

/** The parts in the order of the text: every line is in exactly one of them, and none is empty. */
export function partText(lines: readonly Line[], metadata: Metadata, words: Words, paths: Paths): { value: TextPart[]; issues: Issue[] } {
  const [contentsFrom, contentsTo] = contentsPlace(lines, words);
  const listed = lines.slice(contentsFrom, contentsTo);
  const running = [...lines.slice(0, contentsFrom), ...lines.slice(contentsTo)];
  const front = frontLength(running, metadata, words);
  const { places, issues } = attachmentPlaces(running, front, metadata, words, paths);
  const bounds = [...places.map(({ from }) => from), running.length];
  const parts = [
    ...frontParts(running.slice(0, front), metadata),
    ...textParts(running.slice(front, bounds[0]), metadata, words),
    ...places.flatMap(({ from, to, attachment }, i) => [
      { kind: 'attached' as const, lines: running.slice(from, to), attachment },
      ...textParts(running.slice(to, bounds[i + 1]), metadata, words),
    ]),
  ];
  return { value: inOrder([...parts, { kind: 'contents' as const, lines: listed, attachment: null }]), issues };
}

/** A contents list may stand inside the front: the parts are cut where it stands. */
function inOrder(parts: readonly TextPart[]): TextPart[] {
  const contents = parts.find(({ kind }) => kind === 'contents');
  const at = contents?.lines[0]?.start ?? 0;
  const cut = parts.flatMap((part): TextPart[] => {
    if (part === contents || !contents?.lines.length) return [part];
    const split = part.lines.findIndex(({ start }) => start > at);
    if (split <= 0) return [part];
    return [
      { ...part, lines: part.lines.slice(0, split) },
      { ...part, lines: part.lines.slice(split) },
    ];
  });
  return cut.filter(({ lines }) => lines.length > 0).sort((a, b) => (a.lines[0]?.start ?? 0) - (b.lines[0]?.start ?? 0));
}

/** A text that is itself an attachment has its heading (附件5, title) where others have their front. */
function frontParts(lines: readonly Line[], metadata: Metadata): TextPart[] {
  const label = metadata.carriedBy?.attachment;
  const from = metadata.asAttachment && label ? lines.findIndex(({ text }) => normalForm(text.text).startsWith(normalForm(label))) : -1;
  if (from < 0) return [{ kind: 'front', lines, attachment: null }];
  const attachment = { label: label ?? null, title: metadata.title, number: numberOf(label) ?? '1', numbering: metadata.numbering };
  return [
    { kind: 'front', lines: lines.slice(0, from), attachment: null },
    { kind: 'attached', lines: lines.slice(from), attachment },
  ];
}

function textParts(lines: readonly Line[], metadata: Metadata, words: Words): TextPart[] {
  const isBack = backPlaces(lines, metadata, words);
  const parts: TextPart[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && isBack[i] === isBack[from]) continue;
    parts.push({ kind: isBack[from] ? 'back' : 'text', lines: lines.slice(from, i), attachment: null });
    from = i;
  }
  return parts;
}

interface AttachmentPlace {
  from: number;
  /** After its heading. */
  to: number;
  attachment: Attachment;
}

/** Where the received attachments begin, one after the other; one that is not found is a fault, and so is one that nobody declared. */
function attachmentPlaces(
  lines: readonly Line[],
  front: number,
  { attachments, numbering }: Metadata,
  words: Words,
  paths: Paths,
): { places: AttachmentPlace[]; issues: Issue[] } {
  const places: AttachmentPlace[] = [];
  const issues: Issue[] = [];
  let after = front;
  for (const [i, { label, title, numbering: own = numbering }] of attachments.filter(({ state }) => state === 'received').entries()) {
    const found = headingPlace(lines, after, label, title);
    if (!found) {
      const near = nearestLine(lines, `${label ?? ''}${title ?? ''}`);
      issues.push(issue('attachment-not-found', paths.text, near?.number ?? null, { label: label ?? title ?? '', near: near?.text.text ?? null }));
      continue;
    }
    places.push({ ...found, attachment: { label, title, number: numberOf(label) ?? String(i + 1), numbering: own } });
    after = found.to;
  }
  const known = new Set(places.flatMap(({ from, to }) => lines.slice(from, to)));
  for (const line of lines.slice(front))
    if (!known.has(line) && (isBareAttachment(flat(line), words) || opensUndeclared(lines, line, words)))
      issues.push(issue('undeclared-attachment', paths.text, line.number, { label: line.text.text }));
  return { places, issues };
}

/** 附件2, 附表三 and nothing else. */
const isBareAttachment = (line: string, { attachmentWords }: Words): boolean =>
  new RegExp(`^${anyOf(attachmentWords)}[0-9${ordinalDigits}]{0,3}(?:-\\d+)?$`, 'u').test(line);
const flat = ({ text }: Line): string => normalForm(text.text);

/** 附件2：重点单位名单 with a text below it; where another attachment or nothing follows it is an entry of a list. */
function opensUndeclared(lines: readonly Line[], line: Line, words: Words): boolean {
  const named = (one: Line | undefined): boolean =>
    one !== undefined && new RegExp(`^${anyOf(words.attachmentWords)}[0-9${ordinalDigits}]{1,3}[:：]?[^${pauses}]{2,40}$`, 'u').test(flat(one));
  const at = lines.indexOf(line);
  const next = lines[at + 1];
  const before = lines.slice(Math.max(0, at - 1), at).some(named);
  return named(line) && next !== undefined && !named(next) && !before && !dateLine.test(next.text.text.replace(/\s+/gu, ''));
}

/** 附件2 alone or with its title, on one line or several; the title alone where there is no label. */
function headingPlace(lines: readonly Line[], after: number, label: string | null, title: string | null): { from: number; to: number } | null {
  const [first, rest] = [normalForm(label ?? ''), normalForm(title ?? '')];
  if (!first) return titlePlaces(lines, title ?? '', after)[0] ?? null;
  for (let from = after; from < lines.length; from++) {
    const line = flat(lines[from] as Line).replace(/[:：]$/u, '');
    if (line === first && !rest) return { from, to: from + 1 };
    if (line === first) {
      const below = titlePlaces(lines, title ?? '', from + 1)[0];
      if (below?.from === from + 1) return { from, to: below.to };
    }
    const whole = titlePlaces(lines, `${label}${title ?? ''}`, from)[0] ?? titlePlaces(lines, `${label}：${title ?? ''}`, from)[0];
    if (whole?.from === from) return whole;
  }
  return null;
}

/** 2 of 附件2, 2-1 of 附件2-1; null where it has no number in digits or numerals. */
function numberOf(label: string | null | undefined): string | null {
  const [digits] = /\d+(?:-\d+)*/u.exec(normalForm(label ?? '')) ?? [];
  if (digits) return digits;
  const [numeral] = new RegExp(`[${ordinalDigits}]+`, 'u').exec(label ?? '') ?? [];
  return numeral ? String(parseNumeral(numeral) ?? '') || null : null;
}
