/** What can be done with starred units, the chosen ones or all: side by side, cited, printed, as files. */
import { copyText } from '../../browser/clipboard.ts';
import { download } from '../../browser/download.ts';
import { button, element } from '../../browser/elements.ts';
import { today } from '../../browser/today.ts';
import { anchorOf } from '../../policy/ids.ts';
import { columnsFor } from '../../search/view/take-away/beside.ts';
import { lineOf, referenceOf } from '../../search/view/take-away/citation.ts';
import { address, policyAddress } from '../../site/address.ts';
import { copyForbidden } from '../../wording/acts.ts';
import {
  actsOn,
  chooseAll,
  citationsCopied,
  compareLimit,
  compareThem,
  copyCitations,
  deskName,
  downloadMarkdown,
  downloadTable,
  listRemark,
  listTitle,
  noFolder,
  printThem,
  removeThem,
} from '../../wording/reader/desk.ts';
import { nameByItself } from '../../wording/units.ts';
import type { KeptUnit } from '../desk.ts';
import { type ListedUnit, toCsv, toMarkdown } from '../files.ts';

export interface UnitActs {
  say(words: string): void;
  chooseAll(chosen: boolean): void;
  remove(units: readonly KeptUnit[]): void;
}

/** `chosen`: how many of `all` are ticked; `units`: those that the acts are for. */
export function actButtons(units: readonly KeptUnit[], chosen: number, all: number, acts: UnitActs): HTMLElement[] {
  const every = element('input', { type: 'checkbox', checked: chosen === all, 'data-all': true });
  every.addEventListener('change', () => acts.chooseAll(every.checked));
  const csv = (): void => download(toCsv(units.map(listed)), `${deskName}.csv`, 'text/csv;charset=utf-8');
  const markdown = (): void =>
    download(toMarkdown(units.map(listed), { title: listTitle, noFolder, remark: listRemark }), `${deskName}.md`, 'text/markdown;charset=utf-8');
  return [
    element('label', { class: 'desk-every' }, every, chooseAll),
    element('span', { class: 'desk-scope' }, actsOn(chosen, all)),
    besideLink(units, acts),
    button(copyCitations, () => void cite(units, acts)),
    button(downloadMarkdown, markdown),
    button(downloadTable, csv),
    button(printThem, () => window.print()),
    ...(chosen > 0 ? [button(removeThem, () => acts.remove(units))] : []),
  ];
}

function besideLink(units: readonly KeptUnit[], { say }: UnitActs): HTMLElement {
  const columns = columnsFor(units.map(({ id }) => id));
  if (columns === null) return button(compareThem, () => say(compareLimit), { 'aria-disabled': 'true' });
  return element('a', { href: `${address('/compare/units/')}${columns}` }, compareThem);
}

async function cite(units: readonly KeptUnit[], { say }: UnitActs): Promise<void> {
  const copied = await copyText(units.map((unit) => listed(unit).citation).join('\n'));
  say(copied ? citationsCopied(units.length) : copyForbidden);
}

function listed(unit: KeptUnit): ListedUnit {
  const anchor = anchorOf(unit.id);
  const url = new URL(policyAddress(unit.document.id, anchor), location.href).href;
  return { unit, name: nameByItself(unit), url, citation: lineOf(referenceOf(unit.document, { ...unit, anchor, url }, today())) };
}
