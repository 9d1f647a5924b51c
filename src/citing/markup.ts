/**
 * A quotation with its source as text, Markdown, HTML, and as what Word takes from the clipboard. `words` is the wording as the reader
 * wants it; where nothing is quoted (a document as a whole), the source stands alone.
 */
import { escapeHtml } from '../site/escape-html.ts';
import { official } from './official.ts';
import type { Reference } from './reference.ts';

export function plainQuotation(reference: Reference, words: string): string {
  return words ? `${words}\n——${official(reference)}` : official(reference);
}

export function markdown(reference: Reference, words: string): string {
  const source = `[${escapeMarkdown(official(reference))}](${reference.link})`;
  if (!words) return source;
  const quoted = words.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  return [...quoted.flatMap((line, i) => (i ? ['>', line] : [line])), '>', `> ——${source}`].join('\n');
}

/**
 * A line as it is for Markdown: characters that it could take for marks or entities are escaped, and so are those that begin a list, a heading or
 * a rule; spaces in front, which could make it code, are left out.
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/^[ \t]+/u, '')
    .replace(/[\\`*_{}[\]<>|~#]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(\d+)([.)])(?!\d)/u, '$1\\$2')
    .replace(/^[-+=]/u, '\\$&');
}

/** `body`: the words as HTML, in paragraphs or as a table. */
export function html(reference: Reference, words: string, body = paragraphsInHtml(words)): string {
  const link = escapeHtml(reference.link);
  const source = `<cite><a href="${link}">${escapeHtml(official(reference))}</a></cite>`;
  return words ? `<blockquote cite="${link}">${body}</blockquote>\n<p>——${source}</p>` : `<p>${source}</p>`;
}

export const paragraphsInHtml = (words: string): string =>
  words
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

/** What stands behind the words in print: the source and an address that is short enough to be typed. */
export const wordQuotation = (reference: Reference, words: string): string =>
  `${words && `${words}\n——`}${official(reference)}，${reference.shortLink ?? reference.link}`;

/** The same as word processors take it in: a quotation, indented, and below it the source with a link that works and can be read on paper. */
export function wordHtml(reference: Reference, words: string, body = paragraphsInHtml(words)): string {
  const link = escapeHtml(reference.shortLink ?? reference.link);
  const source = `${escapeHtml(official(reference))}，<a href="${link}">${link}</a>`;
  if (!words) return `<p>${source}</p>`;
  const quoted = `${body}<p align="right">——${source}</p>`;
  // A table is as wide as the page; indented it would be broken.
  return reference.table ? quoted : `<blockquote>${quoted}</blockquote>`;
}
