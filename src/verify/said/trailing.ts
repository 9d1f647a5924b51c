/** Places that are named behind the words, in a clause of their own: “……”，江西紧随其后; 湖南提出“……”，江西也这样写. */
import { clauseEnds, closingQuotationMarks, sentenceEnds } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { mask } from '../report/masked.ts';
import { type Mention, mentionsIn, namesSource } from './mentions.ts';

interface Patterns {
  clause: RegExp;
  lagging: RegExp;
  keepingPace: RegExp;
  keepingUp: RegExp;
}

/** A longer clause tells of more than that a place has the words. */
const longest = 24;

const patternsOf = oncePer(({ namedSources }: VerifyCollection): Patterns => {
  const { lagging, keepingPace, keepingUp, likeBehind, notSpeaking, denying, referring, stating } = namedSources;
  return {
    // Up to the next statement, which no other quotation may follow.
    clause: new RegExp(
      `^[${sentenceEnds}]?[${closingQuotationMarks}"]{0,2}(?:的\\p{Script=Han}{0,6})?[，,—]{1,2}(?<clause>[^${sentenceEnds}；\\n${mask}]{2,60})(?:(?!？)[${sentenceEnds}；\\n]|$)`,
      'u',
    ),
    lagging: new RegExp(anyOf([...lagging, ...likeBehind, ...notSpeaking, ...denying]), 'u'),
    keepingPace: new RegExp(anyOf([...keepingPace, ...stating]), 'gu'),
    keepingUp: new RegExp(`${anyOf(keepingUp)}(?:了|着)?(?:${anyOf(referring)}\\p{Script=Han}{0,4})?(?:[${clauseEnds}${sentenceEnds}]|$)`, 'u'),
  };
});

/** Those that are said to have the words before which nothing stands in their clause; empty where it is said of none. */
export function namedBehind(lead: string, behind: string, collection: VerifyCollection): Mention[] {
  const { lagging, keepingPace } = patternsOf(collection);
  const clause = clauseBehind(behind, collection);
  if (/[\p{L}\p{N}]/u.test(lead) || clause.length > longest) return [];
  if (clause.search(keepingPace) < 0 || lagging.test(clause.replace(keepingPace, ''))) return [];
  const named = mentionsIn(clause, '', collection).filter(namesSource);
  const [first] = named;
  return first && first.end - first.text.length <= mostBefore ? named : [];
}

/** 这一句，也是在 */
const mostBefore = 4;

/** Those that are said to have the same words as the source before them. */
export function keepingUpBehind(behind: string, collection: VerifyCollection): Mention[] {
  const { keepingUp, lagging } = patternsOf(collection);
  const clause = clauseBehind(behind, collection);
  const said = keepingUp.exec(clause);
  if (!said || lagging.test(clause.slice(0, said.index))) return [];
  return mentionsIn(clause.slice(0, said.index), '', collection).filter(namesSource);
}

const clauseBehind = (behind: string, collection: VerifyCollection): string => patternsOf(collection).clause.exec(behind)?.groups?.clause ?? '';
