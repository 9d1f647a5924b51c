/**
 * The copy menu: which words are meant, and the forms in which they can be copied. Opened at a unit's link mark, at a
 * sentence or a selection; loaded when it is first asked for.
 */
import { fetchDataFile } from '../../browser/data-file.ts';
import type { CitingFacts, CitingFile } from '../facts.ts';
import { type CitingFormat, citingFormats } from '../formats.ts';
import { locatorOf } from '../locator.ts';
import { hasCorrection } from '../quoted-words.ts';
import type { Reference } from '../reference.ts';
import { referenceTo, sentencesOf, type Target } from './target.ts';

/** Says something for a moment, for eyes and screen readers. */
type Say = (words: string) => void;

interface Menu {
  box: HTMLElement;
  title: HTMLElement;
  scope: HTMLElement;
  forms: HTMLElement;
  preview: HTMLElement;
  corrections: HTMLLabelElement;
  asRead: HTMLInputElement;
}

let menu: Menu | undefined;
let facts: Promise<CitingFacts> | undefined;
let known: CitingFacts | undefined;
let target: Target | undefined;
/** The reference to the target. */
let reference: Reference | undefined;
let opener: HTMLElement | undefined;
let say: Say = () => {};

/** Opens the menu for a target, beside `beside`; `from` gets the focus back. A key pressed meanwhile is heard too. */
export async function openMenu(wanted: Target, beside: DOMRect, from: HTMLElement | null, tell: Say): Promise<void> {
  say = tell;
  target = wanted;
  opener = from ?? undefined;
  const address = wanted.unit.closest<HTMLElement>('[data-citing]')?.dataset.citing ?? '';
  known = await factsAt(address);
  menu ??= build();
  show(menu);
  menu.box.showPopover();
  place(menu.box, beside);
  menu.box.querySelector<HTMLElement>('.cite-forms button')?.focus({ preventScroll: true });
}

/** Fetched once; a failure is forgotten, so that the next call tries again. Throws DataFileFault. */
function factsAt(address: string): Promise<CitingFacts> {
  facts ??= fetchDataFile<CitingFile>(address, new URLSearchParams(address.split('?')[1]).get('v') ?? '').catch((error: unknown) => {
    facts = undefined;
    throw error;
  });
  return facts;
}

/** Whether a key means a form or a sentence, and was acted on. */
export function pressKey(key: string): boolean {
  if (!target || !menu?.box.matches(':popover-open')) return false;
  const format = citingFormats.find((candidate) => candidate.key === key);
  if (format) void copy(format);
  else if (/^\d$/u.test(key)) chooseSentence(Number(key));
  return format !== undefined || /^\d$/u.test(key);
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function build(): Menu {
  const box = element('div', 'cite-menu');
  box.popover = 'auto';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', '引用');
  const title = element('p', 'cite-title');
  const scope = element('div', 'cite-scope');
  scope.setAttribute('role', 'group');
  scope.setAttribute('aria-label', '引用范围');
  const forms = element('ul', 'cite-forms');
  for (const format of citingFormats) forms.append(formItem(format));
  const preview = element('p', 'cite-preview');
  const corrections = element('label', 'cite-corrections');
  const asRead = element('input', '');
  asRead.type = 'checkbox';
  asRead.addEventListener('change', () => preview.replaceChildren());
  corrections.append(asRead, '引文用校读文字，不附原文');
  box.append(title, scope, forms, corrections, preview);
  box.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') mark(null);
  });
  document.body.append(box);
  return { box, title, scope, forms, preview, corrections, asRead };
}

function formItem(format: CitingFormat): HTMLElement {
  const item = element('li', '');
  const button = element('button', '');
  button.type = 'button';
  button.dataset.form = format.key;
  button.append(element('span', 'cite-form-name', format.name));
  if (format.remark) button.append(element('span', 'cite-remark', format.remark));
  button.append(element('kbd', '', format.key.toUpperCase()));
  button.addEventListener('click', () => void copy(format));
  for (const kind of ['focus', 'pointerenter']) button.addEventListener(kind, () => preview(format));
  item.append(button);
  return item;
}

