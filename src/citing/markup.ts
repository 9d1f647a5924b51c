/** A quotation with its source as text, Markdown and HTML. `words` is the wording as the reader wants it. */
import { escapeHtml } from '../site/escape-html.ts';
import { official } from './official.ts';
import type { Reference } from './reference.ts';

export function plainQuotation(reference: Reference, words: string): string {
  return `${words}\n——${official(reference)}`;
}

export function markdown(reference: Reference, words: string): string {
  const quoted = words.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  return [...quoted.flatMap((line, i) => (i ? ['>', line] : [line])), '>', `> ——[${escapeMarkdown(official(reference))}](${reference.link})`].join('\n');
}

/** Characters that Markdown could take for marks, and those that begin a list, a heading or a quotation. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#]/gu, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+])/u, '\\$1');
}

export function html(reference: Reference, words: string): string {
  const link = escapeHtml(reference.link);
  const paragraphs = words.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<blockquote cite="${link}">${paragraphs.join('')}</blockquote>\n<p>——<cite><a href="${link}">${escapeHtml(official(reference))}</a></cite></p>`;
}
