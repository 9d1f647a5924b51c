/**
 * A document as the text that is coded: headings and texts of its units in order, an empty line between units. Selections in it are
 * counted in Unicode code points, as REFI-QDA wants them; the offsets of this library count UTF-16 units. Pure.
 */
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { headingInWords } from '../../../src/wording/units.ts';

export interface SourceText {
  text: string;
  /** By the id of a unit. */
  units: ReadonlyMap<string, UnitPlace>;
}

/** Where a unit stands in the source, in code points, `end` exclusive. */
export interface UnitPlace {
  /** Heading and text. */
  whole: Range;
  /** Empty where it has none. */
  heading: Range;
  /** A range of the unit's text, given in UTF-16 units of it. */
  within: (range: Range) => Range;
}

/** Lines end with a line feed alone; there is no byte-order mark. */
export function sourceText(document: PolicyDocument, units: readonly Unit[]): SourceText {
  const pieces = [document.title];
  const places = new Map<string, UnitPlace>();
  let length = countPoints(document.title);
  for (const unit of units) {
    const heading = headingInWords(unit);
    const between = heading && unit.text ? '\n' : '';
    const start = length + 2;
    const place = unitPlace(start, heading, between, unit.text);
    places.set(unit.id, place);
    pieces.push(`\n\n${heading}${between}${unit.text}`);
    length = place.whole.end;
  }
  return { text: `${pieces.join('')}\n`, units: places };
}

function unitPlace(start: number, heading: string, between: string, text: string): UnitPlace {
  const headingEnd = start + countPoints(heading);
  const textStart = headingEnd + between.length;
  const at = (offset: number): number => textStart + countPoints(text.slice(0, offset));
  return {
    whole: { start, end: textStart + countPoints(text) },
    heading: { start, end: headingEnd },
    within: (range) => ({ start: at(range.start), end: at(range.end) }),
  };
}

/** Code points of a text: characters outside the BMP (𬭊) are one. */
export const countPoints = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
