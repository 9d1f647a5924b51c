/** The page that checks reports: box → worker → lists. Nothing that is pasted is sent or stored. */
import { copyText } from '../../browser/clipboard.ts';
import { element } from '../../browser/elements.ts';
import { onKey } from '../../browser/keys.ts';
import { today } from '../../browser/today.ts';
import { checking, copied, notCopied, pasteFirst } from '../../wording/verify.ts';
import type { Answer } from './answer.ts';
import { Checker } from './checker.ts';
import { QuotationList } from './quotation-list.ts';
import { type ReportView, reportViewOf } from './report-view.ts';
import { citationItem, linkItem, referenceFormats, usualFormat } from './result-list.ts';

/** A short check needs no message in between. */
const patience = 250;

class VerifyPage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #box: HTMLTextAreaElement;
  readonly #formats: HTMLSelectElement;
  readonly #status: HTMLElement;
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
    this.#quotations = new QuotationList(parts, {
      show: ({ start, end }) => selectIn(this.#box, start, end),
      copy: (text, button) => void this.#copy(text, button),
      format: () => referenceFormats.find(({ key }) => key === this.#formats.value) ?? (referenceFormats[0] as (typeof referenceFormats)[number]),
    });
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
    this.#formats.addEventListener('change', () => this.#quotations.renewReferences());
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.#root.querySelector<T>(`[data-part="${name}"]`) as T;
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
    this.#say(words);
    this.#box.focus();
  }

  #present(answer: Answer): void {
    clearTimeout(this.#waiting);
    this.#root.removeAttribute('aria-busy');
    const view = reportViewOf(answer);
    if (answer.failed !== undefined && answer.detail) console.error(answer.detail);
    this.#part('results').hidden = view.quotations.length + view.links.length + view.citations.length === 0;
    if (answer.failed === undefined) this.#showResults(view);
    this.#say(view.status);
    if (answer.failed === undefined) bringUp(this.#status);
  }

  #showResults({ quotations, links, citations, canNarrow }: ReportView): void {
    this.#part('quotations-section').hidden = quotations.length === 0;
    this.#part('links-section').hidden = links.length === 0;
    this.#part('links').replaceChildren(...links.map(linkItem));
    this.#part('citations-section').hidden = citations.length === 0;
    this.#part('citations').replaceChildren(...citations.map(citationItem));
    this.#part('faulty-label').hidden = !canNarrow;
    this.#quotations.show(quotations);
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
