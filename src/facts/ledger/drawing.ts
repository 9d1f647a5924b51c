/** An indicator drawn: its targets by year, a point for each value, those that measure the same in one document joined. Pure: figures in the drawing's own units. */

export interface Plotted {
  year: number;
  value: number;
  document: string;
  /** What is measured in which document: the points of one series are joined. */
  series: string;
  label: string;
}

export interface DrawnPoint {
  x: number;
  y: number;
  /** Where the label stands: moved from its point where labels would lie on each other. */
  labelY: number;
  label: string;
  /** By which the point is tinted. */
  document: string;
}

export interface IndicatorDrawing {
  width: number;
  height: number;
  points: readonly DrawnPoint[];
  /** Of each series with values for several years, from year to year. */
  lines: readonly { document: string; points: readonly DrawnPoint[] }[];
  years: readonly { x: number; year: number }[];
}

/** Narrow enough that its words can be read on a telephone; higher where one year has many values. */
const [width, least, margin] = [480, 200, { left: 40, right: 200, top: 28, bottom: 44 }];

/** Between the lines of labels. */
const labelHeight = 19;

/** Null where fewer than two points would be drawn: one says no more than the table. What is said twice is drawn once. */
export function drawIndicator(plotted: readonly Plotted[]): IndicatorDrawing | null {
  const single = [...new Map(plotted.map((point) => [JSON.stringify([point.series, point.year, point.label]), point])).values()];
  if (single.length < 2) return null;
  const most = [...Map.groupBy(single, ({ year }) => year).values()].reduce((count, { length }) => Math.max(count, length), 0);
  const height = Math.max(least, most * labelHeight + margin.top + margin.bottom);
  const placed = placedPoints(single, height);
  return { width, height, points: placed.map(({ point }) => point), lines: linesOf(placed), years: yearsOf(placed) };
}

type Placed = { point: DrawnPoint; of: Plotted };

function placedPoints(plotted: readonly Plotted[], height: number): Placed[] {
  const yearScale = plotted.map(({ year }) => year);
  const across = scale(yearScale, margin.left, new Set(yearScale).size > 1 ? width - margin.right : margin.left);
  const values = plotted.map(({ value }) => value);
  const up = scale(values, height - margin.bottom - labelHeight / 2, margin.top);
  const points = plotted.map((of) => ({ of, x: across(of.year), y: up(of.value) }));
  const columns = [...Map.groupBy(points, ({ x }) => x).values()];
  return columns.flatMap((column) => {
    const sorted = column.toSorted((a, b) => a.y - b.y);
    const lines = apart(
      sorted.map(({ y }) => y),
      height - margin.bottom - labelHeight / 2,
    );
    return sorted.map(({ of, x, y }, at) => ({ of, point: { x, y, labelY: lines[at] ?? y, label: of.label, document: of.document } }));
  });
}

/** Places of labels, from above: none nearer to the next than a line, none below the lowest. */
function apart(places: readonly number[], lowest: number): number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + labelHeight));
  return down.map((place, at) => Math.min(place, lowest - (down.length - 1 - at) * labelHeight));
}

function linesOf(placed: readonly Placed[]): IndicatorDrawing['lines'] {
  return [...Map.groupBy(placed, ({ of }) => of.series).values()]
    .filter((series) => new Set(series.map(({ of }) => of.year)).size > 1)
    .map((series) => ({ document: series[0]?.of.document ?? '', points: series.map(({ point }) => point).toSorted((a, b) => a.x - b.x) }));
}

const yearsOf = (placed: readonly Placed[]): IndicatorDrawing['years'] =>
  [...new Map(placed.map(({ of, point }) => [of.year, point.x]))].map(([year, x]) => ({ year, x })).toSorted((a, b) => a.year - b.year);

/** From the least to the greatest value onto a stretch; one value lies in the middle. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const lowest = values.reduce((a, b) => Math.min(a, b));
  const greatest = values.reduce((a, b) => Math.max(a, b));
  return (value) => Math.round(greatest === lowest ? (from + to) / 2 : from + ((value - lowest) / (greatest - lowest)) * (to - from));
}
