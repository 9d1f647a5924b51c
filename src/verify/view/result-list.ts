/** Quotations and links as list items. All text goes in as text. */

import { element } from '../../browser/elements.ts';
import { type CitingFormat, citingFormats } from '../../citing/formats.ts';
import {
  alsoIn,
  citationVerdicts,
  copyReference,
  cutShort,
  elided,
  endOfPlaces,
  erratumInWords,
  inDocument,
  linkRemarks,
  linkStates,
  numberInWords,
  numberUnknown,
  passedOverInWords,
  rather,
  saidInWords,
  seeParagraph,
  sourceName,
  tooMuch,
  verdictInWords,
} from '../../wording/verify.ts';
import { isDifference } from '../compare.ts';
import type { Piece } from '../verify.ts';
import type { ShownCitation, ShownLink, ShownPlace, ShownQuotation } from './answer.ts';

/** Forms of reference that a checked quotation can be copied in: links with a quotation are made on the document's page. */
export const referenceFormats: readonly CitingFormat[] = citingFormats.filter(({ key, rich }) => key !== 'k' && !rich);
/** 公文用法: reads well in running text. */
export const usualFormat = 'o';

export interface Actions {
  /** Shows the range of the report in the box. */
  show: (range: { start: number; end: number }) => void;
  copy: (text: string, button: HTMLButtonElement) => void;
  format: () => CitingFormat;
}

export function quotationItem(quotation: ShownQuotation, actions: Actions): HTMLLIElement {
  const { verdict, place, pieces, retold } = quotation;
  const differs = verdict !== 'verbatim' && verdict !== 'other-source';
  return element(
    'li',
    { class: `found ${retold ? 'retold' : verdict}`, 'data-province': place.place.area },
    element('div', { class: 'found-head' }, element('p', { class: 'verdict' }, verdictInWords(quotation)), placeLine(place)),
    element('blockquote', { class: 'found-text' }, ...pieces.flatMap(pieceNodes)),
    ...(differs ? [element('p', { class: 'found-source' }, element('span', { class: 'found-label' }, sourceName), sourceText(pieces))] : []),
    ...notesOf(quotation),
    referenceLine(quotation, actions),
  );
}

function placeLine({ url, place, document, unit }: ShownPlace): HTMLElement {
  const short = document.startsWith(place.name) ? document.slice(place.name.length) : document;
  return element('p', { class: 'found-place' }, element('span', { class: 'province' }, place.name), element('a', { href: url }, `${short}${unit}`));
}

/** The report's wording as a proof: what is wrong is struck out, what belongs there is put in. */
function pieceNodes({ kind, report, source, suggested }: Piece): (Node | string)[] {
  if (kind === 'passed') return [element('span', { class: 'passed' }, report)];
  if (!isDifference({ kind })) return [report];
  const fine = suggested ? 'suggested' : kind === 'punctuation' || kind === 'width' ? 'fine' : undefined;
  const struck = report.trim() ? [element('del', { class: fine }, hidden(tooMuch), report)] : [];
  const put = source.trim() ? [element('ins', { class: fine }, hidden(rather), source)] : [];
  return [...struck, ...put];
}

const hidden = (words: string): HTMLElement => element('span', { class: 'visually-hidden' }, words);

function sourceText(pieces: readonly Piece[]): string {
  return pieces.map(({ source }) => source).join('');
}

function notesOf({ errata, cutShort: cut, elided: left, passedOver, also, said }: ShownQuotation): HTMLElement[] {
  const notes: (Node | string)[][] = [
    ...(said ? [[saidInWords(said)]] : []),
    ...errata.map((use) => [erratumInWords(use)]),
    ...(cut ? [[cutShort]] : []),
    ...(left ? [[elided]] : []),
    ...(passedOver.length > 0 ? [[passedOverInWords(passedOver)]] : []),
  ];
  if (also.length > 0) notes.push([alsoIn, ...alsoLinks(also)]);
  return notes.length > 0 ? [element('ul', { class: 'found-notes' }, ...notes.map((note) => element('li', {}, ...note)))] : [];
}

/** Places with the same words that are named. */
const mostNamed = 5;

function alsoLinks(places: readonly ShownPlace[]): (Node | string)[] {
  const named = places
    .slice(0, mostNamed)
    .flatMap(({ url, document, unit }, index) => [index > 0 ? '、' : '', element('a', { href: url }, `${document}${unit}`)]);
  return [...named, endOfPlaces(mostNamed, places.length)];
}

function referenceLine({ place, range, paragraph }: ShownQuotation, { show, copy, format }: Actions): HTMLElement {
  const text = element('output', { class: 'reference' }, referenceText(place, format()));
  const copyButton = element('button', { type: 'button', class: 'quiet' }, copyReference);
  copyButton.addEventListener('click', () => copy(referenceText(place, format()), copyButton));
  const showButton = element('button', { type: 'button', class: 'quiet' }, seeParagraph(paragraph));
  showButton.addEventListener('click', () => show(range));
  const line = element('div', { class: 'found-foot' }, text, element('div', { class: 'found-actions' }, copyButton, showButton));
  line.addEventListener('formatchange', () => {
    text.textContent = referenceText(place, format());
  });
  return line;
}

/** The received wording goes before, with the correction in brackets: it is what the document says. */
function referenceText({ reference }: ShownPlace, format: CitingFormat): string {
  return format.make(reference, 'received');
}

export function citationItem({ text, verdict, id, place, rightNumber }: ShownCitation): HTMLLIElement {
  const target = place ? [' ', element('a', { href: place.url }, `${place.document}${place.unit}`)] : [];
  const state = verdict === 'found' ? 'live' : 'unknown';
  return element(
    'li',
    { class: `link-found ${state}` },
    element('p', { class: 'link-address' }, text),
    element(
      'p',
      {},
      element('span', { class: 'verdict' }, rightNumber === null ? numberUnknown : citationVerdicts[verdict]),
      ...(id === null && place ? [inDocument] : []),
      ...target,
      ...(rightNumber ? [numberInWords(rightNumber)] : []),
    ),
  );
}

export function linkItem(link: ShownLink): HTMLLIElement {
  const { address, state, place } = link;
  const target = place ? [' ', element('a', { href: place.url }, `${place.document}${place.unit}`)] : [];
  const remarks = linkRemarks(link);
  return element(
    'li',
    { class: `link-found ${state}` },
    element('p', { class: 'link-address' }, element('code', {}, address)),
    element('p', {}, element('span', { class: 'verdict' }, linkStates[state]), ...(state === 'unknown' && place ? [inDocument] : []), ...target),
    ...(remarks ? [element('p', { class: 'link-note' }, remarks)] : []),
  );
}
