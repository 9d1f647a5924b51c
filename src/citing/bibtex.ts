/** A BibTeX entry of type @misc; `url` and `urldate` are known to biblatex and the gbt7714 styles. Unknown facts have no field. */
import { locatorOf } from './locator.ts';
import type { Reference } from './reference.ts';

export function bibtex({ document, path, sentence, part, link, accessed }: Reference): string {
  const date = document.datePublished ?? document.date;
  const fields: [name: string, value: string | null][] = [
    ['author', document.issuers.length ? document.issuers.map((issuer) => `{${escapeTex(issuer)}}`).join(' and ') : null],
    ['title', `{${escapeTex(document.title)}}`],
    ['number', document.documentNumber && escapeTex(document.documentNumber)],
    ['howpublished', 'EB/OL'],
    ['year', date?.slice(0, 4) ?? null],
    ['date', date],
    ['note', escapeTex(locatorOf(path, sentence, part)) || null],
    ['url', link],
    ['urldate', accessed],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${keyOf(document.id, path.at(-1)?.anchor, sentence)},\n${lines.join('\n')}\n}`;
}

const keyOf = (...parts: (string | number | null | undefined)[]): string => parts.filter(Boolean).join('-');

const commands: Record<string, string> = { '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' };

function escapeTex(text: string): string {
  return text.replace(/[\\&%$#_{}^~]/gu, (character) => commands[character] ?? `\\${character}`);
}
