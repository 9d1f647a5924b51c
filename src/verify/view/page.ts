/** The page that checks reports: box → worker → lists. Nothing that is pasted is sent or stored. */
import { element } from '../../browser/elements.ts';
import { blank, checking, noCollection, programFault, summaryInWords } from '../../wording/verify.ts';
import type { Answer, Question, ShownQuotation } from './answer.ts';
import { type Actions, linkItem, quotationItem, referenceFormats, usualFormat } from './result-list.ts';

/** Shown at once, and at each further step. */
const atOnce = 30;
/** A short check needs no message in between. */
const patience = 250;

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root) start(root);

function start(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`) as T;
  const form = part<HTMLFormElement>('form');
  const box = part<HTMLTextAreaElement>('report');
  const [status, results, list, links] = [part('status'), part('results'), part<HTMLOListElement>('quotations'), part<HTMLUListElement>('links')];
  const [more, onlyFaulty, formats] = [part<HTMLButtonElement>('more'), part<HTMLInputElement>('faulty'), part<HTMLSelectElement>('format')];
  formats.append(
    ...referenceFormats.map(({ key, name, remark }) =>
      element('option', { value: key, selected: key === usualFormat }, remark ? `${name}（${remark}）` : name),
    ),
  );

  let worker: Worker | undefined;
  let asked = 0;
  let waiting = 0;
  let found: ShownQuotation[] = [];
  let shown = 0;

  const actions: Actions = {
    show: ({ start, end }) => {
      box.focus();
      box.setSelectionRange(start, end);
      scrollToSelection(box, start);
    },
    copy: (text, button) => void copy(text, button),
    format: () => referenceFormats.find(({ key }) => key === formats.value) ?? (referenceFormats[0] as (typeof referenceFormats)[number]),
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) form.requestSubmit();
  });
  part('sample').addEventListener('click', () => {
    box.value = root.dataset.sample ?? '';
    check();
  });
  part('clear').addEventListener('click', () => {
    box.value = '';
    asked++;
    results.hidden = true;
    say('');
    box.focus();
  });
  more.addEventListener('click', () => {
    const [first] = grow();
    first?.querySelector('a')?.focus();
  });
  onlyFaulty.addEventListener('change', showQuotations);
  formats.addEventListener('change', () => {
    for (const line of list.querySelectorAll('.found-foot')) line.dispatchEvent(new Event('formatchange'));
  });

  function check(): void {
    clearTimeout(waiting);
    asked++;
    if (!box.value.trim()) {
      results.hidden = true;
      say(blank);
      box.focus();
      return;
    }
    waiting = window.setTimeout(() => say(checking), patience);
    root.setAttribute('aria-busy', 'true');
    const question: Question = { number: asked, report: box.value, collection: root.dataset.collection ?? '', origin: location.origin, today: today() };
    worker ??= startWorker();
    worker.postMessage(question);
  }

  function startWorker(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => data.number === asked && present(data));
    started.addEventListener('error', () => {
      worker = undefined;
      present({ number: asked, failed: 'missing', detail: '' });
    });
    return started;
  }

  function present(answer: Answer): void {
    clearTimeout(waiting);
    root.removeAttribute('aria-busy');
    if (answer.failed !== undefined) {
      results.hidden = true;
      if (answer.detail) console.error(answer.detail);
      say(answer.failed === 'program' ? programFault : noCollection(answer.failed));
      return;
    }
    found = answer.quotations;
    results.hidden = found.length + answer.links.length === 0;
    part('quotations-section').hidden = found.length === 0;
    part('links-section').hidden = answer.links.length === 0;
    links.replaceChildren(...answer.links.toSorted((x, y) => Number(x.state === 'live') - Number(y.state === 'live')).map(linkItem));
    const faulty = found.filter(({ verdict }) => verdict !== 'verbatim').length;
    onlyFaulty.checked = false;
    part('faulty-label').hidden = faulty === 0 || faulty === found.length;
    showQuotations();
    say(summaryInWords(found, answer.links));
    bringUp(status);
  }

  function wanted(): ShownQuotation[] {
    return onlyFaulty.checked ? found.filter(({ verdict }) => verdict !== 'verbatim') : found;
  }

  function showQuotations(): void {
    list.replaceChildren();
    shown = 0;
    grow();
  }

  function grow(): HTMLLIElement[] {
    const items = wanted()
      .slice(shown, shown + atOnce)
      .map((quotation) => quotationItem(quotation, actions));
    shown += items.length;
    list.append(...items);
    const left = wanted().length - shown;
    more.hidden = left <= 0;
    more.textContent = `再显示 ${Math.min(left, atOnce)} 处（还有 ${left} 处）`;
    return items;
  }

  async function copy(text: string, button: HTMLButtonElement): Promise<void> {
    const name = button.textContent;
    const done = await navigator.clipboard.writeText(text).then(
      () => '已复制',
      () => '没能复制',
    );
    button.textContent = done;
    say(done);
    setTimeout(() => {
      button.textContent = name;
    }, 1500);
  }

  function say(words: string): void {
    if (status.textContent !== words) status.textContent = words;
  }
}

/** The reader's own day, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}

/** What was found stands below the box, on a phone below the screen. */
function bringUp(status: HTMLElement): void {
  if (status.getBoundingClientRect().top > innerHeight * 0.7) status.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Browsers do not scroll a box to its selection: about as far down as the selection is in the text. */
function scrollToSelection(box: HTMLTextAreaElement, start: number): void {
  box.scrollTop = (start / Math.max(1, box.value.length)) * box.scrollHeight - box.clientHeight / 3;
  box.scrollIntoView({ block: 'nearest' });
}
