/** Which kind of text a file is: by what stands in it, then by its name. */
import { frontMatterOf } from '../markdown/front-matter.ts';

type TextFormat = 'html' | 'json' | 'markdown' | 'plain';

/** So much of a file tells. */
const sampled = 100_000;

const named: readonly { name: RegExp; format: TextFormat }[] = [
  { name: /\.(?:html?|xhtml|shtml|aspx?|jspx?|php|mht|mhtml)$/iu, format: 'html' },
  { name: /\.json$/iu, format: 'json' },
  { name: /\.(?:md|markdown|mdx)$/iu, format: 'markdown' },
];

/** `name` may say .txt or .doc of a page saved from the web; a file of Markdown may hold HTML. */
export function textFormat(name: string, text: string): TextFormat {
  const head = text.slice(0, sampled).trimStart();
  const byName = named.find((one) => one.name.test(name))?.format ?? null;
  if (isPage(head)) return 'html';
  if (byName) return byName;
  if (isJson(text)) return 'json';
  if (isMarkdown(head)) return 'markdown';
  return isMarkup(head) ? 'html' : 'plain';
}

/** A page from its beginning, comments and a declaration of XML before it; or a page with its parts in one file (MHTML). */
const isPage = (head: string): boolean =>
  /^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/iu.test(withoutProlog(head)) ||
  /^(?:MIME-Version|From|Snapshot-Content-Location):[\s\S]*?\nContent-Type:\s*multipart\/related/iu.test(head.slice(0, 4000));

function withoutProlog(head: string): string {
  const declaration = /^<\?xml[^>]*>\s*/u.exec(head)?.[0].length ?? 0;
  const rest = head.slice(declaration);
  const end = rest.startsWith('<!--') ? rest.indexOf('-->') : -1;
  return end < 0 ? rest : withoutProlog(rest.slice(end + 3).trimStart());
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/u.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Elements that hold words: a piece of a page has many of them, and begins with one. */
const elements = /<\/(?:p|div|td|tr|li|span|table|h[1-6]|font)>|<br\s*\/?>/giu;
const isMarkup = (head: string): boolean => head.startsWith('<') && (head.match(elements)?.length ?? 0) >= 3;

/** Marks that no one types into a plain text: each is one kind of evidence. */
const marks: readonly { sign: RegExp; enough: number }[] = [
  { sign: /^#{1,6} \S/gmu, enough: 2 },
  { sign: /^:{3} ?[a-z]+/gmu, enough: 1 },
  { sign: /^\|(?: ?:?-{3,}:? ?\|)+\s*$/gmu, enough: 1 },
  { sign: /\[[^\][\n]{1,100}\]\((?:https?:|\/|#)[^()\s]{1,300}\)/gu, enough: 2 },
  { sign: /\*\*[^*\n]{1,100}\*\*/gu, enough: 3 },
];

const isMarkdown = (head: string): boolean =>
  frontMatterOf(head.replaceAll('\r\n', '\n')) !== null || marks.some(({ sign, enough }) => (head.match(sign)?.length ?? 0) >= enough) || isHeaded(head);

/** A first line that is a heading, and lines parted by empty ones. */
const isHeaded = (head: string): boolean => /^# \S.*\r?\n\s*\r?\n/u.test(head);
