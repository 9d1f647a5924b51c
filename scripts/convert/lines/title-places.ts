/** Where words that document.yaml states stand in the text as lines of their own. */
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import type { Line } from './split-lines.ts';

/** How many lines a title may be broken over. */
const titleLines = 6;

export interface TitlePlace {
  from: number;
  to: number;
}

/** Where a title stands as lines of its own, from line `after` on: `[from, to)`. */
export function titlePlaces(lines: readonly Line[], title: string, after = 0): TitlePlace[] {
  const wanted = normalForm(title);
  if (!wanted) return [];
  return lines.flatMap((_, from) => {
    if (from < after) return [];
    let joined = '';
    for (let to = from + 1; to <= Math.min(lines.length, from + titleLines); to++) {
      joined += normalForm(lines[to - 1]?.text.text ?? '');
      if (joined === wanted) return [{ from, to }];
      if (!wanted.startsWith(joined)) return [];
    }
    return [];
  });
}

/** Where the title of a document stands; that of a text that is itself an attachment may stand behind its label: 附件5：云溪市工作要点. */
export function ownTitlePlaces(
  lines: readonly Line[],
  { title, asAttachment, carriedBy }: Pick<DocumentMetadata, 'title' | 'asAttachment' | 'carriedBy'>,
): TitlePlace[] {
  const label = asAttachment ? carriedBy?.attachment : null;
  const alone = titlePlaces(lines, title);
  if (!label || alone.length) return alone;
  return [...titlePlaces(lines, `${label}${title}`), ...titlePlaces(lines, `${label}：${title}`)];
}

/** The line that is most like some words, by the pairs of characters that they share; null where no line shares half of them. */
export function nearestLine(lines: readonly Line[], words: string): Line | null {
  let [best, nearest] = [0.5, null as Line | null];
  for (const line of lines) {
    const like = likeness(words, line.text.text);
    if (like >= best) [best, nearest] = [like + Number.EPSILON, line];
  }
  return nearest;
}

/** From 0 to 1: the share of their pairs of characters that two wordings have in common. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

function pairs(words: string): Set<string> {
  const flat = normalForm(words);
  return new Set(Array.from({ length: Math.max(0, flat.length - 1) }, (_, i) => flat.slice(i, i + 2)));
}
