/** Where the attachments begin whose texts were received, as document.yaml states them. */
import { least } from '../../../src/policy/extremes.ts';
import type { Language } from '../../../src/policy/language.ts';
import { pauses } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { isNumberStyle, type Numbering } from '../../../src/policy/model/numbering.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { readNumber } from '../numbers/numbering.ts';
import { isDateLine } from '../numbers/printed-dates.ts';
import { isBareLabel, labelKey, labelledLine, listOpening, numberOfLabel } from './attachment-labels.ts';
import { type AttachmentList, attachmentLists, type ListMetadata } from './attachment-lists.ts';
import { isBackFrom } from './back-lines.ts';
import type { Line } from './split-lines.ts';
import { nearestLine, type TitlePlace, titlePlaces } from './title-places.ts';
import { withheldPlaces } from './withheld-places.ts';

/** An attachment whose text was received, or whose heading alone was. */
export interface Attachment {
  label: string | null;
  title: string | null;
  /** 2 of 附件2; else its place among the attachments. */
  number: string;
  numbering: Numbering;
  /** Its text was not received; its heading tells why. */
  withheld?: boolean;
}

export interface AttachmentPlace {
  from: number;
  /** After its heading. */
  to: number;
  attachment: Attachment;
}

type Metadata = ListMetadata & Pick<DocumentMetadata, 'title' | 'attachments'>;
type Words = Language['frontLines'];

/** A listed title so short may be that of anything. */
const shortestTitle = 4;

/** The received attachments, one after the other; one that is not found is a fault, and so is one that nobody declared. */
export function attachmentPlaces(
  lines: readonly Line[],
  front: number,
  metadata: Metadata,
  words: Words,
  path: string,
): { places: AttachmentPlace[]; issues: Issue[] } {
  const lists = attachmentLists(lines, metadata, words);
  const isListed = (at: number): boolean => lists.some(({ from, to }) => at >= from && at < to);
  const places: AttachmentPlace[] = [];
  const issues: Issue[] = [];
  let after = front;
  const received = metadata.attachments.filter(({ state }) => state === 'received');
  const missing = metadata.attachments.filter(({ state }) => state !== 'received');
  const numbers = attachmentNumbers([...received, ...missing].map(({ label }) => label));
  for (const [i, { label, title, numbering = metadata.numbering }] of received.entries()) {
    const found = headingPlaces(lines, after, label, title);
    const place = found.find(({ from }) => !isListed(from)) ?? found.find(({ to }) => hasText(lines, to, metadata, words));
    if (!place) {
      const near = nearestLine(lines, `${label ?? ''}${title ?? ''}`);
      issues.push(issue('attachment-not-found', path, near?.number ?? null, { label: label ?? title ?? '', near: near?.text.text ?? null }));
      continue;
    }
    places.push({ ...place, attachment: { label, title, number: numbers[i] ?? '', numbering } });
    after = place.to;
  }
  const numbered = missing.map((one, i) => ({ ...one, number: numbers[received.length + i] ?? '', numbering: one.numbering ?? metadata.numbering }));
  const withheld = withheldPlaces(lines, front, { missing: numbered, labels: metadata.attachments.map(({ label }) => label) }, lists, places);
  for (const place of withheld) places.push(place);
  const known = (at: number): boolean => at < front || isListed(at) || places.some(({ from, to }) => at >= from && at < to);
  const unexpected = misnamedPlaces(lines, metadata, places, withheld);
  for (const at of listsWithText(lines, lists, places, metadata, words)) unexpected.add(at);
  const opening = lines.map((_, at) => unexpected.has(at) || (!known(at) && (opensAttachment(lines, at, words) || isListedTitle(lines, at, lists, metadata))));
  // The title under an undeclared label is of the same attachment.
  const undeclared = lines.flatMap((line, at) => (opening[at] && !opening[at - 1] ? [{ line, at }] : []));
  return {
    places: [...places, ...undeclared.map(({ line, at }) => undeclaredPlace(line, at, metadata.numbering))].sort((a, b) => a.from - b.from),
    issues: [
      ...issues,
      ...undeclared.map(({ line }) => unexpectedAttachment(line, metadata, path)),
      ...filledPlaces(lines, withheld, places, metadata, words, path),
    ],
  };
}

/** Behind a received attachment: labels of attachments that are declared withheld under another title than the text has. */
function misnamedPlaces(
  lines: readonly Line[],
  { attachments }: Metadata,
  places: readonly AttachmentPlace[],
  withheld: readonly AttachmentPlace[],
): Set<number> {
  const received = places.filter(({ attachment }) => !attachment.withheld);
  const missing = attachments.flatMap(({ label, state }) =>
    state === 'received' || label === null || withheld.some(({ attachment }) => attachment.label === label) ? [] : [labelKey(label)],
  );
  const isOne = ({ text }: Line): boolean => missing.some((label) => labelKey(text.text) === label || labelKey(text.text).startsWith(`${label}:`));
  return new Set([...lines.keys()].filter((at) => received.some(({ to }) => to <= at) && isOne(lines[at] as Line)));
}

/**
 * Lists within an attachment below which a text stands, and lists behind the text below which its numbers begin anew: 附：预警标准
 * is then the heading of an attachment.
 */
