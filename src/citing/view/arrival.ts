/**
 * What a reader sees who comes by a link that carries a quotation, or by the address of something that is no longer
 * there: where the words stand now, and whether they were changed since. Loaded only for such links.
 */

import { element } from '../../browser/elements.ts';
import { traditionalWriter } from '../../browser/traditional.ts';
import { fragmentInWords, nameIn, readAnchor } from '../../policy/from-outside/anchor.ts';
import { parametersOf } from '../../policy/from-outside/decode.ts';
import {
  becameOf,
  brokenLink,
  noSuchAnchor,
  noteName,
  nowReads,
  placeMarked,
  quotationChanged,
  quotationMissing,
  quotationMoved,
  quotationSame,
  quotationUncertain,
  quotedAs,
  readAs,
  seePlace,
  understood,
  wordsChanged,
  wordsSame,
} from '../../wording/citing.ts';
import type { Place } from '../approximate.ts';
import { differenceOf } from '../difference.ts';
import { type Finding, findLongQuotation, findQuotation } from '../find-quotation.ts';
import { readCheck } from '../quotation-check.ts';
import { type CarriedQuotation, readQuotation } from '../quotation-link.ts';
import { PageText, rangeAround } from './page-text.ts';
import { ownTextOf } from './target.ts';

/** The words as a link carries them: the difference is shown in the page's own characters. */
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** In so large a share of characters that the page has not, words are written otherwise. */
const otherWriting = 0.1;

let broughtTo: (element: Element | null) => void = () => {};

/** What is to be said, in parts. */
type Note = (string | HTMLElement)[];

/** `brought` hears of the element that the reader was brought to. */
export async function arrive(brought: (element: Element | null) => void = () => {}): Promise<void> {
  broughtTo = brought;
  const asked = readAsked();
  // The address is from now on the one that is published.
  if (asked.anchor && asked.anchor !== location.hash.slice(1)) location.replace(`#${asked.anchor}`);
  const note = await noteOnAddress(asked);
  if (note) tell(note);
}

/** The place that the address asks for. */
interface Asked {
  /** As it is written there, decoded if it can be; empty where the address has no fragment. */
  written: string;
  /** Holds a name, be it one of this page or not. */
  named: boolean;
  /** The id that is meant; null where the page has none, or it cannot be told which. */
  anchor: string | null;
}

/** Browsers that do not know text fragments leave `:~:` in the fragment. */
function readAsked(): Asked {
  const fragment = location.hash.slice(1);
  const anchor = readAnchor(fragment, (id) => document.getElementById(id) !== null);
  const words = fragmentInWords(fragment);
  return { anchor, written: words || fragment.replace(/:~:.*$/su, ''), named: nameIn(words) !== '' };
}

async function noteOnAddress(asked: Asked): Promise<Note | null> {
  const { anchor, written, named } = asked;
  const former = anchor === null ? null : document.getElementById(anchor)?.closest<HTMLElement>('.former li');
  if (former) return followSuccessor(former);
  const q = parametersOf(location.search).get('q');
  const carried = q === null ? showChecked(asked) : await showQuotation(asked, readQuotation(q));
  if (anchor === null && written && !(carried && named)) return [noSuchAnchor(written, lookIn()), ...(carried ?? [])];
  return carried ?? (anchor === null || anchor === written ? null : [readAs(written, anchor)]);
}

/** What the page offers to begin a search with. */
const lookIn = (): string | undefined => document.querySelector<HTMLElement>('[data-look-in]')?.dataset.lookIn;

/** Moved and merged ids lead on; what became of the others stands where the address led. */
function followSuccessor(former: HTMLElement): Note | null {
  const successor = former.querySelector<HTMLAnchorElement>('a[data-successor]');
  if (!successor) return null;
  location.replace(successor.href);
  return [becameOf(former.id, former.dataset.became)];
}

/** The words of a link that carries only what they are checked by; null where it carries nothing. */
function showChecked({ anchor }: Asked): Note | null {
  const check = parametersOf(location.search).get('w');
  const anchored = anchor === null ? null : document.getElementById(anchor);
  if (check === null) return null;
  if (!anchored) return [brokenLink];
  const page = PageText.of(document);
  const place = page.placeOf(rangeAround(anchored.matches('.unit') ? ownTextOf(anchored) : anchored));
  const checked = place && readCheck(check, page.text, place);
  if (!place || !checked) return [brokenLink, placeMarked];
  mark(page.rangesOf(checked));
  arriveAt(page.rangeOf(checked));
  return [checked.same ? wordsSame : wordsChanged];
}

