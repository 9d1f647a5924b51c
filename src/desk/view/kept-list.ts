/** Kept things as lists by folder, each with the reader's note, which is edited in place. */
import { button, element } from '../../browser/elements.ts';
import { onTyped } from '../../browser/keys.ts';
import { anchorOf } from '../../policy/ids.ts';
import { policyAddress } from '../../site/address.ts';
import {
  chooseUnit,
  editRemarks,
  folderLabel,
  keptOn,
  noFolder,
  noteLabel,
  removeOne,
  removeThem,
  standingInWords,
  whenInWords,
} from '../../wording/reader/desk.ts';
import { nameByItself } from '../../wording/units.ts';
import { longestFolder, longestNote } from '../check.ts';
import { byFolder, type KeptKey, type KeptSearch, type KeptUnit, type Remarks } from '../desk.ts';
import type { Standing } from '../standing.ts';

/** What is written is kept after so short a rest. */
const typingPause = 400;

/** What the page does for an item. */
export interface KeptActs {
  isChosen(id: string): boolean;
  choose(id: string, chosen: boolean): void;
  note(key: KeptKey, note: string): void;
  /** The list is made anew after it. */
  lay(key: KeptKey, folder: string): void;
  /** Whether the fields of an item are open, and that they were opened or closed. */
  isOpen(key: string): boolean;
  opened(key: string, open: boolean): void;
  /** What the site says of the unit now; undefined while that is not known. */
  standing(id: string): Standing | undefined;
  remove(key: KeptKey): void;
  /** Root-relative address of the search page. */
  searchPage: string;
}

/** Of an item: below the name of its folder, or where there is none in its place. */
type Heading = 'h3' | 'h4';

/** Folders with their things, each folder under its name where there is any. */
export function folderLists<T extends Remarks>(kept: readonly T[], itemOf: (one: T, heading: Heading) => HTMLElement): HTMLElement[] {
  const groups = byFolder(kept);
  const isNamed = groups.length > 1 || (groups[0]?.[0] ?? '') !== '';
  return groups.map(([folder, own]) =>
    element(
      'section',
      { class: 'desk-folder' },
      ...(isNamed ? [element('h3', {}, folder || noFolder)] : []),
      element('ul', { class: 'kept-list' }, ...own.map((one) => itemOf(one, isNamed ? 'h4' : 'h3'))),
    ),
  );
}

export function unitItem(unit: KeptUnit, acts: KeptActs, heading: Heading): HTMLElement {
  const name = nameByItself(unit);
  const box = element('input', {
    type: 'checkbox',
    'aria-label': chooseUnit(name),
    checked: acts.isChosen(unit.id),
    'data-unit': unit.id,
    'data-focus': `choose ${unit.id}`,
  });
  box.addEventListener('change', () => acts.choose(unit.id, box.checked));
  const page = policyAddress(unit.document.id, anchorOf(unit.id));
  return element(
    'li',
    { class: 'kept', 'data-province': unit.document.place.area },
    element('label', { class: 'kept-choose', 'data-interface': true }, box),
    element(heading, { class: 'kept-name' }, element('a', { href: page }, name)),
    element(
      'p',
      { class: 'kept-place' },
      element('span', { class: 'province' }, unit.document.place.name),
      unit.document.title,
      ...unit.path.map((heading) => element('span', {}, `› ${heading}`)),
    ),
    ...standingOf(unit, acts.standing(unit.id), page),
    element('div', { class: 'kept-text' }, ...unit.text.split('\n').map((line) => element('p', {}, line))),
    element('p', { class: 'kept-address' }, new URL(page, location.href).href),
    ...remarksOf(unit, { unit: unit.id }, name, acts),
  );
}

/** That the words below are no longer those of the site, with the way to what there is. */
function standingOf(unit: KeptUnit, standing: Standing | undefined, page: string): HTMLElement[] {
  if (!standing || standing === 'same') return [];
  const { words, link } = standingInWords[standing];
  const way = link ? [element('a', { href: page, 'data-focus': `standing ${unit.id}` }, link)] : [];
  return [element('p', { class: 'kept-standing', 'data-standing': standing }, words, ...way)];
}

export function searchItem(search: KeptSearch, acts: KeptActs, heading: Heading): HTMLElement {
  const link = element('a', { href: `${acts.searchPage}${search.address}` }, search.query);
  return element('li', { class: 'kept' }, element(heading, { class: 'kept-name' }, link), ...remarksOf(search, { search: search.address }, search.query, acts));
}

/** The note, and a foot with the fields that change it. `data-focus` names what may have the focus while the list is made anew. */
function remarksOf({ note, folder, added }: Remarks, key: KeptKey, name: string, acts: KeptActs): HTMLElement[] {
  const shown = element('p', { class: 'kept-note', hidden: note === '' }, note);
  const own = 'unit' in key ? key.unit : key.search;
  const remove = button(removeThem, () => acts.remove(key), { 'aria-label': removeOne(name), 'data-focus': `remove ${own}` });
  const fields = element('div', { class: 'kept-fields' }, element('label', {}, noteLabel, noteField()), element('label', {}, folderLabel, folderField()));
  const edit = element('details', { class: 'kept-edit', open: acts.isOpen(own) }, element('summary', { 'data-focus': `edit ${own}` }, editRemarks), fields);
  edit.addEventListener('toggle', () => acts.opened(own, edit.open));
  return [
    shown,
    element('div', { class: 'kept-foot', 'data-interface': true }, element('span', {}, keptOn(whenInWords(new Date(added), new Date()))), edit, remove),
  ];

  function noteField(): HTMLElement {
    const field = element('textarea', { rows: '3', maxlength: String(longestNote), 'data-focus': `note ${own}` });
    field.value = note;
    let [saved, typing] = [note, 0];
    const save = (): void => {
      clearTimeout(typing);
      const now = field.value.trim();
      if (now === saved) return;
      saved = now;
      shown.textContent = now;
      shown.hidden = now === '';
      acts.note(key, now);
    };
    onTyped(field, () => {
      clearTimeout(typing);
      typing = window.setTimeout(save, typingPause);
    });
    field.addEventListener('change', save);
    return field;
  }

  function folderField(): HTMLElement {
    const field = element('input', { type: 'text', list: 'folders', maxlength: String(longestFolder), value: folder, 'data-focus': `folder ${own}` });
    let laid = folder;
    field.addEventListener('change', () => {
      if (field.value.trim() === laid) return;
      laid = field.value.trim();
      acts.lay(key, laid);
    });
    return field;
  }
}
