/**
 * A RIS record of type RPRT; lines end with CR LF as the format asks. Unknown facts have no line.
 *
 * The type decides where importers put a tag. By Zotero's translator (github.com/zotero/translators, RIS.js: importTypeMap, fieldMap):
 *
 *   type                      number                     clause                       issuer         date            文种
 *   GOVDOC → report           M1 → Extra, unlabelled     SE → a note                  AU → author    DA → date       M3 → reportType
 *   RPRT → report             SN → reportNumber          SP → pages                   AU → author    DA → date       M3 → reportType
 *   STAT → statute            M1 → publicLawNumber       SE → section                 AU → author    DA → dateEnacted  none
 *   BILL → bill               M1 → billNumber            SE → section                 AU → author    DA → date       none
 *   LEGAL → case              none                       SE → a note                  AU → author    DA → dateDecided  none
 *
 * citation-js (plugin-ris, spec/new.json) keeps all of RPRT too (SN → number, SP → page, M3 → genre); of STAT it loses the author
 * and the day of access, of GOVDOC month and day. So it is RPRT: each fact has a field of its own in both. The clause stands
 * where pages do, as in GB/T 7714. The date is that of publication; that of signing is a note (N1).
 */
import { locatorOfPassage } from './locator.ts';
import { type Reference, signedInWords } from './reference.ts';

export function ris(reference: Reference): string {
  const { document, link, accessed } = reference;
  const date = document.datePublished;
  const lines: [tag: string, value: string | null][] = [
    ['TY', 'RPRT'],
    ...document.issuers.map((issuer): [string, string] => ['AU', wholeName(issuer)]),
    ['TI', document.title],
    ['M3', document.type],
    ['SN', document.documentNumber],
    ['PY', date?.slice(0, 4) ?? null],
    ['DA', date && slashes(date)],
    ['SP', locatorOfPassage(reference) || null],
    ['UR', link],
    ['Y2', slashes(accessed)],
    ['N1', signedInWords(document)],
    ['LA', 'zh-CN'],
  ];
  return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : [])), 'ER  - ', ''].join('\r\n');
}

/** What stands in < > importers take for markup. */
const oneLine = (value: string): string => value.replace(/\s+/gu, ' ').replaceAll('<', '＜').replaceAll('>', '＞');

/** A comma would part it into surname and given name. */
const wholeName = (issuer: string): string => issuer.replace(/\s*,\s*/gu, '，');

const slashes = (date: string): string => date.replaceAll('-', '/');
