/** Lists of attachments (附件说明), which name them behind the text: 附件：1.河湖名录, or a label and a title each. */
import type { Language } from '../../../src/policy/language.ts';
import { sentenceEnds } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { joinSourced, type SourcedText, sliceSourced } from '../correct/sourced-text.ts';
import { isBareLabel, labelKey, labelledLine, listOpening } from './attachment-labels.ts';
import { type BackMetadata, isBackFrom } from './back-lines.ts';
import { opensHeading } from './heading-reader.ts';
import type { Line } from './split-lines.ts';

type Words = Language['frontLines'];
export type ListMetadata = BackMetadata & Pick<DocumentMetadata, 'lineBreaks'>;

export interface AttachmentList {
  from: number;
  to: number;
  /** 附件：, as printed; null where every entry has a label of its own. */
  label: string | null;
  /** Each as printed, in one. */
  entries: SourcedText[];
  /** The titles, in normal form. */
  titles: string[];
}

const longestTitle = 120;
/** So many lines a title may run on. */
const runningLines = 2;

/** The lists of a text, in its order. */
export function attachmentLists(lines: readonly Line[], metadata: ListMetadata, words: Words): AttachmentList[] {
  const entries = lines.map((_, at) => labelledEntry(lines, at, metadata, words));
  const lists: AttachmentList[] = [];
  // Lines in which labelled entries begin that were found to be no list.
  const tried = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    const run = tried.has(i) ? null : labelledRun(entries, i);
    const list = announcedList(lines, i, metadata, words) ?? (run && listOf(run, lines, metadata, words));
    if (!list) for (const start of run?.alike ?? []) tried.add(start);
    else {
      lists.push(list);
      i = list.to - 1;
    }
  }
  return lists;
}

const isName = ({ text }: Line): boolean => text.text.length <= longestTitle && !new RegExp(`[${sentenceEnds}]`, 'u').test(text.text);
const listNumber = /^[（(]?([\d０-９]{1,2}(?:[-－—–][\d０-９]{1,2})*)\s*[.．、）)]\s*/u;

/** 1 and 2 of 1-2. at the head of an entry; null without a number. */
function numbersIn(text: string): number[] | null {
  const [, numbers] = listNumber.exec(text) ?? [];
  return numbers === undefined ? null : numbers.split(/[-－—–]/u).map((number) => Number(number.normalize('NFKC')));
}

/** Whether an entry comes right behind another: 2. or 2-1. behind 1., 1-2. behind 1-1.; the first is 1. or 1-1. */
function comesNext(entry: string, before: string | undefined): boolean {
  const numbers = numbersIn(entry);
  const last = before === undefined ? [] : numbersIn(before);
  if (!numbers || !last) return false;
  const first = numbers.findIndex((number, i) => number !== last[i]);
  return first >= 0 && numbers[first] === (last[first] ?? 0) + 1 && numbers.slice(first + 1).every((number) => number === 1);
}

/** 附件：1.河湖名录 and what goes on with 2., or one title alone. */
function announcedList(lines: readonly Line[], from: number, metadata: ListMetadata, words: Words): AttachmentList | null {
  const line = lines[from] as Line;
  const opening = listOpening(line.text.text, words);
  const next = lines[from + 1];
  // 附件 without a colon announces numbers: alone it may be the attachment itself.
  const announces = opening > 0 || (isBareLabel(line.text.text, words) && !/\d/u.test(line.text.text) && comesNext(next?.text.text ?? '', undefined));
  if (!announces) return null;
  const label = opening > 0 ? line.text.text.slice(0, opening).replace(/\s+/gu, '') : line.text.text.replace(/\s+/gu, '');
  const body = sliceSourced(line.text, opening || line.text.text.length);
  const entries: SourcedText[] = body.text ? [body] : [];
  let to = from + 1;
  for (; to < lines.length; to++) {
    const more = lines[to] as Line;
    if (comesNext(more.text.text, entries.at(-1)?.text) || (entries.length === 0 && isTitleBelow(lines, to, metadata, words))) entries.push(more.text);
    else if (runsOn(lines, to, from, metadata, words)) entries.splice(-1, 1, joinSourced([...entries.slice(-1), more.text]));
    else break;
  }
  // Without words on its line it is the list only where the back follows: else an attachment begins here.
  if (!body.text && entries.length > 0 && !endsText(lines, to, metadata, words)) return null;
  return { from, to, label, entries, titles: entries.map(({ text }) => normalForm(text.replace(listNumber, ''))) };
}

