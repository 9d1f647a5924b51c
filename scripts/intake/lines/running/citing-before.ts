/** Words that cite the number behind them: 本条例第三条, 按照（二）. */
import type { Language } from '../../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';

export const citingBefore = oncePer(({ citingBefore: words }: Language['runningText']): RegExp => new RegExp(`(?:${anyOf(words)}|》)$`, 'u'));
