/** The geometry of a drawn alignment: where the units of two documents stand and which lines join them. No markup. */
import { isMeasureKind } from '../../policy/kinds.ts';
import type { MeasureLink } from '../../policy/model/link.ts';
import type { Unit } from '../../policy/model/unit.ts';

/** A line of text in one of the two columns of the drawing. */
export interface DrawnUnit {
  unit: Unit;
  /** Middle of its line, in units of the drawing. */
  y: number;
}

/** A section with its units, from top to bottom. */
export interface DrawnSection {
  /** Null for units that stand in no section. */
  section: Unit | null;
  top: number;
  bottom: number;
  units: DrawnUnit[];
}

export interface Drawing {
  height: number;
  left: DrawnSection[];
  right: DrawnSection[];
  lines: { link: MeasureLink; from: number; to: number }[];
}

const lineHeight = 24;
const sectionGap = 14;
const sectionHead = 24;

/** The linkable units of both documents in their order; the shorter column is spread over the height of the longer one. */
export function drawAlignment(left: readonly Unit[], right: readonly Unit[], links: readonly MeasureLink[]): Drawing {
  const height = Math.max(naturalHeight(left), naturalHeight(right));
  const columns = { left: place(left, height), right: place(right, height) };
  const places = new Map([...columns.left, ...columns.right].flatMap(({ units }) => units.map(({ unit, y }) => [unit.id, y] as const)));
  const lines = links.flatMap((link) => {
    const [from, to] = [places.get(link.a), places.get(link.b)];
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
  return { height, ...columns, lines };
}

const isDrawn = (unit: Unit): boolean => isMeasureKind(unit.kind);

/** Drawn units by the outermost unit that holds them. */
function bySection(units: readonly Unit[]): [Unit | null, Unit[]][] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const outermost = (unit: Unit): Unit | null => {
    const parent = unit.parent ? byId.get(unit.parent) : undefined;
    return parent ? (outermost(parent) ?? parent) : null;
  };
  return [...Map.groupBy(units.filter(isDrawn), outermost)];
}

function naturalHeight(units: readonly Unit[]): number {
  const sections = bySection(units);
  return sections.reduce((sum, [, list]) => sum + list.length * lineHeight + sectionHead + sectionGap, 0);
}

function place(units: readonly Unit[], height: number): DrawnSection[] {
  const sections = bySection(units);
  const spare = (height - naturalHeight(units)) / Math.max(1, sections.length);
  let y = 0;
  return sections.map(([section, list]) => {
    const top = y;
    const drawn = list.map((unit, index) => ({ unit, y: top + sectionHead + index * lineHeight + lineHeight / 2 }));
    const bottom = top + sectionHead + list.length * lineHeight;
    y = bottom + sectionGap + spare;
    return { section, top, bottom, units: drawn };
  });
}
