/** What type of rule (规定的类型) a sentence is: the purpose of a statute, who is in charge, a penalty, or a norm. */
import type { Language, RuleTypeOfLanguage } from '../../../src/policy/language.ts';
import { oncePer } from '../../../src/policy/word-patterns.ts';
import { anyWording } from './formula-patterns.ts';

/** A type by its key in the language, `norm` where none fits, and where its sentences may be linked. */
export interface RuleType {
  name: string;
  links: RuleTypeOfLanguage['links'];
}

export const norm: RuleType = { name: 'norm', links: 'anywhere' };

const patternsOf = oncePer((types: Language['ruleTypes']) =>
  [...types].map(([name, { links, words }]) => ({ type: { name, links }, pattern: new RegExp(anyWording(words), 'u') })),
);

/** The first type of the list that fits. */
export const ruleTypeOf = (sentence: string, types: Language['ruleTypes']): RuleType =>
  patternsOf(types).find(({ pattern }) => pattern.test(sentence))?.type ?? norm;
