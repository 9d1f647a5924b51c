/** What on the page is to be cited: a unit, a sentence or an inner part of it, or selected words. */
import { today } from '../../browser/today.ts';
import { receivedWords } from '../../browser/traditional.ts';
import { placeIn } from '../../policy/ids.ts';
import type { Place } from '../approximate.ts';
import { type CitingFacts, pathTo } from '../facts.ts';
import { pageAddress } from '../page-facts.ts';
import { checkOf } from '../quotation-check.ts';
import { quotationLink } from '../quotation-link.ts';
import type { Piece } from '../quoted-words.ts';
import type { Reference } from '../reference.ts';
import { textFragment } from '../text-fragment.ts';
import { PageText, rangeAround, wholePage } from './page-text.ts';

export interface Target {
  /** The unit; its own text, not that of units below it, is what can be cited. */
  unit: HTMLElement;
  sentence: HTMLElement | null;
  /** An inner part: 款, 项, a row or cell. */
  part: HTMLElement | null;
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

/** The target that a selection names: in one sentence its sentence, else the unit that it begins in. Null where it holds no words of a unit. */
export function targetOfSelection(): Target | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const unit = unitAround(range.startContainer);
  if (!unit?.closest('[data-citing]')) return null;
  const sentence = sentencesOf(unit).find((candidate) => candidate.contains(range.startContainer) && candidate.contains(range.endContainer));
  return { unit, sentence: sentence ?? null, part: null, selection: range };
}

/** The reference to a target, for every form. */
export function referenceTo(target: Target, facts: CitingFacts): Reference {
  const { unit, sentence, part, selection } = target;
  const inner = sentence ?? part;
  const page = pageAddress(unit);
  const anchor = (inner ?? unit).id;
  const shortAddress = facts.units.find((known) => known.anchor === unit.id)?.shortAddress;
  const text = PageText.of(unit.closest('[data-citing]') ?? document);
  const whole = text.placeOf(rangeAround(inner ?? ownTextOf(unit)));
  const place = selection ? text.placeOf(selection) : whole;
  return {
    document: facts.document,
    path: pathTo(facts, unit.id),
    sentence: sentence ? sentencesOf(unit).indexOf(sentence) + 1 : null,
    ...(!sentence && part && { part: facts.parts[part.id] ?? '' }),
    wording: place ? wordingOf(text, place, facts) : [],
    link: placeIn(page, anchor),
    ...(shortAddress && { shortLink: new URL(shortAddress, location.href).href }),
    ...(place && whole && isInside(place, whole) && { shortQuotationLink: shortQuotationLink(facts, anchor, text.text, whole, place) }),
    quotationLink: place ? quotationLink(page, anchor, text.text, place, fragmentOf(text.rangeOf(place))) : placeIn(page, anchor),
    accessed: today(),
  };
}

/** Where the words of a unit stand, those of units below it left out. */
export const ownTextOf = (unit: Element): Element => unit.querySelector(':scope > .own > .own-text') ?? unit;

/** The unit of a target; of a selection the innermost units of which it holds words, in the order of the page. */
export function unitsTouched({ unit, selection }: Target): HTMLElement[] {
  if (!selection) return [unit];
  const touched = [...document.querySelectorAll<HTMLElement>('[data-citing] .unit')].filter((one) => selection.intersectsNode(ownTextOf(one)));
  return touched.filter((one) => !touched.some((other) => other !== one && one.contains(other)));
}

const isInside = (inner: Place, outer: Place): boolean => outer.start <= inner.start && inner.end <= outer.end;

function shortQuotationLink({ shortAddress }: CitingFacts, anchor: string, text: string, { start, end }: Place, place: Place): string {
  const check = checkOf(text.slice(start, end), { start: place.start - start, end: place.end - start });
  return new URL(placeIn(`${shortAddress}?w=${check}`, anchor), location.href).href;
}

/** What makes browsers mark the words by themselves, without scripts; null where they would mark others. */
function fragmentOf(range: Range): string | null {
  const { page, rest } = wholePage(document.body);
  const place = page.placeOf(range);
  return place && textFragment(page.text, place, rest);
}

/** The words of a place, with the corrections that stand in it; blocks on lines of their own. */
function wordingOf(text: PageText, place: Place, facts: CitingFacts): Piece[] {
  const pieces: Piece[] = [];
  let block: Element | null = null;
  for (const { node, from, to } of text.parts(place)) {
    const own: Element | null = node.parentElement?.closest('p, td, th') ?? null;
    if (block && own !== block) pieces.push('\n');
    block = own;
    pieces.push(pieceOf(node, from, to, facts));
  }
  return pieces;
}

function pieceOf(node: Text, from: number, to: number, { corrections }: CitingFacts): Piece {
  const shown = receivedWords(node).slice(from, to);
  const mark = node.parentElement?.closest<HTMLElement>('a.erratum.corrected');
  const correction = corrections[Number(mark?.dataset.n)];
  if (!mark || !correction) return shown;
  return { shown, received: correction.original, kind: correction.kind, whole: !mark.dataset.part && shown.length === mark.textContent?.length };
}
