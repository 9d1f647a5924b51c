/** The parts of the copy menu, still empty. */
import { button, element } from '../../browser/elements.ts';
import { asReadOnly, menuName, printUnit, scopeName, shareName } from '../../wording/citing.ts';
import { type CitingFormat, citingFormats } from '../formats.ts';

export interface MenuParts {
  box: HTMLElement;
  title: HTMLElement;
  scope: HTMLElement;
  preview: HTMLElement;
  corrections: HTMLLabelElement;
  /** Checked: the words as they are read, without the received ones. */
  asRead: HTMLInputElement;
}

export interface MenuActs {
  copy: (format: CitingFormat) => void;
  preview: (format: CitingFormat) => void;
  share: () => void;
  print: () => void;
  closed: () => void;
}

export function menuParts(acts: MenuActs): MenuParts {
  const title = element('p', { class: 'cite-title' });
  const scope = element('div', { class: 'cite-scope', role: 'group', 'aria-label': scopeName });
  const forms = element('ul', { class: 'cite-forms' }, ...citingFormats.map((format) => formItem(format, acts)));
  const other = element(
    'p',
    { class: 'cite-acts' },
    button(shareName, acts.share, { 'data-act': 'share' }),
    button(printUnit, acts.print, { 'data-act': 'print' }),
  );
  const preview = element('p', { class: 'cite-preview' });
  const asRead = element('input', { type: 'checkbox' });
  asRead.addEventListener('change', () => preview.replaceChildren());
  const corrections = element('label', { class: 'cite-corrections' }, asRead, asReadOnly);
  const box = element('div', { class: 'cite-menu', popover: 'auto', role: 'dialog', 'aria-label': menuName }, title, scope, forms, other, corrections, preview);
  box.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') acts.closed();
  });
  return { box, title, scope, preview, corrections, asRead };
}

function formItem(format: CitingFormat, { copy, preview }: MenuActs): HTMLElement {
  const made = button('', () => copy(format), { 'data-form': format.key });
  made.append(element('span', { class: 'cite-form-name' }, format.name));
  if (format.remark) made.append(element('span', { class: 'cite-remark' }, format.remark));
  made.append(element('kbd', {}, format.key.toUpperCase()));
  for (const kind of ['focus', 'pointerenter']) made.addEventListener(kind, () => preview(format));
  return element('li', {}, made);
}
