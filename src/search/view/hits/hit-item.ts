/** One hit as a list item: its name as a link to the marked unit, its place, a passage, how it was found, and what can be done with it. */

import { element, marked, standsWithin } from '../../../browser/elements.ts';
import { nameOfKind } from '../../../policy/kinds.ts';
import { reasonsInWords } from '../../../wording/search/hit-reasons.ts';
import { chooseInWords, copyCitation, copyLink, keepInWords, likeName, nearnessInWords, noneLike, viaInWords, whyHere } from '../../../wording/search.ts';
import { nameByItself, standsApart, wordsBehindLabel } from '../../../wording/units.ts';
import type { Hit, HitText } from '../../answer/answer.ts';
import type { Cell } from '../../answer/excerpt.ts';
import type { LikeUnit } from '../../around/around.ts';
import { whereStanding } from './where-standing.ts';

/** What the page does for an item. */
export interface HitActions {
  isChosen(hit: Hit): boolean;
  choose(hit: Hit, words: HitText, chosen: boolean): void;
  /** Copies the permanent link or the citation line and says so. */
  copy(what: 'link' | 'citation', hit: Hit, words: HitText): void;
  /** Whether it lies on the reader's desk. */
  isKept(hit: Hit): Promise<boolean>;
  /** Lays it on the reader's desk, or takes it away; settles when it is done and said. */
  keep(hit: Hit): Promise<void>;
  /** Loads the units like it. */
  unitsLike(hit: Hit): Promise<LikeUnit[]>;
}

/** Longer wordings make no marks: an address should stay one that can be sent. */
const longestMarks = 1500;

/** The address of the unit with the wordings to be marked on its page (src/reading/marks.ts). */
export function markedAddress({ url, wordings }: Pick<Hit, 'url' | 'wordings'>): string {
  const address = new URL(url);
  for (const wording of wordings) address.searchParams.append('mark', wording);
  return address.search.length > longestMarks ? url : address.href;
}

/** `within` says what stands above the item already: nothing, or a heading with province and document. */
export function itemOf(hit: Hit, words: HitText, actions: HitActions, within: 'list' | 'group'): HTMLLIElement {
  const item = element('li', { class: 'hit', 'data-province': hit.document.place.area, 'data-match': hit.match, 'data-address': hit.url });
  item.append(chooserOf(hit, words, actions), headOf(hit, words, within), ...placeOf(hit, words, within), ...excerptOf(words), footOf(hit, words, actions));
  return item;
}

/** The box by which a hit is ticked; a hit with several lines has one at each. */
export function chooserOf(hit: Hit, words: HitText, { isChosen, choose }: Pick<HitActions, 'isChosen' | 'choose'>): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    'aria-label': chooseInWords(nameByItself({ ...words, kind: hit.kind })),
    checked: isChosen(hit),
    'data-hit': hit.id,
  });
  box.addEventListener('change', () => choose(hit, words, box.checked));
  return element('label', { class: 'hit-choose' }, box);
}

function headOf(hit: Hit, words: HitText, within: 'list' | 'group'): HTMLElement {
  const { label, title, labelParts, titleParts } = words;
  const gap = label && title && standsApart(label) ? ' ' : '';
  const name = [...marked(labelParts), gap, ...marked(titleParts), wordsBehindLabel(words)].filter(Boolean);
  const link = element('a', { href: markedAddress(hit), 'data-hit-link': true }, ...(name.length > 0 ? name : [nameOfKind(hit.kind)]));
  return element(within === 'list' ? 'h3' : 'h4', { class: 'hit-name' }, link);
}

/** Place, document, the headings above the unit, and the part of it that the passage stands in. */
function placeOf(hit: Hit, { path, part }: HitText, within: 'list' | 'group'): HTMLElement[] {
  const inner = part ? [element('a', { class: 'hit-part', href: markedAddress({ ...hit, url: part.url }) }, part.name)] : [];
  const headings = [...path.map((heading) => element('span', { class: 'hit-heading' }, heading)), ...inner];
  if (within === 'group') return headings.length > 0 ? [element('p', { class: 'hit-place' }, ...headings)] : [];
  const document = element('span', { class: 'hit-document', title: hit.document.title }, hit.document.title);
  return [element('p', { class: 'hit-place' }, element('span', { class: 'province' }, hit.place), document, ...headings)];
}