function listsWithText(
  lines: readonly Line[],
  lists: readonly AttachmentList[],
  places: readonly AttachmentPlace[],
  metadata: Metadata,
  words: Words,
): number[] {
  const isFirst = (line: Line | undefined): boolean =>
    line !== undefined && metadata.numbering.levels.slice(0, 1).some((style) => isNumberStyle(style) && readNumber(line.text.text, style)?.ordinal === 1);
  const first = lines.findIndex(isFirst);
  const beginsAnew = (from: number, to: number): boolean => first >= 0 && first < from && isFirst(lines[to]);
  return lists.flatMap(({ from, to, label }) => {
    const isHeading = places.some((place) => from >= place.from && from < place.to);
    if (label === null || isHeading || !(places.some((place) => place.to <= from) || beginsAnew(from, to))) return [];
    const end = nextPlace(places, from, lines.length);
    return to >= end || isBackFrom(lines.slice(0, end), to, metadata, words) ? [] : [from];
  });
}

/** Where the next attachment begins; `end` where none does. */
const nextPlace = (places: readonly AttachmentPlace[], from: number, end: number): number =>
  least(
    places.map((place) => place.from).filter((start) => start > from),
    end,
  );

/** An attachment begins that nobody declared, or one that was declared to be withheld. */
function unexpectedAttachment({ text, number }: Line, { attachments }: Metadata, path: string): Issue {
  const declared = attachments.find(({ label, state }) => state !== 'received' && label !== null && labelKey(text.text).startsWith(labelKey(label)));
  if (!declared?.label) return issue('undeclared-attachment', path, number, { label: text.text });
  return issue('withheld-attachment', path, number, { label: declared.label, state: declared.state, words: text.text });
}

/** Withheld attachments below whose headings a text stands. */
function filledPlaces(
  lines: readonly Line[],
  withheld: readonly AttachmentPlace[],
  places: readonly AttachmentPlace[],
  metadata: Metadata,
  words: Words,
  path: string,
): Issue[] {
  return withheld.flatMap(({ from, to, attachment: { label } }) => {
    const end = nextPlace(places, from, lines.length);
    if (to >= end || isBackFrom(lines.slice(0, end), to, metadata, words)) return [];
    const { state = 'withheld' } = metadata.attachments.find((one) => one.label === label) ?? {};
    return [issue('withheld-attachment', path, lines[from]?.number ?? null, { label: label ?? '', state, words: lines[to]?.text.text.slice(0, 24) ?? '' })];
  });
}

/** The number that each attachment prints, else its place among them, or the next behind it that none prints. */
function attachmentNumbers(labels: readonly (string | null)[]): string[] {
  const printed = labels.map(numberOfLabel);
  const taken = new Set(printed);
  return printed.map((number, i) => {
    if (number !== null) return number;
    let place = i + 1;
    while (taken.has(String(place))) place++;
    taken.add(String(place));
    return String(place);
  });
}

/** It is read as what it is, so that nothing that follows from its being undeclared is reported beside that. */
const undeclaredPlace = ({ text }: Line, from: number, numbering: Numbering): AttachmentPlace => ({
  from,
  to: from + 1,
  attachment: { label: text.text, title: null, number: numberOfLabel(text.text) ?? String(from), numbering },
});

/** Where the signature follows, or nothing, an attachment is only named. */
const hasText = (lines: readonly Line[], from: number, metadata: Metadata, words: Words): boolean =>
  from < lines.length && !isBackFrom(lines, from, metadata, words);

/** 附件2 alone or with its title, on one line or several; the title alone where there is no label. Labels match as a whole. */
export function headingPlaces(lines: readonly Line[], after: number, label: string | null, title: string | null): TitlePlace[] {
  if (!label) return titlePlaces(lines, title ?? '', after);
  const wanted = labelKey(label);
  return lines.flatMap((line, from) => {
    if (from < after) return [];
    if (labelKey(line.text.text) === wanted) {
      if (!title) return [{ from, to: from + 1 }];
      const under = from + (isBracketed(lines[from + 1]) ? 2 : 1);
      const below = titlePlaces(lines.slice(0, from + 8), title, under)[0];
      return below?.from === under ? [{ from, to: below.to }] : [];
    }
    const near = lines.slice(0, from + 8);
    const whole = ['', '：', '.', '、']
      .map((mark) => `${label}${mark}${title ?? ''}`)
      .concat(`【${label}】${title ?? ''}`)
      .flatMap((words) => titlePlaces(near, words, from))
      .find((place) => place.from === from);
    return whole ? [whole] : [];
  });
}

/** （规范性）, （资料性附录） stands between the label of an annex and its title (GB/T 1.1). */
const isBracketed = (line: Line | undefined): boolean => /^[（(][^（()）]{1,12}[)）]$/u.test(line?.text.text.trim() ?? '');

/** 附件2 alone, 附： that announces no list, or 附件2：重点单位名单 with a text below it; where another such line or nothing follows it is an entry of a list. */
function opensAttachment(lines: readonly Line[], at: number, words: Words): boolean {
  const line = lines[at]?.text.text ?? '';
  if (isBareLabel(line, words) || (line !== '' && listOpening(line, words) === line.length)) return true;
  const named = (one: Line | undefined): boolean =>
    one !== undefined && new RegExp(`^[^${pauses}]{2,40}$`, 'u').test(labelledLine(one.text.text, words)?.title ?? '');
  const next = lines[at + 1];
  // 附表1 指标 with rows below it is a table.
  if (next?.text.text.includes('\t')) return false;
  return named(lines[at]) && next !== undefined && !named(next) && !named(lines[at - 1]) && !isDateLine(next.text.text);
}

/** The title of an attachment that a list before it names stands on a line of its own: its text was received. */
function isListedTitle(lines: readonly Line[], at: number, lists: readonly AttachmentList[], { title }: Pick<Metadata, 'title'>): boolean {
  const named = lists.filter(({ to }) => to <= at).flatMap(({ titles }) => titles);
  return named.some((one) => one.length >= shortestTitle && one !== normalForm(title) && titlePlaces(lines.slice(0, at + 6), one, at)[0]?.from === at);
}
