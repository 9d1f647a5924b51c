/**
 * The text of a unit in Akoma Ntoso: p for each paragraph, with the wId of the outermost inner part that begins with it; what
 * begins inside is a span; rows and cells of tables have theirs.
 */
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { anchorOf } from '../../src/policy/ids.ts';
import type { Part } from '../../src/policy/model/part.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Stretch } from '../../src/policy/published/unit-tree.ts';
import { words } from '../xml/write-xml.ts';

/** A stretch of the unit's text, all of it where it has rows. `parts`: those of the unit, in the order of its text, each before what lies in it. */
export function writeText(element: XMLBuilder, unit: Unit, stretch: Pick<Stretch, 'start' | 'text'>, parts: readonly Part[], eId: string): void {
  if (unit.rows) writeTable(element, unit, parts, eId);
  else writeLines(element, unit, stretch, parts, eId);
}

function writeLines(element: XMLBuilder, unit: Unit, stretch: Pick<Stretch, 'start' | 'text'>, parts: readonly Part[], eId: string): void {
  let { start } = stretch;
  for (const [i, line] of (stretch.text ? stretch.text.split('\n') : []).entries()) {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const own = parts.filter((part) => part.start >= from && part.start < to);
    const [first, ...rest] = own;
    const isHead = first !== undefined && !unit.text.slice(from, first.start).trim();
    const p = element.ele('p', { eId: `${eId}__p_${i + 1}`, ...(isHead && { wId: anchorOf(first.id) }) });
    writeSpans(p, unit.text, from, to, isHead ? rest : own, { eId: `${eId}__p_${i + 1}`, count: 0 });
  }
}

/** `numbering` counts the spans of a paragraph. */
function writeSpans(element: XMLBuilder, text: string, from: number, to: number, parts: readonly Part[], numbering: { eId: string; count: number }): void {
  let at = from;
  for (let rest = parts; rest[0]; ) {
    const [part] = rest as [Part];
    const end = Math.min(part.end, to);
    if (part.start > at) element.txt(words(text.slice(at, part.start)));
    const span = element.ele('span', { eId: `${numbering.eId}__span_${++numbering.count}`, wId: anchorOf(part.id) });
    const inside = rest.slice(1).filter(({ start }) => start < end);
    writeSpans(span, text, part.start, end, inside, numbering);
    at = end;
    rest = rest.slice(1 + inside.length);
  }
  if (at < to) element.txt(words(text.slice(at, to)));
}

function writeTable(element: XMLBuilder, { rows = [], text }: Unit, parts: readonly Part[], eId: string): void {
  const table = element.ele('table', { eId: `${eId}__table_1` });
  const lines = text.split('\n');
  let start = 0;
  for (const [r, row] of rows.entries()) {
    const [from, to] = [start, start + (lines[r]?.length ?? 0)];
    start = to + 1;
    const here = parts.filter((part) => part.start >= from && part.end <= to);
    const known = here.find(({ kind }) => kind === 'row');
    const cells = here.filter(({ kind }) => kind === 'cell');
    const tr = table.ele('tr', idsOf(known, `${eId}__tr_${r + 1}`));
    for (const { text: own, colspan, rowspan, header } of row) {
      const spans = { ...(rowspan && { rowspan: String(rowspan) }), ...(colspan && { colspan: String(colspan) }) };
      const ids = own ? idsOf(cells.shift(), `${eId}__tr_${r + 1}__td_${row.length - cells.length}`) : {};
      const cell = tr.ele(header ? 'th' : 'td', { ...ids, ...spans });
      cell.ele('p').txt(words(own));
    }
  }
}

const idsOf = (part: Part | undefined, eId: string): Record<string, string> => (part ? { eId, wId: anchorOf(part.id) } : {});
