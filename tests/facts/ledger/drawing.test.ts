import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawIndicator, type IndicatorDrawing, type Plotted } from '../../../src/facts/ledger/drawing.ts';

const point = (year: number, value: number, series = 'a', label = `${value}`): Plotted => ({ year, value, document: series, series, label });
const drawn = (...points: Plotted[]) => drawIndicator(points) as IndicatorDrawing;

describe('the drawing of an indicator', () => {
  it('is none of one value, though said twice', () => {
    expect(drawIndicator([])).toBeNull();
    expect(drawIndicator([point(2025, 83)])).toBeNull();
    expect(drawIndicator([point(2025, 83), point(2025, 83)])).toBeNull();
  });

  it('has the greater value above, the later year to the right', () => {
    const [first, second] = drawn(point(2025, 83), point(2030, 90)).points;
    expect(second?.y).toBeLessThan(first?.y ?? 0);
    expect(second?.x).toBeGreaterThan(first?.x ?? 0);
  });

  it('joins the years of what measures the same, and nothing else', () => {
    const { lines } = drawn(point(2025, 83), point(2030, 90), point(2025, 70, 'b'), point(2025, 100, 'b'));
    expect(lines.map(({ document, points }) => [document, points.map(({ label }) => label)])).toEqual([['a', ['83', '90']]]);
  });

  it('keeps labels of a year apart and everything inside, whatever the values', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom('a', 'b', 'c')), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(points, (made) => {
        const drawing = drawIndicator(made.map(([year, value, series]) => point(year, value, series)));
        if (!drawing) return;
        for (const { x, y, labelY } of drawing.points) {
          expect(x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height).toBe(true);
          expect(labelY >= 0 && labelY <= drawing.height).toBe(true);
        }
        for (const column of Map.groupBy(drawing.points, ({ x }) => x).values()) {
          const places = column.map(({ labelY }) => labelY).toSorted((a, b) => a - b);
          for (const [at, place] of places.slice(1).entries()) expect(place - (places[at] ?? 0)).toBeGreaterThanOrEqual(18);
        }
      }),
      { numRuns: 200 },
    );
  });
});
