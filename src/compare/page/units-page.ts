/** The page of any chosen units: address → files → comparison → view. The address is the one state; every choice is a link to another address. */

import { troubleInWords, troubleOf } from '../../browser/data-file.ts';
import { isMeasureKind } from '../../policy/kinds.ts';
import { type ColumnRequest, mostColumns, readColumns, writeColumns } from '../address.ts';
import { type Column, type Comparison, compareColumns } from '../compare.ts';
import { weighBy } from '../likeness.ts';
import { legend, onlyInLists } from '../view/lists.ts';
import { type MarkupChild, tag, toElement } from '../view/markup.ts';
import { comparisonTable } from '../view/table.ts';
import { toCsv, toMarkdown } from '../view/table-files.ts';
import { type DocumentFile, openFiles } from './document-files.ts';

interface ShelfDocument {
  id: string;
  province: string;
  shortTitle: string;
}

const root = document.querySelector<HTMLElement>('[data-compare]');
if (root) start(root);

function start(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`) as T;
  const [actions, status, notice, chosen, picker, place] = [
    part('actions'),
    part('status'),
    part('notice'),
    part('chosen'),
    part<HTMLFormElement>('picker'),
    part('comparison'),
  ];
  const documentChoice = picker.elements.namedItem('document') as HTMLSelectElement;
  const unitChoice = picker.elements.namedItem('anchor') as HTMLSelectElement;
  const shelf = JSON.parse(root.dataset.shelf ?? '[]') as ShelfDocument[];
  const files = openFiles(root.dataset.files ?? '');
  const requests = readColumns(location.search);

  documentChoice.addEventListener('change', () => void offerUnits());
  picker.addEventListener('submit', (event) => {
    event.preventDefault();
    if (unitChoice.value) location.assign(writeColumns([...requests, { document: documentChoice.value, anchors: [unitChoice.value] }]));
  });
  void show();

  async function show(): Promise<void> {
    notice.hidden = true;
    try {
      const found = await Promise.all(requests.map(findColumn));
      const [columns, common] = [found.flatMap(({ column }) => column ?? []), await files.common()];
      presentChosen(found);
      presentFaults(found.flatMap(({ faults }) => faults));
      if (columns.length) present(compareColumns(columns, weighBy(common)));
      await offerUnits();
    } catch (error) {
      console.warn(error);
      presentChosen();
      tell([tag('p', { role: 'alert' }, troubleInWords('文本', troubleOf(error)))], () => void show());
    }
  }

  interface Found {
    column: Column | null;
    /** What of the request is not there, in words. */
    faults: string[];
  }

  async function findColumn({ document: id, anchors }: ColumnRequest): Promise<Found> {
    if (!shelf.some((document) => document.id === id)) return { column: null, faults: [`本库没有代号为“${id}”的文件。`] };
    const file = await files.document(id);
    const units = anchors.flatMap((anchor) => file.units.find((unit) => unit.anchor === anchor) ?? []);
    const missing = anchors.filter((anchor) => !units.some((unit) => unit.anchor === anchor)).map((anchor) => `${file.documentTitle}里没有“${anchor}”这一条。`);
    const silent = units.filter(({ sentences }) => !sentences.length).map(({ name }) => `${file.documentTitle}的“${name}”只有标题，没有正文，请选它下面的条。`);
    const speaking = units.filter(({ sentences }) => sentences.length > 0);
    return { column: speaking.length ? { ...file, units: speaking } : null, faults: [...missing, ...silent] };
  }

  function presentFaults(faults: readonly string[]): void {
    if (faults.length)
      tell([...faults.map((fault) => tag('p', { role: 'alert' }, fault)), tag('p', {}, '地址可能抄漏了字。可以在下面另选，或从各省对照的主题找起。')]);
    else if (!requests.length) tell([tag('p', {}, '选两条或三条，并排看文字。先选文件，再选条。')]);
    else if (requests.length === 1) tell([tag('p', {}, '再选一条，就可以对照。')]);
  }

  function tell(content: MarkupChild[], retry?: () => void): void {
    notice.replaceChildren(...content.filter((child) => child !== null).map((child) => (typeof child === 'string' ? child : toElement(child))));
    if (retry) notice.append(button('重试', retry));
    notice.hidden = false;
  }

  /** Each column asked for, with a link to the same page without it; `found` stands in the order of the requests. */
  function presentChosen(found: readonly Found[] = []): void {
    const items = requests.map((request, index) => {
      const name = nameOfChosen(request, found[index]?.column ?? null);
      const rest = writeColumns(requests.filter((_, other) => other !== index)) || location.pathname;
      return toElement(tag('li', {}, name, tag('a', { href: rest, 'aria-label': `移去${name}` }, '移去')));
    });
    chosen.replaceChildren(...items);
    chosen.hidden = !items.length;
    picker.hidden = requests.length >= mostColumns;
  }

  /** 湖南《实施意见》（五）依法严格排污管理; what is not there goes by the words of the address. */
  function nameOfChosen({ document: id, anchors }: ColumnRequest, column: Column | null): string {
    const title = shelf.find((document) => document.id === id)?.shortTitle ?? id;
    return column ? `${title}${column.units.map(({ name }) => name).join('、')}` : `${title} ${anchors.join('、')}`;
  }

  function present(comparison: Comparison): void {
    const names = comparison.columns.map(({ province, units }) => `${province}${units[0]?.name ?? ''}`);
    document.title = `${names.join('与')} · ${root.dataset.title ?? ''}`;
    place.replaceChildren(toElement(legend(comparison.columns.length)), toElement(comparisonTable(comparison)));
    if (comparison.columns.length > 1) place.append(toElement(onlyInLists(comparison)));
    presentActions(comparison, names.join('—'));
    status.textContent = `${comparison.columns.length}栏，${comparison.rows.length}行`;
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  function presentActions(comparison: Comparison, name: string): void {
    const absolute = (path: string): string => new URL(path, location.href).href;
    const items = [
      button('下载 CSV', () => save(`${name}.csv`, 'text/csv', toCsv(comparison, absolute))),
      button('下载 Markdown', () => save(`${name}.md`, 'text/markdown', toMarkdown(comparison, name, absolute))),
      button('打印', () => window.print()),
    ];
    actions.replaceChildren(...items.map((item) => wrap(item)));
    actions.hidden = false;
  }

  /** Fills the list of units for the chosen document; at first that is one that has no column yet, and its first 条. */
  async function offerUnits(): Promise<void> {
    if (!unitChoice.length) documentChoice.value = shelf.find(({ id }) => !requests.some(({ document: taken }) => taken === id))?.id ?? documentChoice.value;
    const file = await files.document(documentChoice.value).catch((): DocumentFile | null => null);
    if (!file || file.document !== documentChoice.value) return;
    const speaking = file.units.filter(({ sentences }) => sentences.length > 0);
    unitChoice.replaceChildren(...speaking.map(({ anchor, name }) => toElement(tag('option', { value: anchor }, name))));
    unitChoice.value = (speaking.find(({ kind }) => isMeasureKind(kind)) ?? speaking[0])?.anchor ?? '';
    unitChoice.disabled = false;
  }
}

function button(words: string, act: () => void): HTMLElement {
  const made = toElement(tag('button', { type: 'button' }, words));
  made.addEventListener('click', act);
  return made;
}

function wrap(element: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.append(element);
  return item;
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
