/** The page that a reader gets instead of one that is not at hand: what is missing, why, and what to do, in the site's own frame. */
import { escapeHtml } from '../../site/escape-html.ts';
import { notHere, notThere, retryPage, silences } from '../../wording/offline.ts';
import type { Missing, Silence } from '../answers.ts';

export interface MissingPage {
  missing: Missing;
  silence: Silence;
  /** What was asked for, root-relative. */
  address: string;
  /** Of the copy. */
  version: string;
  /** The page to say it in: /offline/, or the 404 page for what is `absent`; null where neither is at hand. */
  frame: string | null;
}

/** Status 404 for what the site does not have, else 503: nobody takes it for the page that was asked for. */
export function pageFor(page: MissingPage): Response {
  const status = page.missing === 'absent' ? 404 : 503;
  return new Response(htmlOf(page), { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}

function htmlOf(page: MissingPage): string {
  const { frame, missing } = page;
  if (frame === null) return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${notHere(missing)}</title><main>${said(page)}</main></html>`;
  if (missing === 'absent') return frame.replace('</h1>', () => `</h1>${paragraph(page)}`);
  return frame.replace(/<header data-missing>[\s\S]*?<\/header>/u, () => said(page));
}

const said = (page: MissingPage): string => `<header><h1>${notHere(page.missing)}</h1>${paragraph(page)}</header>`;

function paragraph({ missing, silence, address, version }: MissingPage): string {
  const again = `<a href="${escapeHtml(address)}">${retryPage}</a>`;
  return `<p class="lead">${silences[silence]}${notThere(missing, escapeHtml(version))}${again}</p>`;
}
