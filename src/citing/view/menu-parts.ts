/** The parts of the copy menu, still empty. */
import { button, element } from '../../browser/elements.ts';
import { asReadOnly, downloadWord, menuName, otherForms, scopeName, shareName, wordsAtFault } from '../../wording/citing.ts';
import { tellUs } from '../../wording/reader/contact.ts';
import { arrangedFormats, type CitingFormat } from '../formats.ts';

/** The key that downloads the passage as a Word file. */
export const wordKey = 'd';

export interface MenuParts {
  box: HTMLElement;
  title: HTMLElement;
  scope: HTMLElement;
  /** The forms, those in front first. */
  forms: HTMLElement;
  folded: HTMLElement;
  preview: HTMLElement;
  /** The way to tell of a fault in what is cited. */
  tell: HTMLAnchorElement;
  corrections: HTMLLabelElement;
  /** Checked: the words as they are read, without the received ones. */
  asRead: HTMLInputElement;
  /** Downloads the passage; a whole document has its file on its page. */
  file: HTMLElement;
  /** Prints what is cited; of a whole document it asks what of it. */
  print: HTMLElement;
  /** What came of copying, for eyes and screen readers: in the menu, where it covers nothing. */
  said: HTMLElement;
}

export interface MenuActs {
  copy: (format: CitingFormat) => void;
  download: () => void;
  preview: (format: CitingFormat) => void;
  share: () => void;
  print: () => void;
  closed: () => void;
  /** Forms were folded or unfolded: it is of another height. */
  resized: () => void;
}

export function menuParts(acts: MenuActs): MenuParts {
  const title = element('p', { class: 'cite-title' });
  const scope = element('div', { class: 'cite-scope', role: 'group', 'aria-label': scopeName });
  const forms = element('ul', { class: 'cite-forms' });
  const folded = element('ul', { class: 'cite-forms' });
  const others = element('details', { class: 'cite-others' }, element('summary', {}, otherForms), folded);
  others.addEventListener('toggle', () => acts.resized());
  const preview = element('p', { class: 'cite-preview', tabindex: '0' });
  const asRead = element('input', { type: 'checkbox' });
  asRead.addEventListener('change', () => preview.replaceChildren());
  const corrections = element('label', { class: 'cite-corrections' }, asRead, asReadOnly);
  const file = button('', acts.download, { class: 'cite-file' });
  file.append(element('span', {}, downloadWord), element('kbd', {}, wordKey.toUpperCase()));
  const print = button('', acts.print, { 'data-act': 'print' });
  const other = element('p', { class: 'cite-acts' }, button(shareName, acts.share, { 'data-act': 'share' }), print);
  const tell = element('a', {}, tellUs);
  const told = element('p', { class: 'cite-tell' }, wordsAtFault, tell);
  const said = element('p', { class: 'cite-said', role: 'status' });
  const shown = [title, scope, forms, others, file, other, corrections, preview, told, said];
  const box = element('div', { class: 'cite-menu', popover: 'auto', role: 'dialog', 'aria-label': menuName }, ...shown);
  box.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') acts.closed();
  });
  return { box, title, scope, forms, folded, preview, tell, corrections, asRead, file, print, said };
}

/** Puts the forms that are on offer into their places, the one that was last chosen first. */
export function arrangeForms({ forms, folded }: MenuParts, last: string | null, offered: readonly CitingFormat[], acts: MenuActs): void {
  const arranged = arrangedFormats(last, offered);
  forms.replaceChildren(...arranged.front.map((format) => formItem(format, acts)));
  folded.replaceChildren(...arranged.folded.map((format) => formItem(format, acts)));
}

function formItem(format: CitingFormat, { copy, preview }: MenuActs): HTMLElement {
  const made = button('', () => copy(format), { 'data-form': format.key });
  made.append(element('span', { class: 'cite-form-name' }, format.name));
  if (format.remark) made.append(element('span', { class: 'cite-remark' }, format.remark));
  made.append(element('kbd', {}, format.key.toUpperCase()));
  for (const kind of ['focus', 'pointerenter']) made.addEventListener(kind, () => preview(format));
  return element('li', {}, made);
}
