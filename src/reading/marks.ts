/**
 * Marks what was searched on a document's page: /policies/<id>/?mark=排污许可#m5, `mark` as often as there are wordings.
 * A bar tells which place is the current one, leads to the others and takes the marks away. Loaded only where `mark` is given.
 */

import { addStylesheet } from '../browser/stylesheet.ts';
import styles from '../styles/search-marks.css?url';
import { type Paint, paint } from './paint.ts';
import { findPlaces, type Place } from './places.ts';
import { broughtTo } from './where.ts';

const wordings = [...new Set(new URLSearchParams(location.search).getAll('mark').filter((wording) => wording.trim()))];
const text = document.querySelector<HTMLElement>('.policy-text');
if (text && wordings.length > 0) void addStylesheet(styles).then(() => start(text));

function start(text: HTMLElement): void {
  const places = findPlaces(text, wordings);
  const units = places.map(([{ node }]) => node.parentElement?.closest('.unit') ?? null);
  const painted = paint(places);
  let current = firstBehind(places);
  const bar = makeBar(
    (step) => {
      current = (current + step + places.length) % places.length;
      present();
      goToCurrent();
    },
    () => {
      painted.clear();
      bar.element.remove();
      forget();
    },
  );
  present();
  // Inside the landmark of the text.
  (text.closest('main') ?? document.body).append(bar.element);
  // The unit of the address may be longer than the window: its first place is what the reader came for.
  if (location.hash && places.length > 0) requestAnimationFrame(goToCurrent);

  function goToCurrent(): void {
    bringIntoSight(painted, current);
    broughtTo(units[current] ?? null);
  }

  function present(): void {
    painted.setCurrent(current);
    bar.say(places, current, nameOf(units[current] ?? null));
  }
}

/** The first place inside or behind what the address means: a unit, or one of its sentences. */
function firstBehind(places: readonly Place[]): number {
  const meant = document.querySelector(':target');
  const index = places.findIndex(([{ node }]) => meant && meant.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  return Math.max(0, index);
}

/** Scrolls no more than is needed; a place inside a table that scrolls is brought into sight there too. */
function bringIntoSight(painted: Paint, index: number): void {
  painted.elementOf(index)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, bottom } = painted.boxOf(index);
  const [upper, lower] = [innerHeight * 0.12, innerHeight * 0.75];
  if (top < upper || bottom > lower) scrollBy({ top: top - innerHeight * 0.38, behavior: 'instant' });
}

function nameOf(unit: Element | null): string {
  return unit?.querySelector(':scope > .own .unit-heading')?.textContent?.trim() ?? '';
}

/** The address without the marks: what is copied or kept from now on is the plain one. */
function forget(): void {
  const address = new URL(location.href);
  address.searchParams.delete('mark');
  history.replaceState(history.state, '', address);
}

interface Bar {
  element: HTMLElement;
  say(places: readonly Place[], current: number, unit: string): void;
}

function makeBar(go: (step: 1 | -1) => void, clear: () => void): Bar {
  const words = wordings.map((wording) => (wording.length > 16 ? `${wording.slice(0, 15)}…` : wording)).join('、');
  const count = make('span', 'marks-count');
  const unit = make('span', 'marks-unit');
  const status = make('p', 'marks-status');
  status.setAttribute('role', 'status');
  status.append(count, unit);
  const [previous, next] = [button('↑', '上一处', () => go(-1)), button('↓', '下一处', () => go(1))];
  const element = make('div', 'marks-bar');
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', '检索词在本页的位置');
  const wording = make('p', 'marks-wording');
  const sample = document.createElement('mark');
  sample.textContent = words;
  wording.append(sample);
  element.append(wording, status, previous, next, button('清除', '清除标记', clear));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
  });
  return {
    element,
    say(places, current, name) {
      previous.hidden = next.hidden = places.length < 2;
      count.textContent = places.length > 0 ? `第 ${current + 1} 处，共 ${places.length} 处` : '本页没有';
      unit.textContent = name;
    },
  };
}

function make(name: 'p' | 'span' | 'div', className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function button(words: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.setAttribute('aria-label', label);
  made.title = label;
  made.addEventListener('click', act);
  return made;
}
