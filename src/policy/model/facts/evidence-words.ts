/** The words that prove a fact. */

import type { Unit } from '../unit.ts';
import type { Evidence } from './evidence.ts';

/** A range of the unit's text, a row of its table (cells joined by tabs), or its label and title; as they are published. */
export function evidenceWords({ start, end, row }: Evidence, { text, rows, label, title }: Pick<Unit, 'text' | 'rows' | 'label' | 'title'>): string {
  if (row !== undefined && rows) return (rows[row] ?? []).map((cell) => cell.text).join('\t');
  return start === end ? `${label ?? ''}${title ?? ''}` : text.slice(start, end);
}
