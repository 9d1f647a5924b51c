/**
 * The ways into the copy menu, which is loaded only when one of them is taken: a click on a unit's link mark (copies
 * the link at once), the mark that appears at a sentence or a selection, and the key c.
 */

import { troubleInWords, troubleOf } from '../browser/data-file.ts';
import type { Target } from '../citing/view/target.ts';

const toast = document.createElement('p');
toast.className = 'toast';
toast.setAttribute('role', 'status');
document.body.append(toast);
let hiding = 0;

function say(words: string): void {
  // An open popover covers all else: the note stands above it.
  toast.popover = 'manual';
  toast.showPopover();
  toast.textContent = words;
  toast.classList.add('shown');
  clearTimeout(hiding);
  hiding = window.setTimeout(() => {
    toast.classList.remove('shown');
    toast.hidePopover();
  }, 2600);
}

/** What was opened after it lies over it. */
function raiseToast(): void {
  if (!toast.matches(':popover-open')) return;
  toast.hidePopover();
  toast.showPopover();
}

/** Keys pressed while the menu is on its way. */
const waiting: string[] = [];
let opening = false;

async function open(target: Target, beside: DOMRect, from: HTMLElement | null): Promise<void> {
  opening = true;
  try {
    const { openMenu, pressKey } = await import('../citing/view/menu.ts');
    await openMenu(target, beside, from, say);
    raiseToast();
    for (const key of waiting.splice(0)) pressKey(key);
  } catch (error) {
    console.warn(error);
    waiting.length = 0;
    say(troubleInWords('引用格式', troubleOf(error)));
  } finally {
    opening = false;
  }
}

/** The address may carry the words of a search (?mark=): they are no part of the link. */
function permanentLink({ hash }: HTMLAnchorElement): string {
  return location.origin + location.pathname + hash;
}

/** Copies the link of a unit and offers its other forms. Where copying is forbidden, the link is followed as any other. */
async function copyLink(link: HTMLAnchorElement): Promise<void> {
  const unit = link.closest<HTMLElement>('.unit');
  if (unit) void open({ unit, sentence: null, selection: null }, link.getBoundingClientRect(), link);
  try {
    await navigator.clipboard.writeText(permanentLink(link));
    say('链接已复制');
  } catch {
    location.hash = link.hash;
    say('浏览器不许复制，链接已在地址栏');
  }
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy-link]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void copyLink(link);
});

/** The mark at the end of the sentence under the pointer, of a sentence that was tapped, or of a selection. */
const mark = document.createElement('button');
mark.type = 'button';
mark.className = 'cite-mark';
mark.textContent = '引';
mark.tabIndex = -1;
mark.hidden = true;
document.body.append(mark);
let marked: HTMLElement | 'selection' | null = null;

function putMark(what: HTMLElement | 'selection', box: DOMRect | undefined): void {
  if (!box) return;
  marked = what;
  mark.hidden = false;
  mark.setAttribute('aria-label', what === 'selection' ? '引用所选文字' : '引用此句');
  const left = Math.min(box.right + 2, document.documentElement.clientWidth - mark.offsetWidth - 4);
  const top = box.top + (box.height - mark.offsetHeight) / 2;
  // Not by its place in the layout: each sentence that the page brings under the pointer would count as something that shifts.
  mark.style.translate = `${left + scrollX}px ${top + scrollY}px`;
}

function takeMarkAway(): void {
  mark.hidden = true;
  marked = null;
}

const hasSelection = (): boolean => !(getSelection()?.isCollapsed ?? true);
const sentenceAt = (node: EventTarget | null): HTMLElement | null => (node instanceof Element ? node.closest<HTMLElement>('.s') : null);

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse' || event.buttons || marked === 'selection' || event.target === mark) return;
  const sentence = sentenceAt(event.target);
  if (sentence) putMark(sentence, [...sentence.getClientRects()].at(-1));
  else if (!(event.target instanceof Element && event.target.closest('.own-text'))) takeMarkAway();
});

document.addEventListener('pointerup', (event) => {
  if (event.target === mark) return;
  const sentence = sentenceAt(event.target);
  // The browser clears or sets the selection after this event.
  setTimeout(() => {
    if (hasSelection() && sentence) putMark('selection', [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1));
    else if (event.pointerType !== 'mouse' && sentence && !(event.target as Element).closest('a')) putMark(sentence, [...sentence.getClientRects()].at(-1));
    else if (marked === 'selection' || !sentence) takeMarkAway();
  });
});

mark.addEventListener('pointerdown', (event) => event.preventDefault());
mark.addEventListener('click', () => void openMarked());

async function openMarked(): Promise<void> {
  const { targetOfSelection, unitAround } = await import('../citing/view/target.ts');
  const unit = marked instanceof HTMLElement ? unitAround(marked) : null;
  const target = marked === 'selection' ? targetOfSelection() : marked && unit && { unit, sentence: marked, selection: null };
  if (target) await open(target, mark.getBoundingClientRect(), null);
  takeMarkAway();
}

/** c: what is selected, focused, pointed at, or meant by the address; without any of these the key does nothing. */
async function openByKey(): Promise<void> {
  const { targetOfSelection, unitAround } = await import('../citing/view/target.ts');
  const focused = document.activeElement instanceof HTMLElement && document.activeElement.closest('.unit') ? document.activeElement : null;
  const meant = document.querySelector<HTMLElement>('.s:target, .unit:target');
  const sentence = [marked, meant].find((each) => each instanceof HTMLElement && each.matches('.s')) as HTMLElement | undefined;
  const selected = targetOfSelection();
  const unit = unitAround(focused) ?? unitAround(sentence ?? meant);
  const target = selected ?? (unit && { unit, sentence: focused ? null : (sentence ?? null), selection: null });
  if (!target) {
    opening = false;
    waiting.length = 0;
    return;
  }
  const beside = selected?.selection ?? target.sentence ?? target.unit.querySelector('.permalink') ?? target.unit;
  await open(target, beside.getBoundingClientRect(), focused);
}

document.addEventListener('keydown', (event) => {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select'))
  )
    return;
  const key = event.key.toLowerCase();
  if (opening) waiting.push(key);
  else if (document.querySelector('.cite-menu:popover-open')) void import('../citing/view/menu.ts').then(({ pressKey }) => pressKey(key));
  else if (key === 'c' && document.querySelector('[data-citing]')) {
    opening = true;
    void openByKey();
  }
});
