import { closingMarks, openingMarks, pauses } from '../policy/marks.ts';

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Never at the start of a line: closing marks and 的. */
const clings = new RegExp(`^[的${pauses}${closingMarks}]`, 'u');
/** Never at the end of a line: opening marks, and figures before what they count (2025年, 12.5%). */
const holds = new RegExp(`[${openingMarks}\\d.]$`, 'u');

/** A title in the parts between which a line may break; joined they are the title. */
export function breakPlaces(title: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(title)) {
    const last = parts.at(-1);
    if (last !== undefined && (clings.test(segment) || holds.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
