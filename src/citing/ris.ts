/** A RIS record of type GOVDOC; lines end with CR LF as the format asks. Unknown facts have no line. */
import { locatorOf } from './locator.ts';
import type { Reference } from './reference.ts';

export function ris({ document, path, sentence, part, link, accessed }: Reference): string {
  const date = document.datePublished ?? document.date;
  const lines: [tag: string, value: string | null][] = [
    ['TY', 'GOVDOC'],
    ...document.issuers.map((issuer): [string, string] => ['AU', issuer]),
    ['TI', document.title],
    ['M1', document.documentNumber],
    ['PY', date?.slice(0, 4) ?? null],
    ['DA', date && slashes(date)],
    ['SE', locatorOf(path, sentence, part) || null],
    ['UR', link],
    ['Y2', slashes(accessed)],
    ['LA', 'zh-CN'],
  ];
  return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/gu, ' ')}`] : [])), 'ER  - ', ''].join('\r\n');
}

const slashes = (date: string): string => date.replaceAll('-', '/');
