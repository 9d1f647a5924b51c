/** What the person at the desk sees of a file before the questions. */
import { nameOfKind, type UnitKind, unitKinds } from '../../../../src/policy/kinds.ts';
import type { OutlineEntry, Proposed } from '../../proposal/proposal.ts';
import { printable } from './printable.ts';

const unknown = '（未载）';
/** Of the outline so many entries are shown. */
const mostShown = 24;

export function summaryOf(proposed: Proposed): string {
  const { metadata, units, doubts, suspicious, remarks, errata } = proposed;
  const facts: Record<string, string> = {
    标题: metadata.title,
    发文字号: metadata.documentNumber ?? unknown,
    成文日期: metadata.dateSigned ?? unknown,
    发布日期: metadata.datePublished ?? unknown,
    发文机关: metadata.issuers.join('、') || unknown,
    代号: metadata.id,
    条目: `${units} 个`,
    疑问: `${doubts.length} 处`,
    可疑的行: `${suspicious.length} 行`,
    校订建议: `${errata.length} 处`,
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}　${printable(value)}`);
  return [...lines, ...leftOutLines(proposed), ...remarks.map((remark) => `注　${printable(remark)}`), '', ...outlineLines(proposed.outline)].join('\n');
}

/** Reasons with the number of characters and of places. */
export function leftOutCounts({ leftOut }: Pick<Proposed, 'leftOut'>): { reason: string; places: number; characters: number }[] {
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason);
  return [...byReason].map(([reason, all]) => ({
    reason,
    places: all.length,
    characters: all.reduce((sum, { words }) => sum + words.replace(/\s+/gu, '').length, 0),
  }));
}

const leftOutLines = (proposed: Proposed): string[] =>
  leftOutCounts(proposed).map(({ reason, places, characters }) => `未收入　${printable(reason)}：${places} 处，${characters} 字`);

/** The two outermost levels. */
function outlineLines(outline: readonly OutlineEntry[]): string[] {
  const first = outline.filter(({ depth }) => depth <= 1);
  const shown = first.slice(0, mostShown).map((entry) => `${'　'.repeat(entry.depth)}${printable(nameOfEntry(entry))}`);
  return first.length > mostShown ? [...shown, `……另有 ${first.length - mostShown} 条`] : shown;
}

/** Label and title; of an entry that has neither, its kind. */
export const nameOfEntry = ({ kind, label, title }: OutlineEntry): string => `${label ?? ''}${title ?? ''}` || kindName(kind);

const kindName = (kind: string): string => (unitKinds.includes(kind as UnitKind) ? nameOfKind(kind as UnitKind) : kind);
