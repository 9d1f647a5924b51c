/** Hits as list items. */
import type { Hit, HitText } from '../hits.ts';
import { element, marked } from './elements.ts';
import { nameOfKind } from './wording.ts';

/** Loads the wording of `hits` and gives one item each, in their order. */
export async function itemsOf(hits: readonly Hit[]): Promise<HTMLLIElement[]> {
  const texts = await Promise.all(hits.map((hit) => hit.load()));
  return hits.map((hit, index) => itemOf(hit, texts[index] as HitText));
}

function itemOf(hit: Hit, words: HitText): HTMLLIElement {
  return element('li', { class: 'hit', 'data-province': hit.province }, headOf(hit, words), placeOf(hit, words), ...excerptOf(words));
}

function headOf(hit: Hit, { labelParts, titleParts }: HitText): HTMLElement {
  const name = [...labelParts, ...titleParts];
  return element('h3', {}, element('a', { href: hit.url }, ...(name.length > 0 ? marked(name) : [nameOfKind[hit.kind]])));
}

/** Province, document and the headings above the unit. */
function placeOf(hit: Hit, { path }: HitText): HTMLElement {
  const place = element(
    'p',
    { class: 'hit-place' },
    element('span', { class: 'province' }, hit.province),
    element('span', { class: 'hit-document', title: hit.document.title }, hit.document.title),
  );
  for (const heading of path) place.append(element('span', { class: 'hit-heading' }, heading));
  return place;
}

function excerptOf({ excerpt: { parts, cutBefore, cutAfter } }: HitText): HTMLElement[] {
  if (parts.length === 0) return [];
  return [element('p', { class: 'hit-text' }, cutBefore ? '……' : '', ...marked(parts), cutAfter ? '……' : '')];
}
