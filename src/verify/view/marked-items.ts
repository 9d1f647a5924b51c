/** What stands in quotation marks beside the quotations that were found, and numbers, as list items. All text goes in as text. */
import { element } from '../../browser/elements.ts';
import { endOfKnown, knownInWords, markedRemarks, markedVerdicts, numberVerdicts, seeParagraph } from '../../wording/verify.ts';
import type { ShownLink, ShownMarked, ShownNumber } from './answer.ts';
import type { Actions } from './result-list.ts';

type Show = Pick<Actions, 'show'>;

/** In quotation marks, and told whether the collection has the words. */
export function markedItem(marked: ShownMarked, actions: Show): HTMLLIElement {
  const { text, verdict, place } = marked;
  const remark = markedRemarks[verdict];
  return element(
    'li',
    { class: `found ${verdict}` },
    element(
      'div',
      { class: 'found-head' },
      element('p', { class: 'verdict' }, markedVerdicts[verdict]),
      element('p', { class: 'found-place' }, ...linkTo(place)),
    ),
    element('blockquote', { class: 'found-text' }, text),
    ...(remark ? [element('p', { class: 'found-notes' }, remark)] : []),
    element('div', { class: 'found-foot' }, element('div', { class: 'found-actions' }, showButton(marked, actions))),
  );
}

/** One that is too short to tell: a line of its own is too much. */
export function shortItem(marked: ShownMarked, actions: Show): HTMLLIElement {
  return element('li', {}, `“${marked.text}”`, showButton(marked, actions));
}

export function numberItem(number: ShownNumber, actions: Show): HTMLLIElement {
  const { text, before, behind, verdict, known, place, isOfAnother } = number;
  const held = known ? [element('p', { class: 'link-note' }, knownInWords(known, isOfAnother), ...linkTo(place), endOfKnown)] : [];
  return element(
    'li',
    { class: `link-found ${verdict === 'disagrees' ? 'unknown' : 'live'}` },
    element('p', { class: 'number-found' }, before, element('strong', {}, text), behind),
    element('p', {}, ...(verdict === 'unknown' ? [] : [element('span', { class: 'verdict' }, numberVerdicts[verdict])]), showButton(number, actions)),
    ...held,
  );
}

const linkTo = (place: ShownLink['place']): Node[] => (place ? [element('a', { href: place.url }, `${place.document}${place.unit}`)] : []);

function showButton({ range, paragraph }: Pick<ShownMarked, 'range' | 'paragraph'>, { show }: Show): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'quiet' }, seeParagraph(paragraph));
  button.addEventListener('click', () => show(range));
  return button;
}
