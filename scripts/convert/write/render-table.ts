/** A table as MDX: its cells with their spans; body rows and cells under their ids. */
import type { Paragraph, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { anchorOf, noteMarkAnchor, unitId } from '../../../src/policy/ids.ts';
import type { Part } from '../../../src/policy/model/part.ts';
import { sliceSourced } from '../correct/sourced-text.ts';
import type { AnchoredUnit } from '../identity/assign-anchors.ts';
import { columnsOf } from '../parts/table-places.ts';
import { type Cell, publishedRows, type Table } from '../structure/parse-table.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { flow, inline, paragraph } from './mdx-nodes.ts';
import { phrases } from './render-phrases.ts';
import { noteNumber } from './render-text.ts';

export function renderTable(table: Table, unit: AnchoredUnit, converted: ConvertedDocument): RootContent {
  const own = converted.parts.filter(({ clause }) => clause === unitId(converted.document.id, unit.anchor));
  const idAt = (kind: Part['kind'], place: number | undefined): string | null => {
    const part = own.find((candidate) => candidate.kind === kind && candidate.start === place);
    return part ? anchorOf(part.id) : null;
  };
  const places = cellPlaces(table);
  // A note above the rows says in what unit they count; marks lead to the one below.
  const notes = unit.children.findLast((child) => child.draft.kind === 'note')?.anchor ?? null;
  const row = (cells: readonly Cell[], r: number): Paragraph =>
    paragraph([
      inline(
        'tr',
        { id: idAt('row', places[r]?.line) },
        cells.map((cell, c) => renderCell(cell, idAt('cell', places[r]?.cells[c]), notes, converted)),
      ),
    ]);
  const rows = table.rows.map(row);
  const name = `${unit.draft.label ?? ''}${unit.draft.title?.text ?? ''}`;
  return flow('Grid', { name }, [flow('thead', {}, rows.slice(0, 1)), flow('tbody', {}, rows.slice(1))]);
}

/** Where each line of the unit's text begins, and each cell that stands in it. */
function cellPlaces(table: Table): { line: number; cells: number[] }[] {
  const columns = columnsOf(publishedRows(table));
  let line = 0;
  return table.grid.map((cells, r) => {
    const starts = cells.map((_, c) => cells.slice(0, c).reduce((at, { text }) => at + text.length + 1, line));
    const place = { line, cells: (columns[r] ?? []).map((column) => starts[column - 1] ?? line) };
    line += cells.map(({ text }) => text).join('\t').length + 1;
    return place;
  });
}

function renderCell({ text, header, colspan, rowspan }: Cell, id: string | null, notes: string | null, converted: ConvertedDocument): MdxJsxTextElement {
  const spans = { id, scope: header ? 'col' : null, colspan: colspan > 1 ? String(colspan) : null, rowspan: rowspan > 1 ? String(rowspan) : null };
  const reference = notes ? text.text.search(/[①-⑳]$/u) : -1;
  if (reference < 0) return inline(header ? 'th' : 'td', spans, phrases(text, converted));
  const mark = inline(
    'a',
    { href: `#${noteMarkAnchor(notes ?? '', noteNumber(text.text.slice(reference)))}` },
    phrases(sliceSourced(text, reference), converted),
  );
  return inline(header ? 'th' : 'td', spans, [...phrases(sliceSourced(text, 0, reference), converted), mark]);
}
