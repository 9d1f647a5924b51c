/**
 * Paints places on the page without moving a character: by the CSS Custom Highlight API, which leaves the document as
 * it is, or where a browser lacks it by <mark> elements that take no room.
 */
import type { Place } from './places.ts';

export interface Paint {
  /** Sets one place off as the current one. */
  setCurrent(index: number): void;
  /** Where a place stands in the window. */
  boxOf(index: number): DOMRect;
  /** The element that holds its beginning. */
  elementOf(index: number): Element | null;
  /** Leaves the page as it was. */
  clear(): void;
}

export function paint(places: readonly Place[]): Paint {
  return 'highlights' in CSS && 'Highlight' in window ? paintHighlights(places) : paintElements(places);
}

function paintHighlights(places: readonly Place[]): Paint {
  const ranges = places.map(rangeOf);
  const current = new Highlight();
  current.priority = 1;
  CSS.highlights.set('search-mark', new Highlight(...ranges));
  CSS.highlights.set('search-mark-current', current);
  return {
    setCurrent(index) {
      current.clear();
      if (ranges[index]) current.add(ranges[index]);
    },
    boxOf: (index) => ranges[index]?.getBoundingClientRect() ?? new DOMRect(),
    elementOf: (index) => places[index]?.[0].node.parentElement ?? null,
    clear() {
      CSS.highlights.delete('search-mark');
      CSS.highlights.delete('search-mark-current');
    },
  };
}

function rangeOf(place: Place): Range {
  const range = document.createRange();
  const [first, last] = [place[0], place.at(-1) ?? place[0]];
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** From the last place to the first: what is cut off a text node stands behind the places still to come. */
function paintElements(places: readonly Place[]): Paint {
  const marks = places
    .toReversed()
    .map((place) => place.toReversed().map(wrap).toReversed())
    .toReversed();
  return {
    setCurrent(index) {
      for (const [number, parts] of marks.entries()) for (const mark of parts) mark.classList.toggle('current', number === index);
    },
    boxOf: (index) => marks[index]?.[0]?.getBoundingClientRect() ?? new DOMRect(),
    elementOf: (index) => marks[index]?.[0] ?? null,
    clear() {
      for (const mark of marks.flat()) unwrap(mark);
    },
  };
}

function wrap({ node, start, end }: Place[0]): HTMLElement {
  node.splitText(end);
  const middle = node.splitText(start);
  const mark = document.createElement('mark');
  mark.className = 'search-mark';
  middle.replaceWith(mark);
  mark.append(middle);
  return mark;
}

function unwrap(mark: HTMLElement): void {
  const { parentNode } = mark;
  mark.replaceWith(...mark.childNodes);
  parentNode?.normalize();
}