const endsText = (lines: readonly Line[], to: number, metadata: ListMetadata, words: Words): boolean =>
  to >= lines.length || isBackFrom(lines, to, metadata, words) || isBareLabel(lines[to]?.text.text ?? '', words);

function isTitleBelow(lines: readonly Line[], at: number, metadata: ListMetadata, words: Words): boolean {
  const line = lines[at] as Line;
  return isName(line) && !line.afterBlank && !opensHeading(line, metadata.numbering) && !isBackFrom(lines, at, metadata, words);
}

/** Whether a line goes on with the name before it: never in a text with a paragraph on each line, never a signature, nor the attachment itself. */
function runsOn(lines: readonly Line[], at: number, from: number, metadata: ListMetadata, words: Words): boolean {
  const line = lines[at] as Line;
  if (metadata.lineBreaks === 'paragraph-per-line' || line.afterBlank || numbersIn(line.text.text) !== null || labelledLine(line.text.text, words))
    return false;
  const since = lines
    .slice(from, at)
    .reverse()
    .findIndex((one) => numbersIn(one.text.text) !== null || listOpening(one.text.text, words) > 0);
  const repeats = lines.slice(from, at).some((one) => normalForm(one.text.text).endsWith(normalForm(line.text.text)));
  return since >= 0 && since < runningLines && !repeats && isTitleBelow(lines, at, metadata, words);
}

interface LabelledEntry {
  to: number;
  label: string;
  title: string;
}

interface LabelledRun {
  from: number;
  to: number;
  /** By their labels, each with the line that it begins in. */
  entries: ReadonlyMap<string, LabelledEntry & { from: number }>;
  /** Where its entries begin from which a run ends in the same line. */
  alike: readonly number[];
}

/** 附件1 with 河湖名录 on its line or on the next, 附件2 …, each label once; null where there is none. */
function labelledRun(all: readonly (LabelledEntry | null)[], from: number): LabelledRun | null {
  const entries = new Map<string, LabelledEntry & { from: number }>();
  let at = from;
  for (let entry = all[at]; entry && !entries.has(entry.label); entry = all[at]) {
    entries.set(entry.label, { ...entry, from: at });
    at = entry.to;
  }
  if (entries.size === 0) return null;
  // Behind an entry whose label comes again a run goes on past that.
  const repeated = entries.get(all[at]?.label ?? '')?.from ?? at;
  return { from, to: at, entries, alike: [...entries.values()].map((entry) => entry.from).filter((start) => start <= repeated) };
}

/** Such entries are a list where the back follows, or the first of the attachments themselves; else they are these. */
function listOf({ from, to, entries }: LabelledRun, lines: readonly Line[], metadata: ListMetadata, words: Words): AttachmentList | null {
  const again = lines[to];
  if (again && !entries.has(labelKey(again.text.text)) && !isBackFrom(lines, to, metadata, words)) return null;
  const all = [...entries.values()];
  return {
    from,
    to,
    label: null,
    entries: all.map((entry) => joinSourced(lines.slice(entry.from, entry.to).map(({ text }) => text))),
    titles: all.map(({ title }) => title),
  };
}

function labelledEntry(lines: readonly Line[], at: number, metadata: ListMetadata, words: Words): LabelledEntry | null {
  const line = lines[at];
  if (!line || !isName(line)) return null;
  const bare = isBareLabel(line.text.text, words) ? { label: labelKey(line.text.text), title: '' } : null;
  const read = labelledLine(line.text.text, words) ?? bare;
  if (!read || read.title) return read && { ...read, to: at + 1 };
  const below = lines[at + 1];
  if (!below || !isName(below) || labelledLine(below.text.text, words) || below.text.text.includes('\t') || opensHeading(below, metadata.numbering))
    return null;
  return isBackFrom(lines, at + 1, metadata, words) ? null : { label: read.label, title: normalForm(below.text.text), to: at + 2 };
}
