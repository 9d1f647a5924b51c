/** The page of the desk: storage → page. Whatever the reader does changes what is kept, and the page follows; so it does when another tab changes it. */
import { download } from '../../browser/download.ts';
import { button, element } from '../../browser/elements.ts';
import { keepFocus } from '../../browser/keep-focus.ts';
import { today } from '../../browser/today.ts';
import { address } from '../../site/address.ts';
import {
  cleared,
  deskName,
  deskTroubleInWords,
  goneMeanwhile,
  importedInWords,
  importFaults,
  nothingKept,
  removed,
  searchesHeading,
  undo,
  undone,
  unitsHeading,
} from '../../wording/reader/desk.ts';
import { longestFile, readDesk } from '../check.ts';
import { brought, type Desk, emptyDesk, foldersOf, hasThing, type KeptKey, type KeptUnit, merged, type Remarks, withoutThing, withRemarks } from '../desk.ts';
import { toJson } from '../files.ts';
import { deskKey } from '../key.ts';
import { putBack, takenAway } from '../put-back.ts';
import type { Standing } from '../standing.ts';
import { DeskStorage } from '../storage.ts';
import { askToClear, presentTrouble } from './clear.ts';
import { readItem } from './continue.ts';
import { folderLists, type KeptActs, searchItem, unitItem } from './kept-list.ts';
import { actButtons } from './unit-acts.ts';
import { afterWriting, keepOnLeaving } from './writing.ts';

type PartName =
  | 'trouble'
  | 'shown'
  | 'read'
  | 'read-list'
  | 'units-title'
  | 'empty'
  | 'acts'
  | 'units'
  | 'searches-section'
  | 'searches-title'
  | 'searches'
  | 'export'
  | 'import'
  | 'forget'
  | 'clear'
  | 'clear-ask'
  | 'folders'
  | 'said';

