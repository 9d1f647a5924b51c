/** The page that checks reports: box → worker → lists. Nothing that is pasted is sent or stored. */
import { copyText } from '../../browser/clipboard.ts';
import { element } from '../../browser/elements.ts';
import { onKey } from '../../browser/keys.ts';
import { today } from '../../browser/today.ts';
import { checking, copied, notCopied, pasteFirst, readingFile } from '../../wording/verify.ts';
import type { Answer } from './answer.ts';
import { Checker } from './checker.ts';
import { numberItem, shortItem } from './marked-items.ts';
import { QuotationList } from './quotation-list.ts';
import { type ReportView, reportViewOf } from './report-view.ts';
import { type Actions, citationItem, linkItem, referenceFormats, usualFormat } from './result-list.ts';

/** A short check needs no message in between. */
const patience = 250;

class VerifyPage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #box: HTMLTextAreaElement;
  readonly #formats: HTMLSelectElement;
  readonly #status: HTMLElement;
  readonly #actions: Actions;
  readonly #quotations: QuotationList;
  readonly #checker: Checker;
  #waiting = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = this.#part('form');
    this.#box = this.#part('report');
    this.#formats = this.#part('format');
    this.#status = this.#part('status');
    this.#formats.append(...formatOptions());
    const parts = {
      list: this.#part<HTMLOListElement>('quotations'),
      more: this.#part<HTMLButtonElement>('more'),
      onlyFaulty: this.#part<HTMLInputElement>('faulty'),
    };
    this.#actions = {
      show: ({ start, end }) => selectIn(this.#box, start, end),
      copy: (text, button) => void this.#copy(text, button),
      format: () => referenceFormats.find(({ key }) => key === this.#formats.value) ?? (referenceFormats[0] as (typeof referenceFormats)[number]),
    };
    this.#quotations = new QuotationList(parts, this.#actions);
    this.#checker = new Checker(root.dataset.collection ?? '', (answer) => this.#present(answer));
  }

  listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    onKey(this.#box, (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#form.requestSubmit();
    });
    this.#part('sample').addEventListener('click', () => {
      this.#box.value = this.#root.dataset.sample ?? '';
      this.#check();
    });
    this.#part('clear').addEventListener('click', () => {
      this.#box.value = '';
      this.#empty('');
    });
    this.#part<HTMLInputElement>('file').addEventListener('change', (event) => this.#takeFrom((event.target as HTMLInputElement).files));
    for (const kind of ['dragover', 'drop'] as const) this.#form.addEventListener(kind, (event) => this.#drag(event));
    this.#form.addEventListener('dragleave', () => this.#form.classList.remove('dropping'));
    this.#formats.addEventListener('change', () => this.#quotations.renewReferences());
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.#root.querySelector<T>(`[data-part="${name}"]`) as T;
  }

  #drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#form.classList.toggle('dropping', event.type === 'dragover');
    if (event.type === 'drop') void this.#takeFrom(event.dataTransfer.files);
  }

  /** The text of the file goes into the box, where it can be seen, and is checked. */
  async #takeFrom(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.#checker.forget();
    this.#say(readingFile(file.name));
    const { textOfFile } = await import('./report-file.ts');
    const read = await textOfFile(file, this.#root.dataset.readers ?? '');
    this.#part<HTMLInputElement>('file').value = '';
    if ('refused' in read) return this.#empty(read.refused);
    this.#box.value = read.text;
    this.#check();
  }

  #check(): void {
    clearTimeout(this.#waiting);
    const report = this.#box.value;
    if (!report.trim()) {
      this.#empty(pasteFirst);
      return;
    }
    this.#waiting = window.setTimeout(() => this.#say(checking), patience);
    this.#root.setAttribute('aria-busy', 'true');
    this.#checker.check(report, { origin: location.origin, today: today() });
  }

  /** There is nothing to check. */
  #empty(words: string): void {
    clearTimeout(this.#waiting);
    this.#checker.forget();
    this.#root.removeAttribute('aria-busy');
    this.#part('results').hidden = true;
    this.#part('unchecked').textContent = '';
    this.#say(words);
    this.#box.focus();
  }

  #present(answer: Answer): void {
    clearTimeout(this.#waiting);
    this.#root.removeAttribute('aria-busy');
    const view = reportViewOf(answer);
    if (answer.failed !== undefined && answer.detail) console.error(answer.detail);
    this.#part('unchecked').textContent = view.unchecked;
    this.#part('results').hidden = [view.quotations, view.short, view.numbers, view.unheld, view.links, view.citations].every(({ length }) => length === 0);
    if (answer.failed === undefined) this.#showResults(view);
    this.#say(view.status);
    if (answer.failed === undefined) bringUp(this.#status);
  }

  #showResults({ quotations, short, numbers, unheld, links, citations, canNarrow }: ReportView): void {
    this.#part('quotations-section').hidden = quotations.length + short.length === 0;
    this.#part('quotations-found').hidden = quotations.length === 0;
    this.#list(
      'short',
      short.map((one) => shortItem(one, this.#actions)),
    );
    this.#list('links', links.map(linkItem));
    this.#list('citations', citations.map(citationItem));
    this.#list(
      'numbers',
      numbers.map((number) => numberItem(number, this.#actions)),
    );
    this.#list(
      'unheld',
      unheld.map((number) => numberItem(number, this.#actions)),
    );
    this.#part('numbers-section').hidden = numbers.length + unheld.length === 0;
    this.#part('faulty-label').hidden = !canNarrow;
    this.#quotations.show(quotations);
  }

  /** A list in its section, which is not there without. */
  #list(name: string, items: readonly HTMLElement[]): void {
    this.#part(name).replaceChildren(...items);
    this.#part(`${name}-section`).hidden = items.length === 0;
    for (const count of this.#root.querySelectorAll(`[data-count-of="${name}"]`)) count.textContent = String(items.length);
  }

  async #copy(text: string, button: HTMLButtonElement): Promise<void> {
    const name = button.textContent;
    const done = (await copyText(text)) ? copied : notCopied;
    button.textContent = done;
    this.#say(done);
    setTimeout(() => {
      button.textContent = name;
    }, 1500);
  }

  #say(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }
}

function formatOptions(): HTMLOptionElement[] {
  return referenceFormats.map(({ key, name, remark }) =>
    element('option', { value: key, selected: key === usualFormat }, remark ? `${name}（${remark}）` : name),
  );
}

/** What was found stands below the box, on a phone below the screen. */
function bringUp(status: HTMLElement): void {
  if (status.getBoundingClientRect().top > innerHeight * 0.7) status.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Browsers do not scroll a box to its selection: about as far down as the selection is in the text. */
function selectIn(box: HTMLTextAreaElement, start: number, end: number): void {
  box.focus();
  box.setSelectionRange(start, end);
  box.scrollTop = (start / Math.max(1, box.value.length)) * box.scrollHeight - box.clientHeight / 3;
  box.scrollIntoView({ block: 'nearest' });
}

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root) new VerifyPage(root).listen();
