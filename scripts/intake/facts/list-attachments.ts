/** The attachments that a text lists behind its words (附件：1.…), or that a page links to. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { isBareLabel, labelledLine, listOpening } from '../../convert/lines/attachment-labels.ts';
import { isDateLine } from '../../convert/numbers/printed-dates.ts';
import { kindOf } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import type { ListedAttachment } from './facts.ts';

const longestTitle = 120;
const listNumber = /^[（(]?(\d{1,2}|[０-９]{1,2})[.．、）)]\s*/u;

const fileEnding = oncePer(({ fileEndings }: Language['intake']) => new RegExp(`${anyOf(fileEndings)}$`, 'iu'));

interface Entry {
  label: string | null;
  title: string;
  line: number;
}

/** Each once, in the order of the text; `remark`: what the document says of its being public. */
export function listedAttachments(rows: readonly Row[], remark: string | null, language: Language): ListedAttachment[] {
  const entries = [...lists(rows, language), ...links(rows, language)];
  const first = [...Map.groupBy(entries, ({ title }) => keyOf(title)).values()].flatMap(([entry]) => entry ?? []);
  const withheld = remark !== null && language.intake.withheldClauses.some((clause) => remark.includes(clause)) ? remark : null;
  return first.map(({ label, title, line }) => ({ label, title, line, state: withheld ? ('withheld' as const) : ('not-received' as const), words: withheld }));
}

const keyOf = (title: string): string => title.replace(/[\s《》]+/gu, '');

function lists(rows: readonly Row[], language: Language): Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < rows.length; at++) {
    const list = listAt(rows, at, language);
    for (const entry of list.entries) found.push(entry);
    at += Math.max(0, list.length - 1);
  }
  return found;
}

/** 附件：1.名录 and the rows behind it that count on; or the labels alone: 附件1：名录. */
function listAt(rows: readonly Row[], at: number, language: Language): { entries: Entry[]; length: number } {
  const row = rows[at] as Row;
  const opening = row.flat.length <= longestTitle ? listOpening(row.text.trimStart(), language.frontLines) : 0;
  if (opening === 0) return { entries: [], length: 0 };
  const first = row.text.trimStart().slice(opening).trim();
  const entries = first ? [entryOf(first, row, language)] : [];
  let next = at + 1;
  for (let more = rows[next]; more && goesOn(more, entries, language); more = rows[next]) {
    entries.push(entryOf(more.text.trim(), more, language));
    next++;
  }
  const sole = entries.length === 1 && entries[0]?.label === null ? entries.map((entry) => ({ ...entry, label: null })) : entries;
  return { entries: sole, length: next - at };
}

function entryOf(words: string, { line }: Row, { frontLines, intake }: Language): Entry {
  const [whole = '', number] = listNumber.exec(words) ?? [];
  const labelled = labelledLine(words, frontLines);
  const title = clean(words.slice(whole.length), intake);
  if (labelled && !number) return { label: labelled.label, title: clean(behindLabel(words), intake), line };
  return { label: number ? `${frontLines.attachmentWords[0]}${number.normalize('NFKC')}` : null, title, line };
}

/** Only what goes on with the number before it, or a first title below 附件：. */
function goesOn(row: Row, entries: readonly Entry[], language: Language): boolean {
  if (row.flat.length > longestTitle || /[。；]/u.test(row.flat.replace(/[。；]$/u, '')) || isDateLine(row.text)) return false;
  const number = listNumber.exec(row.text.trim())?.[1]?.normalize('NFKC');
  if (number) return Number(number) === entries.length + 1;
  return entries.length === 0 && !isBareLabel(row.text, language.frontLines) && kindOf(row, language) === 'other';
}

/** 附件1：名录.doc, as links are written: the row leads to a file. */
function links(rows: readonly Row[], { intake, frontLines }: Language): Entry[] {
  const ending = fileEnding(intake);
  const leads = ({ form, text }: Row): boolean => ending.test(form.href ?? '') || (ending.test(text.trim()) && labelledLine(text, frontLines) !== null);
  return rows
    .filter((row) => row.flat.length <= longestTitle && leads(row))
    .map((row) => {
      const labelled = labelledLine(row.text, frontLines);
      const words = labelled ? behindLabel(row.text) : row.text;
      return { label: labelled?.label ?? null, title: clean(words.replace(listNumber, ''), intake), line: row.line };
    });
}

/** Without the label and the mark behind it. */
const behindLabel = (words: string): string => words.trim().replace(label, '');

const label = new RegExp(`^\\p{Script=Han}{1,2}\\s*[\\d０-９${ordinalDigits}]{0,3}(?:[-—]\\d+)?\\s*[:：.．、]?\\s*`, 'u');

const clean = (title: string, intake: Language['intake']): string =>
  title
    .trim()
    .replace(fileEnding(intake), '')
    .replace(/[。；]$/u, '');