class DeskPage {
  readonly #root: HTMLElement;
  readonly #storage = new DeskStorage();
  readonly #chosen = new Set<string>();
  readonly #open = new Set<string>();
  /** For what changed elsewhere. */
  readonly #showSoon = afterWriting(() => this.show());
  /** By the ids of units: what the site says of them now. */
  readonly #standings = new Map<string, Standing>();
  readonly #acts: KeptActs = {
    isChosen: (id) => this.#chosen.has(id),
    choose: (id, chosen) => {
      if (chosen) this.#chosen.add(id);
      else this.#chosen.delete(id);
      this.#presentActs(this.#storage.read().desk.units);
    },
    note: (key, note) => void this.#remark(key, { note }),
    // The focus is on its way to another field.
    lay: (key, folder) => this.#remark(key, { folder }) && void setTimeout(this.#showSoon),
    isOpen: (key) => this.#open.has(key),
    opened: (key, open) => void (open ? this.#open.add(key) : this.#open.delete(key)),
    standing: (id) => this.#standings.get(id),
    remove: (key) => this.#remove((desk) => withoutThing(desk, key), 1),
    searchPage: address('/search/'),
  };

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  listen(): void {
    this.#part('export').addEventListener('click', () =>
      download(toJson(this.#storage.read().desk), `${deskName}-${today()}.json`, 'application/json;charset=utf-8'),
    );
    const files = this.#part('import') as HTMLInputElement;
    files.addEventListener('change', () => void this.#bringIn(files));
    this.#part('forget').addEventListener('click', () => this.#remove((desk) => ({ ...desk, read: [] }), this.#storage.read().desk.read.length));
    this.#part('clear').addEventListener('click', () => this.#askToClear());
    window.addEventListener('storage', ({ key }) => (key === deskKey || key === null) && this.#showSoon());
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#showSoon());
    keepOnLeaving();
  }

  show(): void {
    const kept = this.#storage.read();
    presentTrouble(this.#part('trouble'), kept, this.#storage.damaged());
    const { units, searches, read } = kept.desk;
    this.#part('shown').hidden = kept.trouble !== null;
    this.#part('read').hidden = read.length === 0;
    this.#part('forget').hidden = read.length === 0;
    this.#part('read-list').replaceChildren(...read.map((one) => readItem(one, new Date())));
    this.#part('units-title').textContent = unitsHeading(units.length);
    this.#part('empty').textContent = nothingKept;
    this.#part('empty').hidden = units.length > 0;
    this.#showUnits(units);
    this.#part('searches-section').hidden = searches.length === 0;
    this.#part('searches-title').textContent = searchesHeading(searches.length);
    this.#renew('searches', () => folderLists(searches, (search, heading) => searchItem(search, this.#acts, heading)));
    this.#part('folders').replaceChildren(...foldersOf([...units, ...searches]).map((folder) => element('option', { value: folder })));
    this.#presentActs(units);
    void this.#hold(units);
  }

  #showUnits(units: readonly KeptUnit[]): void {
    this.#renew('units', () => folderLists(units, (unit, heading) => unitItem(unit, this.#acts, heading)));
  }

  /** Says of units that were not held against the site yet what has changed there. */
  async #hold(units: readonly KeptUnit[]): Promise<void> {
    const unknown = units.filter(({ id }) => !this.#standings.has(id));
    if (unknown.length === 0) return;
    const { findStandings } = await import('../find-standings.ts');
    const { texts = '', documents = '[]' } = this.#root.dataset;
    const found = await findStandings(unknown, texts, JSON.parse(documents));
    for (const [id, standing] of found) this.#standings.set(id, standing);
    if (found.some(([, standing]) => standing !== 'same')) this.#showSoon();
  }

  #part(name: PartName): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
  }

  #renew(name: 'units' | 'searches', make: () => HTMLElement[]): void {
    keepFocus(this.#part(name), '[data-focus]', selectorOfFocused, (part) => part.replaceChildren(...make()));
  }

  #presentActs(units: readonly KeptUnit[]): void {
    const chosen = units.filter(({ id }) => this.#chosen.has(id));
    const place = this.#part('acts');
    place.hidden = units.length === 0;
    this.#root.classList.toggle('some-chosen', chosen.length > 0);
    const acts = {
      say: (words: string) => this.#say(words),
      chooseAll: (all: boolean) => this.#chooseAll(all ? units : []),
      remove: (asked: readonly KeptUnit[]) => this.#remove((desk) => asked.reduce((rest, { id }) => withoutThing(rest, { unit: id }), desk), asked.length),
    };
    keepFocus(
      place,
      '[data-all]',
      () => '[data-all]',
      (part) => part.replaceChildren(...actButtons(chosen.length > 0 ? chosen : units, chosen.length, units.length, acts)),
    );
  }

  #chooseAll(units: readonly KeptUnit[]): void {
    this.#chosen.clear();
    for (const { id } of units) this.#chosen.add(id);
    this.show();
  }

  /** Says so where the thing is no longer there: another tab has taken it away. */
  #remark(key: KeptKey, remarks: Partial<Remarks>): boolean {
    let isThere = true;
    const trouble = this.#storage.change((desk) => {
      isThere = hasThing(desk, key);
      return withRemarks(desk, key, remarks);
    });
    if (trouble || !isThere) this.#say(trouble ? deskTroubleInWords(trouble) : goneMeanwhile);
    return trouble === null;
  }

  /** True where it is kept; else the page says why not. */
  #change(change: (desk: Desk) => Desk): boolean {
    const trouble = this.#storage.change(change);
    this.#say(trouble ? deskTroubleInWords(trouble) : '');
    if (!trouble) this.show();
    return trouble === null;
  }

  /** Takes things away, and offers to bring them back. */
  #remove(change: (desk: Desk) => Desk, count: number, words = removed(count)): void {
    let [before, after] = [emptyDesk, emptyDesk];
    const kept = this.#change((desk) => {
      [before, after] = [desk, change(desk)];
      return after;
    });
    const taken = takenAway(before, after);
    const takeBack = button(undo, () => this.#change((desk) => putBack(desk, before, taken)) && this.#say(undone));
    if (kept) this.#say(words, takeBack);
  }

  #askToClear(): void {
    const clear = (damaged: boolean): void => {
      this.#remove(() => emptyDesk, 0, cleared);
      if (damaged) this.#storage.forgetDamaged();
      presentTrouble(this.#part('trouble'), this.#storage.read(), this.#storage.damaged());
    };
    askToClear(this.#part('clear-ask'), this.#storage.damaged() !== null, clear, () => this.#part('clear').focus());
  }

  async #bringIn(files: HTMLInputElement): Promise<void> {
    const file = files.files?.[0];
    if (!file) return;
    const checked = file.size > longestFile ? null : readDesk(await file.text());
    files.value = '';
    if (checked === null) return this.#say(importFaults['too-long']);
    if ('fault' in checked) return this.#say(importFaults[checked.fault]);
    const { desk, leftOut } = checked;
    const news = brought(this.#storage.read().desk, desk);
    if (this.#change((own) => merged(own, desk))) this.#say(importedInWords(news, leftOut));
  }

  #say(words: string, act?: HTMLElement): void {
    this.#part('said').replaceChildren(words, ...(act ? [act] : []));
  }
}

const selectorOfFocused = ({ dataset }: HTMLElement): string => `[data-focus="${CSS.escape(dataset.focus ?? '')}"]`;

const root = document.querySelector<HTMLElement>('[data-desk]');
if (root) {
  const page = new DeskPage(root);
  page.listen();
  page.show();
}
