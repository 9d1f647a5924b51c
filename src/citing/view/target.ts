/** What on the page is to be cited: the document, a unit, a sentence or an inner part of it, or selected words. */
import { today } from '../../browser/today.ts';
import { receivedText, receivedWords } from '../../browser/traditional.ts';
import { placeIn } from '../../policy/ids.ts';
import type { Place } from '../approximate.ts';
import { type CitingFacts, pathTo } from '../facts.ts';
import { pageAddress } from '../page-facts.ts';
import { checkOf } from '../quotation-check.ts';
import { quotationLink } from '../quotation-link.ts';
import { type QuotedTable, tableWording } from '../quoted-table.ts';
import type { Piece } from '../quoted-words.ts';
import type { CitedPlace, Reference } from '../reference.ts';
import { partOfPageTable, rowAround, selectedRows } from '../table-part.ts';
import { textFragment } from '../text-fragment.ts';
import { PageText, rangeAround, textsIn, wholePage } from './page-text.ts';

interface TargetPlace {
  /** The unit; its own text, not that of units below it, is what can be cited. The element of the whole text where the document is meant. */
  unit: HTMLElement;
  sentence: HTMLElement | null;
  /** An inner part: 款, 项, a row or cell. */
  part: HTMLElement | null;
}

export interface Target extends TargetPlace {
  /** Where selected words end, if that is another sentence, part or unit. */
  until?: TargetPlace;
  /** Selected words. */
  selection: Range | null;
}

/** What is in a unit's own text, not in that of a table or a box that stands there. */
const inOwnText = (unit: Element, selector: string): HTMLElement[] =>
  [...unit.querySelectorAll<HTMLElement>(':scope > .own > .own-text *')].filter((element) => element.matches(selector) && element.closest('.unit') === unit);

export const sentencesOf = (unit: Element): HTMLElement[] => inOwnText(unit, '.s');

/** What bears the id of an inner part. */
export const partSelector = '.place[id], .part[id], tr[id], td[id]';

/** The parts that a unit offers for citing: the outermost, and what lies in `part` and around it; of a table only `part` and its row. */
export function partsOfUnit(unit: Element, part: Element | null): HTMLElement[] {
  const own = inOwnText(unit, partSelector);
  if (!part?.closest('tr')) return own.filter((one) => !one.closest('tr') && isNear(one, part));
  return own.filter((one) => one.contains(part));
}

/** Whether nothing lies round it, or only what lies round `part` or is it. */
function isNear(one: Element, part: Element | null): boolean {
  const above = one.parentElement?.closest(partSelector) ?? null;
  return !above || above.contains(part);
}

/** The unit that a node stands in. */
export const unitAround = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('.unit') ?? null;

/** What is cited where the mark stands, or the address leads: a sentence or an inner part; null for the unit. */
export function innerTarget(inner: HTMLElement | null): Pick<Target, 'sentence' | 'part'> {
  const isPart = inner?.matches(partSelector) ?? false;
  return { sentence: isPart ? null : inner, part: isPart ? inner : null };
}

/** The reference to a target, for every form. The head of a document is cited as the document. */
export function referenceTo(target: Target, facts: CitingFacts): Reference {
  const { unit, until, selection } = target;
  const page = pageAddress(unit);
  const cited = placeOf(target, facts);
  const isDocument = cited.path.length === 0;
  const inner = target.sentence ?? target.part ?? unit;
  const link = placeIn(page, isDocument ? '' : inner.id);
  const { shortAddress } = facts.units.find((known) => !isDocument && known.anchor === unit.id) ?? facts;
  const text = PageText.of(unit.closest('[data-citing]') ?? document);
  const own = inner === unit ? ownTextOf(unit) : inner;
  const whole = unit.matches('.unit') ? text.placeOf(rangeAround(own)) : null;
  const place = selection ? text.placeOf(selection) : whole;
  const table = tableOf(target, facts);
  const shortQuotation = place && whole && beginsIn(place, whole) ? shortQuotationLink(facts, inner.id, checkOf(text.text, whole, place)) : null;
  return {
    document: facts.document,
    ...cited,
    ...(until && { until: placeOf(until, facts) }),
    wording: table ? tableWording(table) : place ? wordingOf(text, place, facts, until ? selection : null) : [],
    ...(table && { table }),
    link,
    shortLink: new URL(placeIn(shortAddress, isDocument || inner === unit ? '' : inner.id), location.href).href,
    ...(shortQuotation && { shortQuotationLink: shortQuotation }),
    quotationLink: place ? quotationLink(page, inner.id, text.text, place, fragmentOf(text.rangeOf(place))) : link,
    accessed: today(),
  };
}

