/** What can be done with starred units, the chosen ones or all: side by side, cited, printed, as files. */
import { copyText } from '../../browser/clipboard.ts';
import { download } from '../../browser/download.ts';
import { button, element } from '../../browser/elements.ts';
import { today } from '../../browser/today.ts';
import type { Reference } from '../../citing/reference.ts';
import { anchorOf } from '../../policy/ids.ts';
import { columnsFor } from '../../search/view/take-away/beside.ts';
import { type CitedUnit, lineOf, referenceOf } from '../../search/view/take-away/citation.ts';
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
  downloadThem,
  fileNames,
  listRemark,
  listTitle,
  noFolder,
  printThem,
  removeThem,
} from '../../wording/reader/desk.ts';
import { nameByItself } from '../../wording/units.ts';
import type { KeptUnit } from '../desk.ts';
import { bibliography, type ListedUnit, toCsv, toMarkdown } from '../files.ts';

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
    besideLink(units, acts),
    button(copyCitations, () => void cite(units, acts)),
    button(printThem, () => window.print()),
    ...(chosen > 0 ? [button(removeThem, () => acts.remove(units))] : []),
    element('span', { class: 'desk-files' }, downloadThem, ...fileButtons(units)),
  ];
}

function fileButtons(units: readonly KeptUnit[]): HTMLElement[] {
  const save = (content: string, extension: string, type: string): void => download(content, `${deskName}.${extension}`, `${type};charset=utf-8`);
  const references = (): Reference[] => units.map((unit) => referenceOf(unit.document, cited(unit), today()));
  const files: Record<keyof typeof fileNames, () => void> = {
    Markdown: () => save(toMarkdown(units.map(listed), { title: listTitle, noFolder, remark: listRemark }), 'md', 'text/markdown'),
    CSV: () => save(toCsv(units.map(listed)), 'csv', 'text/csv'),
    BibTeX: async () => save(bibliography(references(), (await import('../../citing/bibtex.ts')).bibtex), 'bib', 'application/x-bibtex'),
    RIS: async () => save(bibliography(references(), (await import('../../citing/ris.ts')).ris), 'ris', 'application/x-research-info-systems'),
  };
  return Object.entries(files).map(([name, act]) => button(name, act, { 'aria-label': fileNames[name as keyof typeof fileNames] }));
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
  const { url } = cited(unit);
  return { unit, name: nameByItself(unit), url, citation: lineOf(referenceOf(unit.document, cited(unit), today())) };
}

function cited(unit: KeptUnit): CitedUnit {
  const anchor = anchorOf(unit.id);
  return { ...unit, anchor, url: new URL(policyAddress(unit.document.id, anchor), location.href).href };
}
