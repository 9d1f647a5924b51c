/** Some units as they are printed: each with its words, where it comes from, its whole address, and that as a QR code; nothing else of the page. */
import { element } from '../../browser/elements.ts';
import { drawQr } from '../../browser/qr.ts';
import { today } from '../../browser/today.ts';
import { dateInWords } from '../../policy/dates.ts';
import { placeIn } from '../../policy/ids.ts';
import { printedAddress, printedOn, printedShortLink, printedSource } from '../../wording/citing.ts';
import { headingInWords } from '../../wording/units.ts';
import { type CitingFacts, pathTo } from '../facts.ts';
import { official } from '../official.ts';
import { pageAddress } from '../page-facts.ts';

/** What a page says beside the words of a unit. */
const beside = '[data-interface], .beside-unit, .counterparts, .unit-facts, .facts-of-unit';

export function sheetOf(units: readonly HTMLElement[], facts: CitingFacts): HTMLElement {
  return element(
    'section',
    { class: 'print-sheet' },
    element('h1', {}, facts.document.title),
    ...units.map((unit) => printedUnit(unit, facts)),
    element('p', { class: 'sheet-foot' }, printedOn(dateInWords(today()))),
  );
}

function printedUnit(unit: HTMLElement, facts: CitingFacts): HTMLElement {
  const path = pathTo(facts, unit.id);
  const above = path.slice(0, -1).map(headingInWords).filter(Boolean);
  const own = path.at(-1);
  const isBare = unit.querySelector(':scope > .own.bare') !== null;
  return element(
    'article',
    {},
    ...(above.length > 0 ? [element('p', { class: 'sheet-path' }, above.join('　'))] : []),
    ...(isBare && own ? [element('h2', {}, headingInWords(own))] : []),
    element('div', { class: 'policy-text' }, wordsOf(unit)),
    placeOf(unit, facts),
  );
}

/** A copy without ids, which stay where the page has them. */
function wordsOf(unit: HTMLElement): HTMLElement {
  const copy = unit.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(beside)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  return copy;
}

function placeOf(unit: HTMLElement, facts: CitingFacts): HTMLElement {
  const link = placeIn(pageAddress(unit), unit.id);
  const short = facts.units.find(({ anchor }) => anchor === unit.id)?.shortAddress;
  const shortLink = short ? new URL(short, location.href).href : link;
  const lines: [string, string][] = [
    [
      printedSource,
      official({ document: facts.document, path: pathTo(facts, unit.id), sentence: null, wording: [], link, quotationLink: link, accessed: today() }),
    ],
    [printedAddress, link],
    ...(short ? [[printedShortLink, shortLink] satisfies [string, string]] : []),
  ];
  const list = element('dl', {}, ...lines.map(([name, words]) => element('div', {}, element('dt', {}, name), element('dd', {}, words))));
  return element('div', { class: 'sheet-place' }, list, qrOf(shortLink));
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
