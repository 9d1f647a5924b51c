/** Words that a query may spell in pinyin, beside the terms: those inside longer words (重庆 of 重庆市), and names that no dictionary has. */
import * as jieba from 'nodejs-jieba';

/** More than that no browser need load; rarer wordings are spelt by characters. */
const mostWords = 6000;
const longestName = 4;

/** By how often they stand in the texts. `fields`: texts in normal form; `terms`: what is known already, in normal form. */
export function spokenWordsOf(fields: readonly string[], terms: Iterable<string>): string[] {
  const known = new Set(terms);
  const counts = new Map<string, number>();
  for (const field of fields)
    for (const run of field.split(/[^\p{Script=Han}]+/u)) for (const word of wordsOf(run)) if (!known.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}

function wordsOf(run: string): Set<string> {
  const parts = jieba.cut(run);
  const all = [...parts, ...jieba.cutForSearch(run), ...names(parts)];
  return new Set(all.filter((word) => Array.from(word).length > 1));
}

/** Single characters side by side may be a name. */
function names(parts: readonly string[]): string[] {
  const marked = parts.map((part) => (Array.from(part).length === 1 ? part : '\n')).join('');
  return marked.split('\n').filter((name) => Array.from(name).length <= longestName);
}
