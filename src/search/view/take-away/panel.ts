/** What a reader takes away from the search page: a copied link or citation, the hits as a file. Holds which hits are ticked. */
import { copyText } from '../../../browser/clipboard.ts';
import { today } from '../../../browser/today.ts';
import { hasDesk } from '../../../desk/key.ts';
import { address } from '../../../site/address.ts';
import { copyForbidden, linkCopied } from '../../../wording/acts.ts';
import {
  besideLimit,
  chosenInWords,
  chosenTitleInWords,
  citationCopied,
  copiedInWords,
  exportedInWords,
  exportProgressInWords,
  exportScopeInWords,
  exportTitleInWords,
  searchTroubleInWords,
  ticksNotKept,
} from '../../../wording/search.ts';
import type { Hit, HitText, SearchAnswer } from '../../answer/answer.ts';
import { isNearest } from '../../answer/nearest.ts';
import type { Unavailability } from '../../index/site-files.ts';
import type { HitActions } from '../hits/hit-item.ts';
import { columnsFor } from './beside.ts';
import type { ExportFormat } from './export.ts';
import { type ChosenHit, makeSelection, type Selection } from './selection.ts';
import { chosenFileName, citationLine, type Documents, exportHits, factsOf, fileName, openDocuments, quotedHits, saveExport } from './take-away.ts';

/** How long a note stands. */
const saidFor = 2600;
/** One that must be read before one goes on. */
const saidLong = 9000;

/** The places of the page that it fills, and what the reader presses there. */
type Place = (
  name: 'hits' | 'chosen' | 'chosen-count' | 'chosen-beside' | 'chosen-cite' | 'chosen-keep' | 'keep-search' | 'export' | 'export-scope' | 'said',
) => HTMLElement;

/** Loaded when the chosen are cited. */
const loadListMenu = () => import('../../../citing/view/list-menu.ts');

/** Loaded when something is laid on the desk, or may lie there. */
const openToDesk = () => import('./to-desk.ts');

type Taken = Pick<SearchAnswer, 'hits' | 'query' | 'total' | 'answers'>;
const nothing: Taken = { hits: [], query: '', total: 0, answers: 0 };

