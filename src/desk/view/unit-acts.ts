/** What can be done with starred units, the chosen ones or all: side by side, cited, printed, as files. */
import { troubleOf } from '../../browser/data-file.ts';
import { download } from '../../browser/download.ts';
import { button, element } from '../../browser/elements.ts';
import { today } from '../../browser/today.ts';
import { anchorOf } from '../../policy/ids.ts';
import { columnsFor } from '../../search/view/take-away/beside.ts';
import { lineOf, referenceOf } from '../../search/view/take-away/citation.ts';
import { address, policyAddress } from '../../site/address.ts';
import { fileTroubleInWords } from '../../wording/data-files.ts';
import {
  actsOn,
  chooseAll,
  citeThem,
  compareLimit,
  compareThem,
  deskName,
  downloadThem,
  type FileForm,
  fileForms,
  fileNames,
  printThem,
  removeThem,
} from '../../wording/reader/desk.ts';
import { nameByItself } from '../../wording/units.ts';
import type { KeptUnit } from '../desk.ts';
import type { ListedUnit } from '../files.ts';

export interface UnitActs {
  say(words: string): void;
  chooseAll(chosen: boolean): void;
  remove(units: readonly KeptUnit[]): void;
}

/** `chosen`: how many of `all` are ticked; `units`: those that the acts are for. */
export function actButtons(units: readonly KeptUnit[], chosen: number, all: number, acts: UnitActs): HTMLElement[] {
  const every = element('input', { type: 'checkbox', checked: chosen === all, 'data-all': true });
  every.addEventListener('change', () => acts.chooseAll(every.checked));
  return [
    element('label', { class: 'desk-every' }, every, chooseAll),
    element('span', { class: 'desk-scope' }, actsOn(chosen, all)),
    ...besideLink(units, chosen),
    citeButton(units, acts),
    button(printThem, () => window.print()),
    ...(chosen > 0 ? [button(removeThem, () => acts.remove(units))] : []),
    element('span', { class: 'desk-files' }, downloadThem, ...fileForms.map((form) => fileButton(form, units, acts))),
  ];
}

/** What makes files is loaded only for them. */
const openFiles = () => import('./desk-files.ts');

function fileButton(form: FileForm, units: readonly KeptUnit[], { say }: UnitActs): HTMLElement {
  const save = async (): Promise<void> => {
    try {
      const { contentOf, fileTypes } = await openFiles();
      const [extension, type] = fileTypes[form];
      download(await contentOf(units.map(listed), form), `${deskName}.${extension}`, type);
    } catch (error) {
      console.warn(error);
      say(fileTroubleInWords(fileNames[form], troubleOf(error)));
    }
  };
  return button(form, () => void save(), { 'aria-label': `${downloadThem}${fileNames[form]}` });
}

/** Where they cannot stand side by side, the reason stands beside it. */
function besideLink(units: readonly KeptUnit[], chosen: number): HTMLElement[] {
  const columns = columnsFor(units.map(({ id }) => id));
  if (columns !== null) return [element('a', { href: `${address('/compare/units/')}${columns}` }, compareThem)];
  const reason = element('span', { class: 'desk-reason', id: 'desk-beside-reason' }, compareLimit(chosen));
  return [button(compareThem, () => {}, { 'aria-disabled': 'true', 'aria-describedby': reason.id }), reason];
}

/** The menu of forms is loaded when it is asked for. */
function citeButton(units: readonly KeptUnit[], { say }: UnitActs): HTMLElement {
  const open = async (): Promise<void> => {
    try {
      const { openListMenu } = await import('../../citing/view/list-menu.ts');
      openListMenu(
        made,
        units.map((unit) => ({ ...listed(unit).reference, wording: [unit.text] })),
      );
    } catch (error) {
      console.warn(error);
      say(fileTroubleInWords(citeThem, troubleOf(error)));
    }
  };
  const made = button(citeThem, () => void open(), { 'aria-haspopup': 'dialog' });
  return made;
}

function listed(unit: KeptUnit): ListedUnit {
  const anchor = anchorOf(unit.id);
  const url = new URL(policyAddress(unit.document.id, anchor), location.href).href;
  const reference = referenceOf(unit.document, { ...unit, anchor, url }, today());
  return { unit, name: nameByItself(unit), url, reference, citation: lineOf(reference) };
}
