/** What a text does with an instrument that it names: by the verb before it, or the words behind it. */
import type { InstrumentKind, Relation } from '../../../src/policy/model/facts/citation.ts';
import { clauseStart } from '../reading/marks-before.ts';
import type { Named } from './named.ts';
import type { CitationWords } from './words.ts';

/**
 * Of coordinated names 根据《A》《B》和《C》 the verb before the first holds for all, and so does 同时废止 behind the last. What was made already (出台了《A》, or in a unit that
 * looks back) asks nobody to make it.
 */
export function relationOf(named: Named, text: string, words: CitationWords, looksBack = false): Relation {
  if (named.relation) return named.relation;
  const before = clauseBefore(text.slice(0, named.head ?? named.start), words);
  const relation = saidRelation(before, text.slice(named.end), words);
  return acts.includes(relation) && (looksBack || words.past.test(before)) ? 'mention' : relation;
}

/** What a text can ask for. */
const acts: readonly Relation[] = ['make', 'revise', 'repeal'];

function saidRelation(before: string, behind: string, words: CitationWords): Relation {
  if (words.issuing.test(before) && words.notice.test(behind)) return 'issue';
  if (words.repealedWith.test(behind)) return 'repeal';
  const verbs = words.before.flatMap(([relation, pattern]) => {
    const found = pattern.exec(before);
    return found ? [{ relation, at: found.index }] : [];
  });
  const nearest = verbs.sort((a, b) => b.at - a.at)[0]?.relation ?? 'mention';
  // 达到《…标准》的要求: what is reached is no basis.
  if (nearest === 'mention' && verbs.length) return nearest;
  for (const [relation, pattern] of words.behind) if (pattern.test(behind)) return relation;
  return nearest;
}

/** Back to the pause, over the names that are coordinated with this one. */
function clauseBefore(before: string, { joint }: CitationWords): string {
  const bare = before.replace(joint, '');
  return bare.slice(clauseStart(bare, bare.length));
}

/** By what the name ends with; a regulation of a place is a local one. `isPlace`: the name opens with a place below the country. */
export function kindOf(name: string, words: CitationWords, isPlace: (name: string) => boolean): InstrumentKind {
  const bare = name.replace(/（[^（）]*）$/u, '').replace(/”$/u, '');
  for (const [kind, pattern] of words.kinds) {
    if (!pattern.test(bare) || (kind === 'law' && words.notLaw.test(bare))) continue;
    return kind === 'regulation' && isPlace(name) ? 'local-regulation' : kind;
  }
  return 'other';
}
