/** The page of any chosen units: address → files → comparison → view. The address is the one state; every choice is a link to another address. */
import { troubleOf } from '../../browser/data-file.ts';
import { download } from '../../browser/download.ts';
import { button } from '../../browser/elements.ts';
import { type Markup, tag, toElement } from '../../browser/markup.ts';
import { madeNow } from '../../browser/today.ts';
import { wordType } from '../../office/word-file.ts';
import { readAnchor } from '../../policy/from-outside/anchor.ts';
import { retry } from '../../wording/acts.ts';
import { downloadCsv, downloadMarkdown, downloadWord, namesOfColumns, print, tableInWords, takenForms } from '../../wording/compare.ts';
import { fileTroubleInWords } from '../../wording/data-files.ts';
import { type ColumnRequest, mostColumns, readColumns } from '../address.ts';
import { type Comparison, compareColumns } from '../compare.ts';
import { weighBy } from '../likeness.ts';
import { factsTable } from '../view/facts-table.ts';
import { legend, onlyInLists } from '../view/lists.ts';
import { comparisonTable } from '../view/table.ts';
import { type Absolute, toCsv, toMarkdown } from '../view/table-files.ts';
import { type AskedColumn, askedColumn, type Choice, chooseColumns, type ShelfDocument, unanswered } from './asked-columns.ts';
import { adviceOn, chosenItems } from './choice-view.ts';
import { type DocumentFiles, openFiles } from './document-files.ts';
import { settleFacts, settleLegend } from './legend.ts';
import { UnitPicker } from './picker.ts';

class UnitsPage {
  readonly #root: HTMLElement;
  readonly #picker: HTMLFormElement;
  readonly #shelf: readonly ShelfDocument[];
  readonly #files: DocumentFiles;
  readonly #requests: readonly ColumnRequest[] = readColumns(location.search);
  /** Those that stand side by side. */
  #shown: readonly ColumnRequest[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#picker = this.#part('picker');
    this.#shelf = JSON.parse(root.dataset.shelf ?? '[]');
    this.#files = openFiles(root.dataset.files ?? '');
  }

  listen(): void {
    const [box, found, said] = [this.#part<HTMLInputElement>('picker-words'), this.#part('picker-found'), this.#part('picker-said')];
    new UnitPicker({ form: this.#picker, box, found, said }, () => this.#shown).listen();
  }

  async show(): Promise<void> {
    this.#part('notice').hidden = true;
    try {
      const asked = await Promise.all(this.#requests.map((request) => this.#answer(request)));
      const choice = chooseColumns(asked);
      const columns = choice.shown.flatMap(({ column }) => column ?? []);
      const [common, language] = await Promise.all([this.#files.common(), this.#files.language()]);
      this.#presentChosen(choice);
      this.#advise(adviceOn(choice, this.#shelf));
      if (columns.length) this.#present(compareColumns(columns, { weigh: weighBy(common), language }));
    } catch (error) {
      console.warn(error);
      this.#presentChosen(chooseColumns(this.#requests.map(unanswered)));
      this.#advise([tag('p', { role: 'alert' }, fileTroubleInWords('文本', troubleOf(error)))]);
      this.#part('notice').append(button(retry, () => void this.show()));
    }
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.#root.querySelector<T>(`[data-part="${name}"]`) as T;
  }

  async #answer(request: ColumnRequest): Promise<AskedColumn> {
    const known = this.#shelf.some(({ id }) => id === request.document);
    return askedColumn(request, known ? await this.#files.document(request.document) : null);
  }

  #advise(advice: readonly Markup[]): void {
    if (!advice.length) return;
    this.#part('notice').replaceChildren(...advice.map(toElement));
    this.#part('notice').hidden = false;
  }

  #presentChosen(choice: Choice): void {
    this.#shown = choice.shown.map(({ request }) => request);
    this.#part('chosen').replaceChildren(...chosenItems(choice, this.#shelf, location.pathname).map(toElement));
    this.#part('chosen').hidden = this.#requests.length === 0;
    this.#picker.hidden = choice.shown.length >= mostColumns;
  }

  #present(comparison: Comparison): void {
    const names = namesOfColumns(comparison);
    document.title = `${names.join('与')} · ${this.#root.dataset.title ?? ''}`;
    const table = [factsTable(comparison), legend(comparison.columns.length), comparisonTable(comparison)];
    const lists = comparison.columns.length > 1 ? [onlyInLists(comparison)] : [];
    this.#part('comparison').replaceChildren(...[...table, ...lists].filter((part) => part !== null).map(toElement));
    for (const each of this.#root.querySelectorAll<HTMLDetailsElement>('details.legend')) settleLegend(each);
    for (const each of this.#root.querySelectorAll<HTMLDetailsElement>('details.compared-facts')) settleFacts(each);
    this.#part('actions').replaceChildren(...actionItems(comparison, names.join('—')));
    this.#part('actions').hidden = false;
    this.#part('status').textContent = tableInWords(comparison);
    const anchor = readAnchor(location.hash.slice(1), (id) => document.getElementById(id) !== null);
    if (anchor) document.getElementById(anchor)?.scrollIntoView();
  }
}

/** What can be done with a comparison; `name` is that of its files. */
function actionItems(comparison: Comparison, name: string): HTMLElement[] {
  const absolute = (path: string): string => new URL(path, location.href).href;
  const buttons = [
    button(downloadWord, () => void downloadInWord(comparison, name, absolute)),
    button(downloadCsv, () => download(toCsv(comparison, absolute), `${name}.csv`, 'text/csv;charset=utf-8')),
    button(downloadMarkdown, () => download(toMarkdown(comparison, name, absolute), `${name}.md`, 'text/markdown;charset=utf-8')),
    ...takenForms.map(({ form, name: words }) => button(words, () => {}, { 'data-take': form })),
    button(print, () => window.print()),
  ];
  return buttons.map((each) => {
    const item = document.createElement('li');
    item.append(each);
    return item;
  });
}

/** What writes Word files is loaded only now. */
async function downloadInWord(comparison: Comparison, name: string, absolute: Absolute): Promise<void> {
  const { comparisonInWord } = await import('../view/word-table.ts');
  download((await comparisonInWord(comparison, name, absolute, { times: madeNow() })) as BlobPart, `${name}.docx`, wordType);
}

const root = document.querySelector<HTMLElement>('[data-compare]');
if (root) {
  const page = new UnitsPage(root);
  page.listen();
  void page.show();
}
