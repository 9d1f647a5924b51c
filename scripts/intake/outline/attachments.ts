/** Attachments whose texts stand behind the document: where they begin, what they are called, how they are numbered. */

import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import { isBareLabel, labelledLine, listOpening } from '../../convert/lines/attachment-labels.ts';
import { opensWithNumber } from '../../convert/numbers/numbering.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import type { ExtractLine } from '../received/extract.ts';

export type AttachmentYaml = NonNullable<DocumentYaml['attachments']>[number];
type Words = Language['frontLines'];
type Line = Pick<ExtractLine, 'text' | 'form'>;

/** A title runs over so many lines, each no longer than that. */
const titleLines = 3;
const longestTitle = 50;
const inSentence = new RegExp(`[${sentenceEnds}${clauseEnds}]`, 'u');

/** The attachment that begins on a line (from 1): its label as printed and its title; null where neither can be told. */
export function attachmentAt(lines: readonly Line[], line: number, words: Words): AttachmentYaml | null {
  const text = lines[line - 1]?.text.trim() ?? '';
  if (text === '') return null;
  const labelled = labelledLine(text, words);
  if (labelled && labelled.title !== '' && !isBareLabel(text, words)) {
    const label = text.slice(0, text.length - titleLength(text, labelled.title)).replace(/[\s:：.．、]+$/u, '');
    return { label, title: text.slice(text.length - titleLength(text, labelled.title)).trim(), state: 'received' };
  }
  if (!isBareLabel(text, words) && listOpening(text, words) === 0) return { label: null, title: text, state: 'received' };
  return { label: text.replace(/[:：]$/u, ''), title: titleBelow(lines, line), state: 'received' };
}

/** How much of the end of a line holds the title, whose white space was taken out. */
function titleLength(text: string, title: string): number {
  let [length, left] = [0, title.length];
  while (left > 0 && length < text.length) {
    length++;
    if (!/\s/u.test(text.charAt(text.length - length))) left--;
  }
  return length;
}

/** The lines below a label up to the text, where they look like a title. */
function titleBelow(lines: readonly Line[], line: number): string | null {
  const title: string[] = [];
  for (const { text, form } of lines.slice(line, line + titleLines)) {
    const words = text.trim();
    if (words === '' || words.length > longestTitle || inSentence.test(words) || words.includes('\t') || opensWithNumber(words) || /[：:]$/u.test(words)) break;
    if (title.length > 0 && !form?.centred) break;
    title.push(words);
  }
  return title.length ? title.join('') : null;
}

/** The first line (from 0) at or behind `first` that names or begins an attachment: the text ends before it; `lines.length` where none does. */
export function textEnd(lines: readonly Line[], first: number, words: Words): number {
  const found = lines.findIndex(({ text }, at) => at >= first && (isBareLabel(text.trim(), words) || listOpening(text.trim(), words) > 0));
  return found < 0 ? lines.length : found;
}