/** Fills the menu with what is cited. */
function show({ title, scope, corrections }: Menu): void {
  if (!target || !known) return;
  const { unit, sentence, selection } = target;
  reference = referenceTo(target, known);
  title.textContent = nameOf(reference);
  corrections.hidden = !hasCorrection(reference.wording);
  const sentences = sentencesOf(unit);
  const choices: HTMLElement[] = [choice('全条', !sentence && !selection, () => choose(null))];
  if (sentences.length > 1)
    choices.push(
      element('span', 'cite-scope-name', '句'),
      ...sentences.map((each, i) => choice(`${i + 1}`, each === sentence && !selection, () => choose(each), `第${i + 1}句`)),
    );
  if (selection) choices.push(choice('所选', true, () => {}));
  scope.replaceChildren(...choices);
  mark(target);
  preview(citingFormats[0]);
}

/** （五）依法严格排污管理, or its place where it has no heading. */
function nameOf({ path }: Reference): string {
  const unit = path.at(-1);
  return unit?.label || unit?.title ? `${unit.label ?? ''}${unit.title ?? ''}` : locatorOf(path, null);
}

function choice(words: string, chosen: boolean, act: () => void, name = words): HTMLElement {
  const button = element('button', '', words);
  button.type = 'button';
  button.setAttribute('aria-pressed', String(chosen));
  if (name !== words) button.setAttribute('aria-label', name);
  button.addEventListener('click', act);
  return button;
}

function choose(sentence: HTMLElement | null): void {
  if (!target || !menu) return;
  target = { unit: target.unit, sentence, selection: null };
  const focused = [...menu.scope.children].indexOf(document.activeElement as Element);
  show(menu);
  if (focused >= 0) (menu.scope.children[focused] as HTMLElement | undefined)?.focus();
}

/** 0 is the whole unit. */
function chooseSentence(number: number): void {
  const sentence = number === 0 ? null : target && sentencesOf(target.unit)[number - 1];
  if (sentence !== undefined) choose(sentence);
}

function textOf(format: CitingFormat): string {
  return reference ? format.make(reference, menu?.asRead.checked ? 'read' : 'received') : '';
}

function preview(format: CitingFormat | undefined): void {
  if (menu && format) menu.preview.textContent = textOf(format);
}

async function copy(format: CitingFormat): Promise<void> {
  const text = textOf(format);
  try {
    await navigator.clipboard.writeText(text);
    say(`已复制：${format.name}`);
    menu?.box.hidePopover();
    opener?.focus({ preventScroll: true });
  } catch {
    selectPreview(format);
    say('浏览器不许复制，请选中下面的文字自行复制');
  }
}

function selectPreview(format: CitingFormat): void {
  preview(format);
  if (menu) getSelection()?.selectAllChildren(menu.preview);
}

/** Marks on the page what is cited, as long as the menu is open. */
function mark(marked: Target | null): void {
  for (const old of document.querySelectorAll('.citing')) old.classList.remove('citing');
  if (marked && !marked.selection) (marked.sentence ?? marked.unit.querySelector(':scope > .own > .own-text'))?.classList.add('citing');
}

/**
 * Beside the text if there is room to the left of what it belongs to (a unit's link mark on wide screens); else below
 * it, or above it, and never beyond the edge of the screen.
 */
function place(box: HTMLElement, at: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const gap = 6;
  const lowest = Math.max(gap, innerHeight - height - gap);
  const fitsBeside = at.right - width >= gap && at.right < innerWidth / 3;
  const left = fitsBeside ? at.right - width : Math.min(at.left, document.documentElement.clientWidth - width - gap);
  const above = Math.max(gap, at.top - height - gap);
  box.style.setProperty('--top', `${at.bottom + gap <= lowest ? at.bottom + gap : fitsBeside ? lowest : above}px`);
  box.style.setProperty('--left', `${Math.max(gap, left)}px`);
}