async function showQuotation({ anchor, named }: Asked, carried: CarriedQuotation | null): Promise<Note> {
  const anchored = anchor === null ? null : document.getElementById(anchor);
  if (!carried) return [brokenLink, anchored ? placeMarked : ''];
  const page = PageText.of(document);
  const near = anchored?.closest('.unit') ? page.placeOf(rangeAround(anchored)) : null;
  const text = await inWritingOf(wordsOf(carried), page.text);
  const finding = placeInside(text, near, carried) ?? find(text, carried, near ?? undefined);
  if (finding.state === 'missing') return [quotationMissing(anchored !== null), quoted(wordsOf(carried))];
  if (finding.state === 'uncertain') return showUncertain(page, finding.places, carried);
  mark(page.rangesOf(finding));
  arriveAt(page.rangeOf(finding));
  const inPlace = near && finding.start < near.end && near.start < finding.end;
  // An address that names no place says nothing of where the words stood.
  const moved = inPlace || !named ? '' : quotationMoved;
  if (finding.state === 'verbatim') return [moved || quotationSame];
  return [moved + quotationChanged, changes(carried, text.slice(finding.start, finding.end))];
}

/**
 * The text of a page in the characters of a quotation: traditional ones where many of its own are nowhere on the page, as in links that
 * were made by hand. Every character stays in its place.
 */
async function inWritingOf(words: string, text: string): Promise<string> {
  const there = new Set(text);
  const own = words.match(/\p{Script=Han}/gu) ?? [];
  if (own.filter((character) => !there.has(character)).length <= own.length * otherWriting) return text;
  const write = await traditionalWriter().catch(() => null);
  const written = write?.(text) ?? '';
  return written.length === text.length ? written : text;
}

/** The very words, where the address says that they are: ids are kept for good, so that nothing else can be meant. */
function placeInside(text: string, near: Place | null, carried: CarriedQuotation): Finding | null {
  if (!near || carried.kind !== 'whole') return null;
  const inside = text.slice(near.start, near.end);
  const unmistakable = { anywhere: 1, bounded: 1, inContext: 1 };
  const finding = findQuotation(inside, { ...carried.quotation, rivals: unmistakable });
  return finding.state === 'verbatim' ? { state: 'verbatim', start: near.start + finding.start, end: near.start + finding.end } : null;
}

function find(text: string, carried: CarriedQuotation, near: Place | undefined): Finding {
  return carried.kind === 'whole' ? findQuotation(text, carried.quotation, near) : findLongQuotation(text, carried.quotation, near);
}

function wordsOf(carried: CarriedQuotation): string {
  return carried.kind === 'whole' ? carried.quotation.exact : `${carried.quotation.head.exact}……${carried.quotation.tail.exact}`;
}

function showUncertain(page: PageText, places: readonly Place[], carried: CarriedQuotation): Note {
  const shown = places.slice(0, 5);
  mark(shown.flatMap((place) => page.rangesOf(place)));
  const jumps = shown.map((place, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = seePlace(i + 1);
    button.addEventListener('click', () => bringIntoSight(page.rangeOf(place)));
    return button;
  });
  return [quotationUncertain(shown.length, places.length), quoted(wordsOf(carried)), ...jumps];
}

/** Marks words without changing the page, and nothing else; where the browser cannot, the sentences that hold them. */
function mark(ranges: readonly Range[]): void {
  document.documentElement.dataset.quoted = '';
  if ('highlights' in CSS) CSS.highlights.set('quotation', new Highlight(...ranges));
  else for (const range of ranges) for (const sentence of document.querySelectorAll('.s')) sentence.classList.toggle('quoted', range.intersectsNode(sentence));
}

/** The page may still be on its way, or the browser look for the words by itself: until the reader moves, they are where the reader is. */
const settling = 1500;

function arriveAt(range: Range): void {
  bringIntoSight(range);
  const settled = new AbortController();
  const { signal } = settled;
  const tell = (): void => broughtTo(range.startContainer.parentElement);
  tell();
  for (const event of ['scroll', 'load']) addEventListener(event, tell, { signal, passive: true });
  for (const event of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(event, () => settled.abort(), { signal, passive: true });
  setTimeout(() => settled.abort(), settling);
}

function bringIntoSight(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > innerHeight - 160) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function quoted(words: string): HTMLElement {
  const made = document.createElement('q');
  made.textContent = words;
  return made;
}

/** The quotation with what was left out and what was put in; of a long one the words that stand there now. */
function changes(carried: CarriedQuotation, now: string): HTMLElement {
  if (carried.kind === 'long') return quoted(now);
  const made = document.createElement('p');
  made.className = 'changes';
  const names = { same: 'span', removed: 'del', added: 'ins' } as const;
  for (const { kind, text } of differenceOf(carried.quotation.exact, squeeze(now))) {
    const part = document.createElement(names[kind]);
    if (kind !== 'same') part.append(element('span', { class: 'visually-hidden' }, kind === 'removed' ? quotedAs : nowReads));
    part.append(text);
    made.append(part);
  }
  return made;
}

/** One note at a time, which stays until it is closed. */
function tell(contents: Note): void {
  document.querySelector('.arrival')?.remove();
  const note = document.createElement('aside');
  note.className = 'arrival';
  note.setAttribute('aria-label', noteName);
  const words = document.createElement('div');
  words.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'arrival-close';
  close.textContent = understood;
  close.addEventListener('click', () => note.remove());
  note.append(words, close);
  document.body.append(note);
  words.append(...contents.filter(Boolean));
}
