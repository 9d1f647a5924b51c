/** Extracts as readers make them, of texts of our own: `# ` is a heading of the format, `^ ` a line in the middle. */

import type { Facts } from '../../../scripts/intake/facts/facts.ts';
import { findFacts } from '../../../scripts/intake/facts/find-facts.ts';
import type { Doubt } from '../../../scripts/intake/findings/finding.ts';
import type { ExtractLine, LabelledFact } from '../../../scripts/intake/received/extract.ts';
import { jurisdictions } from '../../jurisdictions.ts';
import { language } from '../../language.ts';

export const field = { language, jurisdictions };

export const linesOf = (text: string): ExtractLine[] =>
  text.split('\n').map((line) => {
    const heading = /^#+(?= )/u.exec(line)?.[0].length;
    const form = heading ? { heading } : line.startsWith('^ ') ? { centred: true } : undefined;
    return { text: line.replace(/^(?:#+|\^) /u, '').trim(), ...(form ? { form } : {}) };
  });

export const labelledOf = (beside: Record<string, string>): LabelledFact[] => Object.entries(beside).map(([label, value]) => ({ label, value }));

export function factsOf(text: string, beside: Record<string, string> = {}, fileName = 'x.docx'): Facts & { doubts: string[] } {
  const { facts, doubts } = findFacts({ lines: linesOf(text), labelled: labelledOf(beside) }, field, fileName);
  return { ...facts, doubts: doubts.map(({ rule }) => rule) };
}

export const doubtsOf = (text: string, beside: Record<string, string> = {}): Doubt[] =>
  findFacts({ lines: linesOf(text), labelled: labelledOf(beside) }, field, 'x.docx').doubts;

/** A body of a plan, so that there is a text behind a title. */
export const body = `为保护水源，制定本方案。
一、总体要求
到2035年，水源保护制度基本建立。
二、主要任务
加强水源地巡查，及时处置风险。`;
