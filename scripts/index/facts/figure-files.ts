/** What the browser loads of numbers and deadlines: by their values, so that a query moves no more than those that it gives. */
import type { Language } from '../../../src/policy/language.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { amountKey, blockOfFigure, printAmountLine, printDateLine, yearEndKey } from '../../../src/policy/search-index/figure-lines.ts';
import type { FiguresFile } from '../../../src/policy/search-index/index-files.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { printedAmounts } from './printed-amounts.ts';

/** Lines in a file, about. */
const linesInBlock = 80;

interface Line {
  key: string;
  text: string;
}

/** `index` is filled in when the index has its name. */
export function figureFilesOf(units: readonly Unit[], targets: readonly Target[], language: Pick<Language, 'amounts' | 'targets' | 'dates'>): FiguresFile[] {
  const lines = [...amountLines(units, language), ...dateLines(units, targets, language.dates)];
  const blocks = Math.max(1, Math.ceil(lines.length / linesInBlock));
  const inBlock = Map.groupBy(lines, ({ key }) => blockOfFigure(key, blocks));
  return Array.from({ length: blocks }, (_, block) => ({ index: '', lines: (inBlock.get(block) ?? []).map(({ text }) => text).join('\n') }));
}

function amountLines(units: readonly Unit[], language: Pick<Language, 'amounts' | 'targets'>): Line[] {
  const all = units.flatMap((unit, number) => printedAmounts(unit, language).map((amount) => ({ ...amount, number })));
  const same = Map.groupBy(all, ({ value, unit, limit }) => [amountKey(value), unit, limit].join(' '));
  return [...same.values()].flatMap((amounts) => {
    const [first] = amounts;
    const held = [...new Set(amounts.map(({ number }) => number))];
    return first ? [{ key: amountKey(first.value), text: printAmountLine({ ...first, units: held }) }] : [];
  });
}

/** What is due by the end of a year as the text says it, and every deadline that a fact has from its sentence. */
function dateLines(units: readonly Unit[], targets: readonly Target[], dates: Language['dates']): Line[] {
  const numbers = new Map(units.map(({ id }, number) => [id, number]));
  const said = units.flatMap(({ title, text }, number) => yearEndsIn(`${title ?? ''}\n${text}`, dates).map((year) => ({ key: yearEndKey(year), number })));
  const due = targets.flatMap(({ deadline, deadlineSource, evidence }) => {
    const number = numbers.get(evidence.clause);
    return deadline && deadlineSource !== 'document-period' && number !== undefined ? [{ key: deadline, number }] : [];
  });
  const byKey = Map.groupBy([...said, ...due], ({ key }) => key);
  return [...byKey].map(([key, all]) => ({
    key,
    text: printDateLine(
      key,
      [...new Set(all.map(({ number }) => number))].sort((a, b) => a - b),
    ),
  }));
}

/** 2023年底前, 2023年12月底, 到2023年末; in 2023年、2025年底 both years. */
const yearEnds = oncePer(({ yearEnds: ends, joiningYears }: Language['dates']) => {
  const joined = `(?:20\\d\\d年?${anyOf(joiningYears)})*20\\d\\d年`;
  return new RegExp(`(?<years>${joined})(?:12月(?:份)?)?${anyOf(ends)}`, 'gu');
});

function yearEndsIn(text: string, dates: Language['dates']): string[] {
  return [...normalForm(text).matchAll(yearEnds(dates))].flatMap(({ groups }) => groups?.years?.match(/20\d\d/gu) ?? []);
}
