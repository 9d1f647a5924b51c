/** Lists of facts in the browser: the address → the rows that have what it asks for → the table; files of what is shown. */
import { fetchDataFile, troubleOf } from '../../browser/data-file.ts';
import { download } from '../../browser/download.ts';
import { toElement } from '../../browser/markup.ts';
import { dataFormat } from '../../policy/data-format.ts';
import { fileTroubleInWords } from '../../wording/data-files.ts';
import { rowsInWords } from '../../wording/facts.ts';
import { tableCsv } from '../files/csv.ts';
import { listTable } from '../files/list-table.ts';
import { type Asked, askedIn, keptRows, queryOf } from '../list/filtering.ts';
import { rowsMarkup } from '../list/markup.ts';
import { type FactList, type FactRow, rowsInPage } from '../list/row.ts';

class FactListPage {
  readonly #root: HTMLElement;
  readonly #filters: HTMLElement | null;
  #list: Promise<FactList> | null = null;
  #all = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#filters = root.querySelector('.facts-filters');
  }

  listen(): void {
    this.#filters?.addEventListener('change', () => {
      history.replaceState(null, '', location.pathname + queryOf(this.#chosen()) + location.hash);
      void this.#show();
    });
    this.#root.querySelector('[data-show-all]')?.addEventListener('click', () => {
      this.#all = true;
      void this.#show();
    });
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-save]'))
      button.addEventListener('click', () => void this.#save(button.dataset.save ?? ''));
    for (const button of this.#root.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
    if (location.search) void this.#takeAddress();
  }

  async #takeAddress(): Promise<void> {
    const list = await this.#load();
    if (!list) return;
    for (const [name, value] of Object.entries(askedIn(location.search, list.filters))) {
      const field = this.#filters?.querySelector(`select[name="${name}"]`);
      if (field instanceof HTMLSelectElement) field.value = value;
    }
    await this.#show();
  }

  #chosen(): Asked {
    return Object.fromEntries([...(this.#filters?.querySelectorAll('select') ?? [])].map(({ name, value }) => [name, value]));
  }

  /** Null, and said to the reader, where the file does not come. */
  async #load(): Promise<FactList | null> {
    this.#list ??= fetchDataFile<FactList>(this.#root.dataset.factList ?? '', dataFormat);
    try {
      return await this.#list;
    } catch (error) {
      this.#list = null;
      this.#say(fileTroubleInWords('数据', troubleOf(error)));
      return null;
    }
  }

  #say(words: string): void {
    const status = this.#root.querySelector('[data-part="status"]');
    if (status) status.textContent = words;
  }

  async #show(): Promise<void> {
    const list = await this.#load();
    if (!list) return;
    const rows = keptRows(list.rows, this.#chosen());
    const shown = this.#all ? rows : rows.slice(0, rowsInPage);
    this.#root.querySelector('tbody')?.replaceWith(toElement(rowsMarkup(shown, list.columns)));
    this.#say(rowsInWords(rows.length, list.rows.length));
    const more = this.#root.querySelector<HTMLElement>('[data-show-all]');
    if (more) more.hidden = shown.length === rows.length;
  }

  async #save(form: string): Promise<void> {
    const list = await this.#load();
    if (!list) return;
    const rows = keptRows(list.rows, this.#chosen());
    if (form === 'csv') download(tableCsv(listTable(list, absolute, rows)), `${list.title}.csv`, 'text/csv;charset=utf-8');
    else await saveCalendar(list, rows);
  }
}

const absolute = (href: string): string => new URL(href, location.href).href;

/** The library that writes calendars comes when one is asked for. */
async function saveCalendar({ title, columns }: FactList, rows: readonly FactRow[]): Promise<void> {
  const { calendarOf } = await import('../deadlines/calendar.ts');
  download(calendarOf(title, columns, rows, location.href), `${title}.ics`, 'text/calendar;charset=utf-8');
}

for (const root of document.querySelectorAll<HTMLElement>('[data-fact-list]')) new FactListPage(root).listen();