/** A table, rows or a cell of one, as they can be read alone; null for other words. */
function tableOf({ unit, part, selection }: Target, facts: CitingFacts): QuotedTable | null {
  const row = rowAround(part);
  const rows = selection ? selectedRows(selection) : row ? [row] : [];
  const whole = unit.matches('.table') && !selection ? ownTextOf(unit).querySelector('table') : null;
  const table = rows[0]?.closest('table') ?? whole;
  if (!table) return null;
  const cells = partOfPageTable(table, (each) => rows.length === 0 || rows.includes(each), part !== row ? part : null);
  const wordingOfCell = (cell: Element): Piece[] => textsIn(cell).map((node) => pieceOf(node, 0, node.length, facts));
  return cells.map((line) => line.map(({ element, isHead, columns, rows }) => ({ isHead, columns, rows, wording: wordingOfCell(element) })));
}

function placeOf({ unit, sentence, part }: TargetPlace, facts: CitingFacts): CitedPlace {
  const path = pathTo(facts, unit.id);
  if (path.length === 0) return { path, sentence: null };
  return { path, sentence: sentence ? sentencesOf(unit).indexOf(sentence) + 1 : null, ...(!sentence && part && { part: facts.parts[part.id] ?? '' }) };
}

/** Where the words of a unit stand, those of units below it left out. */
export const ownTextOf = (unit: Element): Element => unit.querySelector(':scope > .own > .own-text') ?? unit;

/** The unit of a target; of a selection the innermost units of which it holds words, in the order of the page. */
export function unitsTouched({ unit, selection }: Target): HTMLElement[] {
  if (!selection) return [unit];
  const touched = [...document.querySelectorAll<HTMLElement>('[data-citing] .unit')].filter((one) => selection.intersectsNode(ownTextOf(one)));
  return touched.filter((one) => !touched.some((other) => other !== one && one.contains(other)));
}

const beginsIn = (words: Place, outer: Place): boolean => outer.start <= words.start && words.start < outer.end;

const shortQuotationLink = ({ shortAddress }: CitingFacts, anchor: string, check: string): string =>
  new URL(placeIn(`${shortAddress}?w=${check}`, anchor), location.href).href;

/** What makes browsers mark the words by themselves, without scripts; null where they would mark others. */
function fragmentOf(range: Range): string | null {
  const { page, rest } = wholePage(document.body);
  const place = page.placeOf(range);
  return place && textFragment(page.text, place, rest);
}

/** The words of a place, with the corrections that stand in it; blocks on lines of their own. `over`: what was selected over several units, with their headings. */
function wordingOf(text: PageText, place: Place, facts: CitingFacts, over: Range | null): Piece[] {
  const pieces: Piece[] = [];
  let block: Element | null = null;
  for (const { node, from, to } of text.parts(place)) {
    const own: Element | null = node.parentElement?.closest('p, td, th') ?? null;
    if (block && own !== block) pieces.push('\n');
    if (over && unitAround(own) !== unitAround(block)) pieces.push(headingBefore(unitAround(own), over));
    block = own;
    pieces.push(pieceOf(node, from, to, facts));
  }
  return pieces;
}

/** The heading of a unit as it stands before its text: on a line of its own, or run in to it. Empty where it is not selected. */
function headingBefore(unit: Element | null, selected: Range): string {
  const heading = unit?.querySelector(':scope > .own > .own-text > .unit-heading');
  if (!heading || !selected.intersectsNode(heading)) return '';
  return receivedText(heading).trim() + (heading.closest('.run-in') ? '' : '\n');
}

function pieceOf(node: Text, from: number, to: number, { corrections }: CitingFacts): Piece {
  const shown = receivedWords(node).slice(from, to);
  const mark = node.parentElement?.closest<HTMLElement>('a.erratum.corrected');
  const correction = corrections[Number(mark?.dataset.n)];
  if (!mark || !correction) return shown;
  return { shown, received: correction.original, kind: correction.kind, whole: !mark.dataset.part && shown.length === mark.textContent?.length };
}
