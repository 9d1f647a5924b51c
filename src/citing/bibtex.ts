/**
 * A BibTeX entry of type @techreport, the one in which `number`, `type` and `pages` have a field of their own in BibTeX, biblatex,
 * the gbt7714 styles and citation-js (of @misc it loses the number, and takes `howpublished` for the publisher). `url` and
 * `urldate` are known to biblatex and the gbt7714 styles. The clause stands where pages do. Unknown facts have no field; the date is
 * that of publication, and that of signing a note.
 */
import { citationKey } from './citation-key.ts';
import { locatorOfPassage } from './locator.ts';
import { type Reference, signedInWords } from './reference.ts';

export function bibtex(reference: Reference): string {
  const { document, link, accessed } = reference;
  const date = document.datePublished;
  const fields: [name: string, value: string | null][] = [
    ['author', document.issuers.length ? document.issuers.map((issuer) => `{${escapeTex(issuer)}}`).join(' and ') : null],
    ['title', `{${escapeTex(document.title)}}`],
    ['type', document.type && escapeTex(document.type)],
    ['number', document.documentNumber && escapeTex(document.documentNumber)],
    ['year', date?.slice(0, 4) ?? null],
    ['date', date],
    ['pages', escapeTex(locatorOfPassage(reference)) || null],
    ['url', link],
    ['urldate', accessed],
    ['note', signedInWords(document)],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@techreport{${citationKey(reference)},\n${lines.join('\n')}\n}`;
}

const commands: Record<string, string> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/**
 * Two marks that TeX would join (`''` to ”, `--` to –, ``?` `` to ¿) are kept apart. Braces have names: BibTeX counts also those behind a
 * backslash, and a text may have one without its other.
 */
function escapeTex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\&%$#_{}^~]/gu, (character) => commands[character] ?? `\\${character}`)
    .replace(/(['`-])(?=\1)|[?!](?=`)/gu, '$&{}');
}
