/** The units of a document as a page shows them, with notes beside the lines that they concern. */
import { nameOfKind } from '../../src/policy/kinds.ts';
import type { TableCell, Unit } from '../../src/policy/model/unit.ts';
import { escapeHtml } from '../../src/site/escape-html.ts';
import type { Note, Preview } from './preview-seed.ts';

/** Notes that concern no unit stand at the head: those of the other files, and of the whole text. */
export function renderUnits(preview: Preview): string {
  const starts = preview.units.map(({ source }) => preview.text.lineAt(source[0]?.start ?? 0));
  const depths = depthsOf(preview.units);
  const beside = Map.groupBy(preview.notes, (note) => unitOf(note, starts));
  const units = preview.units.map((unit, i) => renderUnit(unit, depths.get(unit.id) ?? 0, starts[i] ?? 1, beside.get(i) ?? []));
  const head = beside.get(-1) ?? [];
  return `${head.length ? `<div class="head-notes">${head.map(renderNote).join('')}</div>` : ''}${units.join('')}`;
}

/** The index of the last unit that begins on the note's line or before it; -1 where it concerns none. */
function unitOf({ file, line }: Note, starts: readonly number[]): number {
  if (file !== 'text.txt' || line === null) return -1;
  return starts.findLastIndex((start) => start <= line);
}

function depthsOf(units: readonly Unit[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of units) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  return depths;
}

function renderUnit(unit: Unit, depth: number, line: number, notes: readonly Note[]): string {
  const heading = headingOf(unit);
  const tag = `h${Math.min(depth + 2, 6)}`;
  const inside = `${heading === '' ? '' : `<${tag}>${heading}</${tag}>`}${unit.rows ? renderTable(unit.rows) : paragraphs(unit.text)}`;
  const place = `<a class="place" href="#line-${line}" data-line="${line}" title="text.txt 第 ${line} 行">${escapeHtml(unit.anchor)}<span>${line}</span></a>`;
  const margin = notes.length ? `<aside>${notes.map(renderNote).join('')}</aside>` : '';
  return `<section class="unit ${unit.kind}" data-depth="${Math.min(depth, 4)}" id="u-${escapeHtml(unit.anchor)}">${place}<div class="own">${inside}</div>${margin}</section>`;
}

/** What has neither label nor title is named by its kind, where that is no measure. */
function headingOf({ kind, label, title }: Unit): string {
  const printed = [label && `<span class="label">${escapeHtml(label)}</span>`, title && escapeHtml(title)].filter(Boolean).join('');
  return printed || kind === 'measure' || kind === 'article' ? printed : `<span class="kind">${nameOfKind(kind)}</span>`;
}

const paragraphs = (text: string): string =>
  text === ''
    ? ''
    : text
        .split('\n')
        .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
        .join('');

const renderTable = (rows: readonly TableCell[][]): string =>
  `<div class="wide"><table>${rows.map((row) => `<tr>${row.map(renderCell).join('')}</tr>`).join('')}</table></div>`;

function renderCell({ text, colspan, rowspan, header }: TableCell): string {
  const tag = header ? 'th' : 'td';
  return `<${tag}${colspan ? ` colspan="${colspan}"` : ''}${rowspan ? ` rowspan="${rowspan}"` : ''}>${escapeHtml(text).replaceAll('\n', '<br>')}</${tag}>`;
}

const names: Record<Note['kind'], string> = { fault: '错误', open: '待解', erratum: '' };

function renderNote({ kind, file, line, rule, words, details, quoted }: Note): string {
  const place = `${file}${line === null ? '' : `:${line}`}`;
  const link = file === 'text.txt' && line !== null ? `<a href="#line-${line}" data-line="${line}">${place}</a>` : place;
  const more = details === '' ? '' : `<details><summary>${escapeHtml(rule)}</summary><p lang="en">${escapeHtml(details)}</p></details>`;
  return `<div class="note ${kind}"><p class="note-head">${names[kind] || escapeHtml(rule)} <span>${link}</span></p>${quoted === '' ? '' : `<code>${escapeHtml(quoted)}</code>`}<p>${escapeHtml(words)}</p>${more}</div>`;
}
