/**
 * The collection's own terms: words of the texts (nodejs-jieba, with the policy vocabulary as user dictionary), names in
 * quotation marks, words with a bracket inside, groups of words that keep recurring. For suggestions, for splitting
 * questions, for correcting; never for deciding what an exact hit is.
 */
import * as jieba from 'nodejs-jieba';
import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { TermsFile } from '../../src/policy/search-index/index-files.ts';
import { countTexts } from './word-counts.ts';

/** More than that no reader scrolls through and no browser need load. */
export const mostTerms = 6000;
/** A group of words is a term if it stands in so many places. */
const recurs = 3;
const longestGroup = 10;
const longestQuote = 16;

/** What jieba calls function words and verbs: they say nothing at the beginning of a group (加强生态, 的污染) … */
const opensNothing = /^(?:[cdefhkmopquryz]|u[a-z]?|v|vd|ad)$/u;
/** … or at its end (污染和). */
const endsNothing = /^(?:[cdefhkmopqryz]|u[a-z]?)$/u;

/** `known`: words of the vocabulary, kept whole. `index` is filled in when the index has its name. */
export function termsFileOf(units: readonly Unit[], known: readonly string[]): TermsFile {
  for (const word of known) jieba.insertWord(word);
  const fields = units.map(({ title, label, text }) => [title, label, text].map((field) => withoutSpace(field ?? '')));
  const runs = countRuns(fields.flat());
  const candidates = [...new Map([...known, ...named(fields.flat()), ...words(runs), ...groups(runs)].map((term) => [normalForm(term), term])).entries()];
  const counts = countTexts(
    candidates.map(([normal]) => normal),
    fields.map((of) => of.map(normalForm)),
  );
  const held = candidates.map(([, term], index) => ({ term, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
  const kept = withoutParts(held)
    .toSorted((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, mostTerms);
  return { index: '', terms: kept.map(({ term }) => term).join('\n'), counts: kept.map(({ count }) => count), units: units.length };
}

/** Terms are offered as they are printed: not in lower case, which the normal form has. */
const withoutSpace = (text: string): string => text.normalize('NFKC').replace(/[^\S\n]+/gu, '');

/** Stretches of the texts without punctuation, and how often each stands there. */
function countRuns(fields: readonly string[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (const field of fields) for (const run of field.split(/[^\p{L}\p{N}.+]+/u)) if (run.length > 1) runs.set(run, (runs.get(run) ?? 0) + 1);
  return runs;
}

function words(runs: ReadonlyMap<string, number>): string[] {
  return [...runs.keys()].flatMap((run) => jieba.cut(run)).filter((word) => /^[\p{L}\p{N}.+]{2,}$/u.test(word) && !/^[\d.+]+$/u.test(word));
}

/** Two to four neighbouring words that recur; not where they always stand in a longer group, nor bare figures (93., 000). */
function groups(runs: ReadonlyMap<string, number>): string[] {
  const counts = new Map<string, number>();
  const tagOf = remembered((word: string) => jieba.tag(word)[0]?.tag ?? '');
  for (const [run, times] of runs) {
    const parts = jieba.cut(run);
    for (const group of neighbours(parts, tagOf)) counts.set(group, (counts.get(group) ?? 0) + times);
  }
  return [...counts].filter(([group, count]) => count >= recurs && /\p{L}/u.test(group) && !group.endsWith('.')).map(([group]) => group);
}

/** The same answers, each asked for once. */
function remembered(ask: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const answer = known.get(word) ?? ask(word);
    known.set(word, answer);
    return answer;
  };
}

function neighbours(parts: readonly string[], tagOf: (word: string) => string): string[] {
  return parts.flatMap((_, start) =>
    [2, 3, 4].flatMap((length) => {
      const group = parts.slice(start, start + length);
      const whole = group.join('');
      if (group.length < length || whole.length > longestGroup || whole.length < 3) return [];
      return opensNothing.test(tagOf(group[0] ?? '')) || endsNothing.test(tagOf(group.at(-1) ?? '')) ? [] : [whole];
    }),
  );
}

/** “双随机、一公开”, “7+4”行动, 河（湖）长制: words that hold punctuation, with the word behind (and before) them. */
function named(fields: readonly string[]): string[] {
  const quoted = new RegExp(`“([^“”\\n]{2,${longestQuote}})”([\\p{L}\\p{N}]*)`, 'gu');
  const bracketed = /(\p{L}{1,8})(（\p{L}{1,4}）)(\p{L}{1,8})/gu;
  return fields.flatMap((field) => [
    ...Array.from(field.matchAll(quoted), ([, inside = '', behind = '']) => [inside, ...beginnings(behind).map((words) => `“${inside}”${words}`)]).flat(),
    ...Array.from(field.matchAll(bracketed), ([, before = '', inside, behind = '']) =>
      beginnings(behind).map((words) => `${jieba.cut(before).at(-1)}${inside}${words}`),
    ).flat(),
  ]);
}

/** The first word of a stretch. */
function beginnings(run: string): string[] {
  return jieba
    .cut(run.slice(0, 12))
    .slice(0, 1)
    .filter((word) => word.length > 1 && !endsNothing.test(jieba.tag(word)[0]?.tag ?? ''));
}

/** Groups of words that stand nowhere but in one longer term are left out. */
function withoutParts(terms: readonly { term: string; count: number }[]): { term: string; count: number }[] {
  const whole = new Set(terms.map(({ term, count }) => `${count} ${term}`));
  const parts = new Set<string>();
  for (const { term, count } of terms) {
    for (const part of [term.slice(1), term.slice(0, -1)]) if (part.length > 4 && whole.has(`${count} ${part}`)) parts.add(part);
  }
  return terms.filter(({ term }) => !parts.has(term));
}
