/**
 * The ways into the copy menu, which is loaded only when one of them is taken: a click on a unit's link mark (copies
 * the link at once) or on 引用本文件, the mark that appears at a sentence or a selection, and the key c.
 */
import { copyText } from '../browser/clipboard.ts';
import { troubleOf } from '../browser/data-file.ts';
import { onKey } from '../browser/keys.ts';
import type { CopyMenu } from '../citing/view/menu.ts';
import type { Target } from '../citing/view/target.ts';
import { linkCopied } from '../wording/acts.ts';
import { fileTroubleInWords } from '../wording/data-files.ts';
import { linkInAddress } from '../wording/reading.ts';
import { CiteMark } from './cite-mark.ts';
import { Toast } from './toast.ts';

export class Citing {
  readonly #toast = new Toast();
  readonly #mark = new CiteMark(() => void this.#openMarked());
  #menu: CopyMenu | undefined;
  #opening = false;
  /** Keys pressed while the menu is on its way. */
  #waiting: string[] = [];

  /** A note for a moment. */
  readonly say = (words: string): void => this.#toast.say(words);

  listen(): void {
    this.#mark.listen();
    document.addEventListener('click', (event) => this.#click(event));
    onKey(document, (event) => isForMenu(event) && this.#press(event.key.toLowerCase()));
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const act = target.closest<HTMLElement>('[data-share], [data-print-unit]');
    if (act) return void this.#act(act);
    const link = target.closest<HTMLAnchorElement>('a[data-copy-link]');
    const whole = target.closest<HTMLElement>('button[data-cite-document]');
    if (whole) void this.#openDocument(whole);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#copyLink(link);
  }

  /** Buttons for the whole document, or for the one unit that its page shows. */
  async #act(act: HTMLElement): Promise<void> {
    try {
      const { printPage, sharePage } = await import('../citing/view/page-acts.ts');
      const said = act.matches('[data-print-unit]') ? await printPage(act) : await sharePage(act);
      if (said) this.#say(said);
    } catch (error) {
      console.warn(error);
      this.#say(fileTroubleInWords('引用格式', troubleOf(error)));
    }
  }

  async #openDocument(button: HTMLElement): Promise<void> {
    const whole = button.closest<HTMLElement>('[data-citing]');
    // Below the button, whose line is as wide as the text.
    const { parentElement } = button;
    if (whole && parentElement) await this.#open({ unit: whole, sentence: null, part: null, selection: null }, parentElement.getBoundingClientRect());
  }

  /** Copies the link of a unit, or of a row, and offers its other forms. Where copying is forbidden, the link is followed as any other. */
  async #copyLink(link: HTMLAnchorElement): Promise<void> {
    const unit = link.closest<HTMLElement>('.unit');
    const copying = copyText(permanentLink(link));
    if (unit) await this.#open({ unit, sentence: null, part: link.closest<HTMLElement>('tr[id]'), selection: null }, link.getBoundingClientRect());
    if (await copying) return this.#say(linkCopied);
    location.hash = link.hash;
    this.#say(linkInAddress);
  }

  /** In the menu, where it covers nothing of the text; else above the page. */
  #say(words: string): void {
    if (this.#menu?.isOpen) this.#menu.say(words);
    else this.#toast.say(words);
  }

  async #open(target: Target, beside: DOMRect): Promise<void> {
    this.#opening = true;
    try {
      const { CopyMenu } = await import('../citing/view/menu.ts');
      this.#menu ??= new CopyMenu();
      await this.#menu.open(target, beside);
      for (const key of this.#waiting.splice(0)) this.#menu.press(key);
    } catch (error) {
      console.warn(error);
      this.#toast.say(fileTroubleInWords('引用格式', troubleOf(error)));
    } finally {
      this.#stopWaiting();
    }
  }

  #stopWaiting(): void {
    this.#opening = false;
    this.#waiting = [];
  }

  async #openMarked(): Promise<void> {
    const [{ innerTarget, unitAround }, { targetOfSelection }] = await targets();
    const { marked } = this.#mark;
    const unit = marked instanceof HTMLElement ? unitAround(marked) : null;
    const target = marked === 'selection' ? targetOfSelection() : marked && unit && { unit, ...innerTarget(marked), selection: null };
    if (target) await this.#open(target, this.#mark.place);
    this.#mark.takeAway();
  }

  #press(key: string): void {
    if (this.#opening) this.#waiting.push(key);
    else if (this.#menu?.isOpen) this.#menu.press(key);
    else if (key === 'c' && document.querySelector('[data-citing]')) {
      this.#opening = true;
      void this.#openByKey();
    }
  }

  /** c: what is selected, focused, pointed at, or meant by the address; without any of these the key does nothing. */
  async #openByKey(): Promise<void> {
    const [{ innerTarget, partSelector, unitAround }, { targetOfSelection }] = await targets();
    const focused = document.activeElement instanceof HTMLElement && document.activeElement.closest('.unit') ? document.activeElement : null;
    const meant = document.querySelector<HTMLElement>(`.s:target, .unit:target, :target:is(${partSelector})`);
    const inner = [this.#mark.marked, meant].find((each) => each instanceof HTMLElement && !each.matches('.unit')) as HTMLElement | undefined;
    const selected = targetOfSelection();
    const unit = unitAround(focused) ?? unitAround(inner ?? meant);
    const target = selected ?? (unit && { unit, ...innerTarget(focused ? null : (inner ?? null)), selection: null });
    if (!target) return this.#stopWaiting();
    const beside =
      selected?.selection ?? target.sentence ?? target.part?.querySelector('p') ?? target.part ?? target.unit.querySelector('.permalink') ?? target.unit;
    await this.#open(target, beside.getBoundingClientRect());
  }
}

const targets = () => Promise.all([import('../citing/view/target.ts'), import('../citing/view/selected.ts')]);

/** The address may carry the words of a search (?mark=): they are no part of the link. */
function permanentLink({ origin, pathname, hash }: HTMLAnchorElement): string {
  return origin + pathname + hash;
}

/** Keys with others held down, and those that write into something, are not meant for the menu. */
function isForMenu({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !(target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select'));
}
