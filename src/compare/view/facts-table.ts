/** Facts first: above the words, a table of what each column says who does by when, a row for each kind. */

import { type Markup, tag } from '../../browser/markup.ts';
import { withWholeFigures } from '../../browser/whole-figures.ts';
import { columnNames, factsTitle, noFactsInWords } from '../../wording/compare.ts';
import { foundByRules } from '../../wording/facts.ts';
import type { Column, Comparison } from '../compare.ts';
import { factAddress } from './addresses.ts';

/** Null where nothing was found in any column. */
export function factsTable({ columns }: Comparison): Markup | null {
  const kinds = [...new Set(columns.flatMap(kindsOf))];
  if (kinds.length === 0) return null;
  const names = columnNames(columns);
  const heads = columns.map(({ area }, at) => tag('th', { scope: 'col', 'data-province': area }, tag('span', { class: 'province' }, names[at] ?? '')));
  const rows = kinds.map((kind) =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, kind),
      ...columns.map((column, at) => tag('td', { 'data-name': names[at], 'data-province': column.area }, ...cell(column, kind))),
    ),
  );
  return tag(
    'details',
    { class: 'compared-facts', open: '' },
    tag('summary', {}, factsTitle),
    tag('table', { 'data-columns': columns.length }, tag('thead', {}, tag('tr', {}, tag('td'), ...heads)), tag('tbody', {}, ...rows)),
    tag('p', { class: 'remark' }, foundByRules),
  );
}

const kindsOf = ({ units }: Column): string[] => units.flatMap(({ facts = [] }) => facts.map(({ name }) => name));

function cell({ units }: Column, kind: string): Markup[] {
  const items = units.flatMap((unit) =>
    (unit.facts ?? [])
      .filter(({ name }) => name === kind)
      .flatMap((list) =>
        list.items.map((item) =>
          tag('li', {}, tag('a', { href: factAddress(unit, item) }, ...withWholeFigures(item.words)), item.remark && tag('span', {}, item.remark)),
        ),
      ),
  );
  return [items.length ? tag('ul', {}, ...items) : tag('span', { class: 'none' }, noFactsInWords)];
}
