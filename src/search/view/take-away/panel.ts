/** What a reader takes away from the search page: a copied link or citation, the hits as a file. Holds which hits are chosen. */
import { copyText } from '../../../browser/clipboard.ts';
import { copyForbidden, linkCopied } from '../../../wording/acts.ts';
import {
  chosenInWords,
  citationCopied,
  copiedInWords,
  exportedInWords,
  exportProgressInWords,
  exportScopeInWords,
  exportTitleInWords,
  searchTroubleInWords,
} from '../../../wording/search.ts';
import type { Hit, HitText, SearchAnswer } from '../../answer/answer.ts';
import { isNearest } from '../../answer/nearest.ts';
import type { Unavailability } from '../../index/site-files.ts';
import type { HitActions } from '../hits/hit-item.ts';
import type { ExportFormat } from './export.ts';
import { makeSelection, type Selection } from './selection.ts';
import { citationLine, type Documents, exportHits, fileName, openDocuments, saveExport } from './take-away.ts';

/** How long a note stands. */
const saidFor = 2600;

/** The places of the page that it fills. */
type Place = (name: 'chosen' | 'chosen-count' | 'export' | 'export-scope' | 'said') => HTMLElement;

type Taken = Pick<SearchAnswer, 'hits' | 'query' | 'total' | 'answers'>;
const nothing: Taken = { hits: [], query: '', total: 0, answers: 0 };

export class TakeAway {
  /** For the items of the hits. */
  readonly actions: Omit<HitActions, 'unitsLike'>;
  readonly #place: Place;
  readonly #documents: Documents;
  readonly #selection: Selection = makeSelection(() => this.#present());
  #answer = nothing;
  #saying = 0;

  /** `documents` is the address of the facts of the documents. */
  constructor(place: Place, documents: string) {
    this.#place = place;
    this.#documents = openDocuments(documents);
    this.actions = { isChosen: this.#selection.has, choose: this.#selection.set, copy: (what, hit, words) => void this.#copy(what, hit, words) };
    place('export').addEventListener('click', ({ target }) => {
      const asked = target instanceof Element ? target.closest<HTMLElement>('[data-export]') : null;
      if (asked) void this.#export(asked.dataset.export as ExportFormat, asked.dataset.copy !== undefined);
    });
  }

  /** What was chosen stays chosen as long as the query is the same. */
  offer(answer: SearchAnswer): void {
    if (this.#answer === nothing || this.#answer.query !== answer.query) this.#selection.clear();
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

  #present(): void {
    const { size } = this.#selection;
    this.#place('chosen').hidden = size === 0;
    this.#place('chosen-count').textContent = chosenInWords(size);
    this.#place('export-scope').textContent = exportScopeInWords(size, this.#answer.total, isNearest(this.#answer));
  }

  async #copy(what: 'link' | 'citation', hit: Hit, words: HitText): Promise<void> {
    const copied = await copyText(what === 'link' ? hit.url : await citationLine(hit, words, this.#documents));
    this.#tell(copied ? (what === 'link' ? linkCopied : citationCopied) : copyForbidden);
  }

  async #export(format: ExportFormat, toClipboard: boolean): Promise<void> {
    try {
      this.#tell(await this.#takeAway(format, toClipboard));
      this.#place('export').hidePopover();
    } catch (error) {
      this.#tell(searchTroubleInWords((error as { reason?: Unavailability }).reason));
    }
  }

  /** All hits, not those on the page; or the chosen ones. Gives what came of it, in words. */
  async #takeAway(format: ExportFormat, toClipboard: boolean): Promise<string> {
    const { hits, query } = this.#answer;
    const wanted = this.#selection.size > 0 ? this.#selection.inOrderOf(hits) : hits;
    const head = { title: exportTitleInWords(query, isNearest(this.#answer)), address: location.href, date: new Date().toLocaleDateString('sv') };
    const progress = (ready: number) => this.#tell(exportProgressInWords(ready, wanted.length));
    const content = await exportHits(wanted, format, head, this.#documents, progress);
    if (toClipboard) return (await copyText(String(content))) ? copiedInWords(wanted.length) : copyForbidden;
    saveExport(content, format, fileName(query, format));
    return exportedInWords(wanted.length);
  }

  #tell(words: string): void {
    this.#place('said').textContent = words;
    clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => this.#place('said').replaceChildren(), saidFor);
  }
}
