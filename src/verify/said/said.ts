/** What a report says right beside some words of where they come from. */
import type { Mention } from './mentions.ts';

export interface Said {
  /** As the report has it. */
  text: string;
  /** Title or number, and place in the document; null where it is not said. */
  title: string | null;
  place: string | null;
  /** The place whose document it is: 湖南. */
  region: string | null;
  /** What kind of document of the place: 规划. */
  kind: string | null;
  /** What it points back to, until that is known: 方案 of 该方案. */
  back: string | null;
  /** A place that is said before it and may belong to it: 第五条 of 《某条例》第五条在第一款中规定. */
  outer: string | null;
  /** Characters between it and the words. */
  distance: number;
}

/** `until`: where the words begin, in the text that the mention was read in. */
export const saidBy = ({ text, title, place, region, kind, back, end }: Mention, until: number): Said => ({
  text,
  title,
  place,
  region,
  kind,
  back,
  outer: null,
  distance: until - end,
});

export const nothingSaid: Said = { text: '', title: null, place: null, region: null, kind: null, back: null, outer: null, distance: 0 };
