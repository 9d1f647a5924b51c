/** Where the words that are marked stand in a hit: its name, the headings above it, its text. */
import { findAnyInOriginal, mapNormalForm, normalForm } from '../../../policy/normal-form.ts';
import type { WhereStanding } from '../../../wording/search/hit-reasons.ts';
import type { Hit, HitText } from '../../answer/answer.ts';

/** Each word as it is printed there. */
export function whereStanding({ wordings }: Pick<Hit, 'wordings'>, { label, title, path, text, part }: HitText): WhereStanding {
  const inText = Map.groupBy(printed(text, wordings), (word) => word);
  return {
    inName: wordsIn(`${label ?? ''} ${title ?? ''}`, wordings),
    above: path.map((heading) => ({ heading, words: wordsIn(heading, wordings) })).filter(({ words }) => words.length > 0),
    inText: [...inText].map(([word, all]) => ({ word, count: all.length })),
    part: part?.name ?? null,
  };
}

const wordsIn = (field: string, wordings: readonly string[]): string[] => [...new Set(printed(field, wordings))];

/** The places as printed, written alike where they read alike. */
function printed(field: string, wordings: readonly string[]): string[] {
  const written = new Map<string, string>();
  return findAnyInOriginal(mapNormalForm(field), wordings).map(({ start, end }) => {
    const word = field.slice(start, end).replace(/\s+/gu, ' ');
    const normal = normalForm(word);
    written.set(normal, written.get(normal) ?? word);
    return written.get(normal) ?? word;
  });
}
