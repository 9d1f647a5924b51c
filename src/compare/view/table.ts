/** The table: a column for each text, a row for what corresponds. */

import { type Markup, type MarkupChild, tag } from '../../browser/markup.ts';
import {
  aloneInWords,
  captionInWords,
  cellName,
  columnNames,
  counterpartInWords,
  counterparts,
  noCounterpart,
  placeInWords,
  sentenceLinkInWords,
  titleBehindPlace,
} from '../../wording/compare.ts';
import { closeUp } from '../close-up.ts';
import type { ComparedSentence, Comparison, Reach } from '../compare.ts';
import { placeOf, sentenceAddress, unitAddress } from './addresses.ts';
import { markedText } from './marked-text.ts';

export function comparisonTable(comparison: Comparison): Markup {
  const names = columnNames(comparison.columns);
  const rows = closeUp(comparison.rows).map(({ cells, apart }) =>
    tag('tr', { class: apart ? 'apart' : undefined }, ...cells.map((sentences, column) => cell(comparison, names, column, sentences))),
  );
  const table = tag(
    'table',
    { class: 'side-by-side', 'data-columns': comparison.columns.length },
    tag('caption', { class: 'visually-hidden' }, captionInWords(names)),
    tag('thead', {}, tag('tr', {}, ...comparison.columns.map((_, column) => columnHead(comparison, column)))),
    tag('tbody', {}, ...rows),
  );
  return comparison.columns.length > mostBeside ? tag('section', { class: 'many-columns', tabindex: 0, 'aria-label': captionInWords(names) }, table) : table;
}

/** More columns than this keep a readable width and scroll. */
const mostBeside = 4;

function columnHead({ columns }: Comparison, index: number): Markup {
  const { place, area, documentTitle, units } = columns[index] as Comparison['columns'][number];
  const list = units.map((unit) => tag('li', {}, tag('a', { href: unitAddress(unit) }, unit.name)));
  return tag(
    'th',
    { scope: 'col', 'data-province': area },
    tag('span', { class: 'province' }, place),
    tag('span', { class: 'of-document' }, titleBehindPlace(place, documentTitle)),
    tag('ul', { class: 'of-units' }, ...list),
  );
}

function cell(comparison: Comparison, names: readonly string[], column: number, numbers: readonly number[]): Markup {
  const area = comparison.columns[column]?.area;
  if (!numbers.length) return tag('td', { 'data-province': area, class: 'none' }, tag('span', { class: 'visually-hidden' }, noCounterpart(names[column])));
  const unit = comparison.sentences[column]?.[numbers[0] ?? 0]?.unit.name ?? '';
  return tag(
    'td',
    { 'data-province': area, 'data-name': cellName(comparison.columns, column, unit) },
    ...numbers.flatMap((number) => [unitHead(comparison, column, number), sentence(comparison, names, column, number)]),
  );
}

/** Where a column reads several units as one text, each says its name before its first sentence. */
function unitHead({ columns, sentences }: Comparison, column: number, number: number): MarkupChild {
  const list = sentences[column] ?? [];
  const unit = list[number]?.unit;
  if (!unit || (columns[column]?.units.length ?? 0) < 2 || list[number - 1]?.unit === unit) return null;
  return tag('p', { class: 'unit-name' }, unit.name);
}

/** One without a counterpart, or with one in some columns only, is marked as a whole. */
const sentenceClasses: Record<Reach, string> = { all: 'sentence', some: 'sentence in-some', sole: 'sentence alone' };

function sentence(comparison: Comparison, names: readonly string[], column: number, number: number): Markup {
  const compared = comparison.sentences[column]?.[number] as ComparedSentence;
  const partners = compared.partners.map((partner) => placeOf(partner.column, partner.sentence));
  return tag(
    'p',
    { class: sentenceClasses[compared.shown.reach], id: placeOf(column, number), 'data-partners': partners.join(' ') || undefined },
    tag(
      'a',
      {
        class: 'sentence-link',
        'data-interface': '',
        href: sentenceAddress(compared),
        'data-cite': placeInWords(compared),
        'aria-label': sentenceLinkInWords(numberInUnit(comparison, column, number), names[column], compared),
      },
      tag('span', {}, String(numberInUnit(comparison, column, number))),
    ),
    ...markedText(compared.shown.pieces),
    compared.shown.reach === 'sole' ? tag('span', { class: 'visually-hidden', 'data-interface': '' }, aloneInWords) : null,
    partnerLinks(comparison, names, compared),
  );
}

/** Each clause counts its sentences anew: the number for good, of a line without one its place among those of its unit. */
function numberInUnit({ sentences }: Comparison, column: number, number: number): number {
  const list = sentences[column] ?? [];
  const { unit, index, row } = list[number] as ComparedSentence;
  return index ?? row ?? number - list.findIndex((other) => other.unit === unit) + 1;
}

function partnerLinks(comparison: Comparison, names: readonly string[], { partners }: ComparedSentence): MarkupChild {
  if (!partners.length) return null;
  const links = partners.map(({ column, sentence: number }) => {
    const { area, units } = comparison.columns[column] as Comparison['columns'][number];
    const compared = comparison.sentences[column]?.[number] as ComparedSentence;
    const words = counterpartInWords(names[column] ?? '', compared, numberInUnit(comparison, column, number), units.length > 1);
    return tag('a', { href: `#${placeOf(column, number)}`, 'data-province': area }, words);
  });
  return tag('span', { class: 'partners', 'data-interface': '' }, tag('span', {}, counterparts), ...links);
}
