/** Words that cite the number behind them: 本条例第三条, 按照（二）. */
import type { Language } from '../../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';

/** At the end of what stands before a number. */
export const citingBefore = oncePer(({ runningText, citations }: Pick<Language, 'runningText' | 'citations'>): RegExp => {
  const unit = anyOf([...citations.article, ...citations.chapter, ...citations.section, '）', ')']);
  const together = `${unit}${anyOf(runningText.citingTogether)}`;
  return new RegExp(`(?:${anyOf(runningText.citingBefore)}|${together}|》)$`, 'u');
});