export class TakeAway {
  /** For the items of the hits. */
  readonly actions: Omit<HitActions, 'unitsLike'>;
  readonly #place: Place;
  readonly #documents: Documents;
  readonly #selection: Selection = makeSelection(
    () => this.#present(),
    () => this.#tell(ticksNotKept, saidLong),
  );
  #answer = nothing;
  #saying = 0;
  /** What was said of words that are no longer those of the site. */
  #warning = '';

  /** `documents` is the address of the facts of the documents. */
  constructor(place: Place, documents: string) {
    this.#place = place;
    this.#documents = openDocuments(documents);
    this.actions = {
      isChosen: this.#selection.has,
      choose: this.#selection.set,
      copy: (what, hit, words) => void this.#copy(what, hit, words),
      isKept: async (hit) => hasDesk() && (await openToDesk()).isOnDesk(hit),
      keep: (hit) => this.#keep(async (desk) => desk.toggleHit(hit, this.#factsOf)),
    };
    place('chosen-cite').addEventListener('click', () => void this.#citeChosen());
    // The browser had put the page aside as it was, and another one of the tab may have changed what is ticked.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#selection.reread());
    place('chosen-keep').addEventListener('click', () => void this.#keep((desk) => desk.keepHits(this.#chosen, this.#factsOf)));
    place('keep-search').addEventListener('click', () => void this.#keep(async (desk) => desk.keepSearch(this.#answer.query, location.search)));
    place('export').addEventListener('click', ({ target }) => {
      const asked = target instanceof Element ? target.closest<HTMLElement>('[data-export]') : null;
      if (asked) void this.#export(asked.dataset.export as ExportFormat, asked.dataset.copy !== undefined);
    });
  }

  /** What was chosen stays chosen, also where the answer does not hold it. */
  offer(answer: SearchAnswer): void {
    this.#answer = answer;
    this.#present();
  }

  /** There is no answer. */
  withdraw(): void {
    this.#answer = nothing;
  }

  unchoose(): void {
    this.#selection.clear();
  }

  get #chosen(): ChosenHit[] {
    return this.#selection.inOrderOf(this.#answer.hits);
  }

  readonly #factsOf = (hit: ChosenHit) => factsOf(hit, this.#documents);

  #present(): void {
    const { size } = this.#selection;
    const beyond = this.#beyond.length;
    for (const box of this.#place('hits').querySelectorAll<HTMLInputElement>('[data-hit]')) box.checked = this.#selection.has({ id: box.dataset.hit ?? '' });
    this.#presentBeside();
    this.#place('keep-search').hidden = this.#answer.query.trim() === '';
    this.#place('chosen').hidden = size === 0;
    this.#place('chosen-count').textContent = `${chosenInWords(size, beyond)}${this.#columns === null ? `（${besideLimit(size)}）` : ''}`;
    this.#place('export-scope').textContent = exportScopeInWords(size, this.#answer.total, isNearest(this.#answer));
  }

  /** The chosen that the answer does not hold. */
  get #beyond(): ChosenHit[] {
    return this.#chosen.filter(({ id }) => !this.#answer.hits.some((hit) => hit.id === id));
  }

  /** Null where the chosen cannot stand side by side. */
  get #columns(): string | null {
    return columnsFor(this.#chosen.map(({ id }) => id));
  }

  /** A link where the chosen can stand side by side; else the bar says beside it how many can. */
  #presentBeside(): void {
    const columns = this.#columns;
    const beside = this.#place('chosen-beside') as HTMLAnchorElement;
    beside.href = `${address('/compare/units/')}${columns ?? ''}`;
    beside.setAttribute('aria-disabled', String(columns === null));
    beside.onclick = (event) => {
      if (columns !== null) return;
      event.preventDefault();
      this.#tell(besideLimit(this.#selection.size));
    };
  }

  async #citeChosen(): Promise<void> {
    try {
      if (await this.#warns()) return;
      const chosen = this.#chosen;
      const { openListMenu } = await loadListMenu();
      openListMenu(this.#place('chosen-cite'), await quotedHits(chosen, this.#documents));
    } catch (error) {
      this.#tell(searchTroubleInWords((error as { reason?: Unavailability }).reason));
    }
  }

  /** Says before the chosen are taken away what of their kept words is no longer so. True where that was news: who presses again has read it. */
  async #warns(): Promise<boolean> {
    const kept = this.#beyond;
    const before = this.#warning;
    this.#warning = kept.length > 0 ? await (await import('./stale.ts')).staleness(kept, [...(await this.#documents()).keys()]) : '';
    const isNews = this.#warning !== '' && this.#warning !== before;
    if (isNews) this.#tell(this.#warning, saidLong);
    return isNews;
  }

  async #keep(act: (desk: Awaited<ReturnType<typeof openToDesk>>) => Promise<string>): Promise<void> {
    await this.#telling(async () => act(await openToDesk()));
  }

  /** Says what came of an act, or why nothing did; true where it was done. */
  async #telling(act: () => Promise<string>): Promise<boolean> {
    try {
      this.#tell(await act());
      return true;
    } catch (error) {
      this.#tell(searchTroubleInWords((error as { reason?: Unavailability }).reason));
      return false;
    }
  }

  async #copy(what: 'link' | 'citation', hit: Hit, words: HitText): Promise<void> {
    const copied = await copyText(what === 'link' ? hit.url : await citationLine(hit, words, this.#documents));
    this.#tell(copied ? (what === 'link' ? linkCopied : citationCopied) : copyForbidden);
  }

  async #export(format: ExportFormat, toClipboard: boolean): Promise<void> {
    // What cannot be learnt stops nobody.
    if (await this.#warns().catch(() => false)) return;
    if (await this.#telling(() => this.#takeAway(format, toClipboard))) this.#place('export').hidePopover();
  }

  /** All hits, not those on the page; or the chosen ones. Gives what came of it, in words. */
  async #takeAway(format: ExportFormat, toClipboard: boolean): Promise<string> {
    const { hits, query } = this.#answer;
    const isChosen = this.#selection.size > 0;
    const wanted = isChosen ? this.#chosen : hits;
    const head = {
      title: isChosen ? chosenTitleInWords(wanted.length) : exportTitleInWords(query, isNearest(this.#answer)),
      isCounted: isChosen,
      address: this.#beyond.length > 0 ? null : location.href,
      date: today(),
    };
    const progress = (ready: number) => this.#tell(exportProgressInWords(ready, wanted.length));
    const content = await exportHits(wanted, format, head, this.#documents, progress);
    if (toClipboard) return (await copyText(String(content))) ? copiedInWords(wanted.length) : copyForbidden;
    saveExport(content, format, isChosen ? chosenFileName(wanted.length, format) : fileName(query, format));
    return exportedInWords(wanted.length);
  }

  #tell(words: string, during = saidFor): void {
    this.#place('said').textContent = words;
    clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => this.#place('said').replaceChildren(), during);
  }
}
