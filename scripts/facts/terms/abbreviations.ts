/** 以下简称: what stands before it is called so from then on. */
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import type { FoundTerm } from './found-term.ts';
import type { TermWords } from './words.ts';

/** What is called so is the noun phrase right before the bracket, brackets and lists in it included. */
export function abbreviations(text: string, words: TermWords): FoundTerm[] {
  return [...text.matchAll(words.abbreviation)].flatMap((match) => {
    const term = match.groups?.quoted ?? match.groups?.titled ?? match.groups?.bare ?? '';
    const at = match.index + match[0].indexOf(term);
    const before = text
      .slice(0, match.index)
      .replace(/[（(，,：:]\s*$/u, '')
      .replace(words.charged, '');
    const start = phraseStart(before, words);
    return term && before.length > start ? [{ term, kind: 'abbreviation' as const, at, meaning: { start, end: before.length } }] : [];
  });
}

/** A title alone where one stands there; else behind the pause, the verb and the preposition before the noun. */
function phraseStart(before: string, words: TermWords): number {
  if (before.endsWith('》')) return Math.max(0, before.lastIndexOf('《'));
  const start = pauseBefore(before);
  return start + wordsBeforeNoun(before.slice(start), words);
}

/** How much of a phrase governs its noun. What those who are named do (从事经营活动的单位) belongs to their name. */
function wordsBeforeNoun(phrase: string, { governing, opening, agent }: TermWords): number {
  const called = opening.exec(phrase)?.[0] ?? '';
  const bare = phrase.slice(called.length);
  const isRelative = agent.test(bare);
  const verb = isRelative ? '' : (governing.exec(bare)?.[0] ?? '');
  // 对大气有影响的企业: the preposition belongs to the words before 的.
  const kept = isRelative && called.length === 1 ? 0 : called.length;
  return verb ? called.length + verb.length : kept;
}

const pauses = `${clauseEnds}${sentenceEnds}\n`;
const [opened, closed] = ['（(“', '）)”'];

/** Behind the last pause, or the last bracket or quotation that is still open; what pairs enclose is passed over. */
function pauseBefore(before: string): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const character = before.charAt(i);
    if (closed.includes(character)) depth++;
    else if (opened.includes(character) && depth-- === 0) return i + 1;
    else if (character === '\n' || (depth === 0 && pauses.includes(character))) return i + 1;
  }
  return 0;
}
