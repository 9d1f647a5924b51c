/** Some units as they are printed: each with its words, where it comes from, its whole address, and that as a QR code; nothing else of the page. */
import { element } from '../../browser/elements.ts';
import { drawQr } from '../../browser/qr.ts';
import { today } from '../../browser/today.ts';
import { dateInWords } from '../../policy/dates.ts';
import { placeIn } from '../../policy/ids.ts';
import { printedAddress, printedOn, printedShortLink, printedSource, rowsInWords } from '../../wording/citing.ts';
import { headingInWords } from '../../wording/units.ts';
import { type CitingFacts, pathTo } from '../facts.ts';
import { official } from '../official.ts';
import { pageAddress } from '../page-facts.ts';
import type { Reference } from '../reference.ts';
import { copyOfRows } from '../table-part.ts';
import type { Printed } from './printed.ts';

/** What a page says beside the words of a unit. */
const beside = '[data-interface]:not(.note-number), .beside-unit, .counterparts, .unit-facts, .facts-of-unit';

export function sheetOf(units: readonly Printed[], facts: CitingFacts): HTMLElement {
  return element(
    'section',
    { class: 'print-sheet' },
    element('h1', {}, facts.document.title),
    ...units.map((unit, n) => printedUnit(unit, units[n - 1] ?? null, facts)),
    element('p', { class: 'sheet-foot' }, printedOn(dateInWords(today()))),
  );
}

/** The headings above it, without those that stand above the one before it as well. */
function printedUnit(printed: Printed, before: Printed | null, facts: CitingFacts): HTMLElement {
  const { unit } = printed;
  const path = pathTo(facts, unit.id);
  const said = new Set(before && pathTo(facts, before.unit.id).map(({ anchor }) => anchor));
  const above = path
    .slice(0, -1)
    .filter(({ anchor }) => !said.has(anchor))
    .map(headingInWords)
    .filter(Boolean);
  const own = path.at(-1);
  const isBare = unit.querySelector(':scope > .own.bare') !== null;
  return element(
    'article',
    {},
    ...(above.length > 0 ? [element('p', { class: 'sheet-path' }, above.join('　'))] : []),
    ...(isBare && own ? [element('h2', {}, headingInWords(own))] : []),
    element('div', { class: 'policy-text' }, wordsOf(printed)),
    placeOf(printed, facts),
  );
}

/** A copy without ids, which stay where the page has them. */
function wordsOf({ unit, rows }: Printed): HTMLElement {
  const copy = unit.cloneNode(true) as HTMLElement;
  if (rows.length > 0) keepRows(copy, rows);
  for (const part of copy.querySelectorAll(beside)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  return copy;
}

/** Of a table no more than some rows; of its notes those that the rows refer to, and of its corrections those of what is left. */
function keepRows(copy: HTMLElement, rows: readonly HTMLTableRowElement[]): void {
  const [table] = rows.flatMap((row) => row.closest('table') ?? []);
  if (!table) return;
  const part = copyOfRows(table, rows);
  copy.querySelector('table')?.replaceWith(part);
  const referredTo = new Set([...part.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  for (const note of copy.querySelectorAll('.unit .place')) if (![...note.querySelectorAll('[id]')].some(({ id }) => referredTo.has(id))) note.remove();
  for (const below of copy.querySelectorAll('.unit')) if (!below.querySelector('.place')) below.remove();
  for (const record of copy.querySelectorAll('[id^="erratum-"]')) if (!copy.querySelector(`a[href="#${CSS.escape(record.id)}"]`)) record.remove();
  for (const notes of copy.querySelectorAll('.notes')) if (!notes.querySelector('li')) notes.remove();
}

/** The address of the unit, or of each row. */
function placeOf(printed: Printed, facts: CitingFacts): HTMLElement {
  const { unit, rows } = printed;
  const anchors = rows.length > 0 ? rows.map(({ id }) => id) : [unit.id];
  const [link = '', ...links] = anchors.map((anchor) => placeIn(pageAddress(unit), anchor));
  const short = facts.units.find(({ anchor }) => anchor === unit.id)?.shortAddress;
  const shortLink = short ? new URL(placeIn(short, rows.length === 1 ? (anchors[0] ?? '') : ''), location.href).href : link;
  const lines: [string, string][] = [
    [printedSource, official({ ...referenceOf(printed, facts), link, quotationLink: link })],
    [printedAddress, link],
    ...links.map((each): [string, string] => ['', each]),
    ...(short ? [[printedShortLink, shortLink] satisfies [string, string]] : []),
  ];
  const list = element('dl', {}, ...lines.map(([name, words]) => element('div', {}, element('dt', {}, name), element('dd', {}, words))));
  return element('div', { class: 'sheet-place' }, list, qrOf(shortLink));
}

function referenceOf({ unit, rows }: Printed, facts: CitingFacts): Omit<Reference, 'link' | 'quotationLink'> {
  const part = rowsInWords(rows.map(({ id }) => facts.parts[id] ?? id));
  return { document: facts.document, path: pathTo(facts, unit.id), sentence: null, ...(part && { part }), wording: [], accessed: today() };
}

const drawn = 'http://www.w3.org/2000/svg';

function qrOf(text: string): SVGElement {
  const { size, path } = drawQr(text);
  const svg = document.createElementNS(drawn, 'svg');
  for (const [name, value] of Object.entries({ class: 'qr', viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges' })) svg.setAttribute(name, value);
  const dark = document.createElementNS(drawn, 'path');
  dark.setAttribute('d', path);
  svg.append(dark);
  return svg;
}
