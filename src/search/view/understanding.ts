/** What was made of the query: notes, interpretations with their switches, “您是不是要找”, “相关”. */

import { element } from '../../browser/elements.ts';
import { normalForm } from '../../policy/normal-form.ts';
import {
  alsoOthers,
  countInWords,
  leaveOut,
  nameOfFilter,
  nameOfVia,
  noteInWords,
  onlyLiteral,
  rowNames,
  scopeTitle,
  shorten,
  switchTitle,
} from '../../wording/search.ts';
import { type PageState, toggleInterpretation, withoutWord, withQuery, writeState } from '../address.ts';
import type { Interpretation, Note, Scope, SearchAnswer, Via } from '../answer/answer.ts';
import { statusOf } from './page-view.ts';

/** In `without`: exact hits alone. */
const everything = '*';

/** Rows of the understanding; none where the query was only read literally. `go` shows another state. */
export function understandingOf(answer: SearchAnswer, state: PageState, go: (state: PageState) => void): HTMLElement[] {
  return [
    ...notesOf(answer, state),
    ...rowOf(rowNames.scope, [...answer.scope.map((scope) => scopeSwitch(scope, state, go)), ...narrowings(answer, state, go)]),
    ...rowOf(
      rowNames.apart,
      wordsApart(answer).map(({ query, count }) => queryLink(query, count, state, go)),
    ),
    ...rowOf(
      rowNames.suggestions,
      answer.suggestions.map(({ query, count }) => queryLink(query, count, state, go)),
    ),
    ...rowOf(answer.exact > 0 ? rowNames.also : rowNames.only, switchesOf(answer, state, go)),
    ...(state.without.includes(everything) && answer.wording ? rowOf(rowNames.literal, [textButton(alsoOthers, () => go({ ...state, without: [] }))]) : []),
    ...rowOf(
      rowNames.related,
      answer.related.map(({ query, why }) => element('span', {}, queryLink(query, null, state, go), why && `（${why}）`)),
    ),
  ];
}

/** Where nothing holds all of the words, those that stand in the collection. */
const wordsApart = ({ notes }: SearchAnswer): { query: string; count: number }[] => notes.flatMap((note) => (note.kind === 'apart' ? note.words : []));

/** Each sentence once, and none that the totals say already. */
function notesOf(answer: SearchAnswer, state: PageState): HTMLElement[] {
  const said = statusOf(state, answer, null);
  const shown = answer.notes.filter((note) => !saysAlready(note, answer, state));
  return [...new Set(shown.map(noteInWords))].filter((words) => words && words !== said).map((words) => element('p', { class: 'note' }, words));
}

/** A switch names the words of what was found, links those of which nothing holds all, or the place. */
function saysAlready(note: Note, answer: SearchAnswer, state: PageState): boolean {
  if (note.kind === 'place') return withoutWord(state, note.word) !== null;
  return (note.kind === 'terms' || note.kind === 'nearest') && note.missing.length === 0 && (answer.answers > 0 || wordsApart(answer).length > 1);
}

/** Words of the query that narrow what is found, each to be taken out of it. */
function narrowings({ notes, scope }: SearchAnswer, state: PageState, go: (state: PageState) => void): HTMLElement[] {
  const words = new Map(notes.flatMap(wordsNarrowing).filter(([word]) => !scope.some((one) => one.word === word)));
  return [...words].flatMap(([word, kind]) => {
    const without = withoutWord(state, word);
    if (!without) return [];
    const kinds = kind === null ? [] : [element('span', { class: 'switch-kind' }, kind)];
    const button = element(
      'button',
      { type: 'button', class: 'switch', title: leaveOut(word) },
      ...kinds,
      element('span', { class: 'switch-words' }, shorten(word)),
    );
    button.addEventListener('click', () => go(without));
    return [button];
  });
}

/** With what kind of filter each is, where that is known. */
function wordsNarrowing(note: Note): [word: string, kind: string | null][] {
  if (note.kind === 'place') return [[note.word, nameOfFilter.province]];
  if (note.kind === 'place-not-held') return note.places.map((place) => [place, nameOfFilter.province]);
  return note.kind === 'none-in-scope' ? note.words.map((word) => [word, null]) : [];
}

function rowOf(name: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element('ul', { 'aria-label': name.replace('：', '') }, ...items.map((item) => element('li', {}, item)));
  return [element('div', { class: 'row' }, element('span', { class: 'row-name', 'aria-hidden': 'true' }, name), list)];
}

/** A switch for each interpretation, and where several are on one for the exact hits alone. */
function switchesOf(answer: SearchAnswer, state: PageState, go: (state: PageState) => void): HTMLElement[] {
  const { interpretations, exact } = answer;
  const switches = interpretations.map((interpretation) => switchOf(interpretation, answer, state, go));
  if (exact === 0 || interpretations.filter(({ on }) => on).length < 2) return switches;
  return [...switches, textButton(onlyLiteral, () => go({ ...state, without: [everything] }))];
}

function textButton(words: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'text-button' }, words);
  button.addEventListener('click', act);
  return button;
}

/** Whether what was looked for is more than what was typed, parted, or than a note says. */
function saysMore({ from, to }: Via, { notes }: SearchAnswer): boolean {
  const plain = (text: string): string => normalForm(text).replace(/[\s、]/gu, '');
  return plain(from) !== plain(to) && !notes.some((note) => note.kind === 'typing' && note.to === to);
}

function switchOf(interpretation: Interpretation, answer: SearchAnswer, state: PageState, go: (state: PageState) => void): HTMLElement {
  const { via, key, on, total } = interpretation;
  const words = saysMore(via, answer) ? [element('span', { class: 'switch-words' }, shorten(via.to))] : [];
  const count = on ? [' ', element('span', { class: 'switch-count' }, countInWords(total))] : [];
  const button = element(
    'button',
    { type: 'button', class: 'switch', 'aria-pressed': String(on), 'data-key': key, title: switchTitle(on) },
    element('span', { class: 'switch-kind' }, nameOfVia[via.kind]),
    ...words,
    ...count,
  );
  button.addEventListener('click', () => go(toggleInterpretation(withoutKind(state, interpretation), key)));
  return button;
}

function scopeSwitch({ key, word, facet, on }: Scope, state: PageState, go: (state: PageState) => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'switch', 'aria-pressed': String(on), 'data-key': key, title: scopeTitle(on) },
    element('span', { class: 'switch-kind' }, nameOfFilter[facet]),
    element('span', { class: 'switch-words' }, shorten(word)),
  );
  button.addEventListener('click', () => go(toggleInterpretation(state, key)));
  return button;
}

/** An address may switch off a whole kind: what is then switched on again must not stay covered by that. */
function withoutKind(state: PageState, { via, key, on }: Interpretation): PageState {
  if (on || state.without.includes(key)) return state;
  return { ...state, without: [...state.without.filter((other) => other !== via.kind), key] };
}

function queryLink(query: string, count: number | null, state: PageState, go: (state: PageState) => void): HTMLElement {
  const next = withQuery(state, query);
  const link = element(
    'a',
    { href: writeState(next) },
    shorten(query),
    ...(count === null ? [] : [element('span', { class: 'row-count' }, ` ${countInWords(count)}`)]),
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(next);
  });
  return link;
}