function excerptOf({ excerpt: { parts, rows, around, cutBefore, cutAfter } }: HitText): HTMLElement[] {
  if (parts.length === 0) return [];
  if (rows) return rows.map(rowOf);
  return [element('p', { class: 'hit-text' }, cutBefore ? '……' : '', element('span', standsWithin(around), ...marked(parts)), cutAfter ? '……' : '')];
}

/** A row of a table: each cell below, or behind, the head of its column. */
function rowOf(cells: readonly Cell[]): HTMLElement {
  const pairs = cells.map(({ head, parts }) => element('div', {}, element('dt', {}, ...marked(head)), element('dd', {}, ...marked(parts))));
  return element('dl', { class: 'hit-row' }, ...pairs);
}

function footOf(hit: Hit, words: HitText, actions: HitActions): HTMLElement {
  const foot = element('div', { class: 'hit-foot', 'data-interface': true });
  const way = hit.match === 'exact' ? '' : hit.match === 'nearest' ? nearnessInWords(hit) : viaInWords(hit);
  if (way) foot.append(element('span', { class: 'hit-via' }, way));
  foot.append(copier(copyCitation, 'citation'), copier(copyLink, 'link'), starOf(hit, actions), reasonsOf(hit, words), likeOf(hit, actions));
  return foot;

  function copier(name: string, what: 'link' | 'citation'): HTMLElement {
    const button = element('button', { type: 'button', 'data-copy': what }, name);
    button.addEventListener('click', () => actions.copy(what, hit, words));
    return button;
  }
}

/** ☆: lays the unit on the desk; ★ where it lies there. */
function starOf(hit: Hit, { isKept, keep }: HitActions): HTMLElement {
  const star = element('button', { type: 'button', class: 'hit-star', 'aria-pressed': 'false' }, keepInWords(false));
  const present = (kept: boolean): void => {
    star.textContent = keepInWords(kept);
    star.setAttribute('aria-pressed', String(kept));
  };
  const ask = () => isKept(hit).then(present, console.warn);
  star.addEventListener('click', () => void keep(hit).then(ask));
  void ask();
  return star;
}

/** 为什么在这里: made when it is opened. */
function reasonsOf(hit: Hit, words: HitText): HTMLElement {
  const list = element('ul', {});
  return onDemand('hit-reasons', whyHere, list, () => {
    list.append(...reasonsInWords(hit, whereStanding(hit, words)).map((line) => element('li', {}, line)));
  });
}

/** 相近的条目: loaded when it is opened; where they do not come, opening it again asks again. */
function likeOf(hit: Hit, { unitsLike }: HitActions): HTMLElement {
  const list = element('ul', { 'aria-busy': 'true' });
  const details = onDemand('hit-like', likeName, list, async () => {
    try {
      const like = await unitsLike(hit);
      list.append(...(like.length > 0 ? like.map(likeItem) : [element('li', {}, noneLike)]));
    } catch {
      details.open = false;
    } finally {
      list.removeAttribute('aria-busy');
    }
  });
  return details;
}

function likeItem(unit: LikeUnit): HTMLElement {
  const link = element('a', { href: unit.url }, nameByItself(unit));
  return element(
    'li',
    { 'data-province': unit.area },
    element('span', { class: 'province' }, unit.place),
    link,
    element('span', { class: 'like-document', title: unit.document.title }, unit.document.shortTitle),
  );
}

/** `fill` fills the list when it is opened, once. */
function onDemand(kind: string, name: string, list: HTMLElement, fill: () => void): HTMLDetailsElement {
  const details = element('details', { class: `hit-details ${kind}` }, element('summary', {}, name), list);
  details.addEventListener('toggle', () => {
    if (details.open && list.childElementCount === 0) fill();
  });
  return details;
}
