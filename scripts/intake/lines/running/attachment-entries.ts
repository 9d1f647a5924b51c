/** Entries of lists of attachments, 附件：1.…2.…: they are numbered, and no headings. */
import type { Language } from '../../../../src/policy/language.ts';
import { anyOf } from '../../../../src/policy/word-patterns.ts';

/** A list of attachments is not longer. */
const longestList = 1500;

const entry = /(?<![\d０-９.．])([\d０-９]{1,2})[.．、](?![\d０-９])/gu;

/** Where each entry begins, in the order of the text; the lists one by one. */
export function attachmentEntries(text: string, { attachmentListWords }: Language['frontLines']): number[][] {
  const opening = new RegExp(`${anyOf(attachmentListWords)}[：:](?=[1１][.．、])`, 'gu');
  const found = [...text.matchAll(opening)];
  return found.map(({ index, 0: words }, i) => entriesFrom(text, index + words.length, found[i + 1]?.index ?? text.length));
}

function entriesFrom(text: string, from: number, to: number): number[] {
  const [list = ''] = text.slice(from, Math.min(to, from + longestList)).split(/[。\n]/u, 1);
  const entries: number[] = [];
  for (const { index, 1: number = '' } of list.matchAll(entry)) if (Number(number.normalize('NFKC')) === entries.length + 1) entries.push(from + index);
  return entries;
}
