/** The number of the document (发文字号): on a line of its head, behind its title, else under a label. */
import { normalForm } from '../../../src/policy/normal-form.ts';
import { beforeDate } from '../../convert/numbers/printed-dates.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Doubt, Finding } from '../findings/finding.ts';
import { bareNumber, numberBehindTitle, numberLine, numberOf } from '../rows/number-lines.ts';
import type { Row } from '../rows/rows.ts';
import { isOrder } from '../title/title-words.ts';
import { evidence, finding } from './evidence.ts';
import { type Labelled, under } from './labels.ts';
import type { DocumentLayout } from './layout.ts';

/** What a number holds, whatever its brackets. */
const keyOf = (number: string): string => normalForm(number).replace(/[^\p{L}\p{N}]/gu, '');

export function findNumber(
  rows: readonly Row[],
  layout: DocumentLayout,
  labels: readonly Labelled[],
  field: FieldKnowledge,
): { number: Finding<string> | null; doubts: Doubt[] } {
  const { language } = field;
  const printed = printedNumber(rows, layout, field);
  const told = under(labels, language.intake.numberLabels).flatMap((label) => {
    const value = numberOf(label.value, language);
    return value ? [{ value, evidence: label.evidence }] : [];
  });
  if (!printed) return { number: told[0] ? finding(told[0].value, told[0].evidence, 'likely') : null, doubts: [] };
  const same = told.filter(({ value }) => keyOf(value) === keyOf(printed.value) || keyOf(printed.value).endsWith(keyOf(value)));
  const other = told.find((one) => !same.includes(one));
  const number = finding(printed.value, [...printed.evidence, ...same.map((one) => one.evidence)]);
  return { number, doubts: other && same.length === 0 ? [twoNumbers(printed, other.value)] : [] };
}

function twoNumbers({ value, evidence: [found] }: Finding<string>, other: string): Doubt {
  return {
    rule: 'two-numbers',
    line: found && 'line' in found.place ? found.place.line : null,
    words: found?.words ?? value,
    message: `文中的发文字号是“${value}”，文本旁边写的是“${other}”。取哪一个？`,
    choices: [
      { words: `取“${value}”（文中）`, set: { documentNumber: value } },
      { words: `取“${other}”（文本旁边）`, set: { documentNumber: other } },
    ],
  };
}

/** In the head of what was issued: of the notice where one carries the text. */
function printedNumber(rows: readonly Row[], { title, notice, frontEnd }: DocumentLayout, { language }: FieldKnowledge): Finding<string> | null {
  const head = notice ?? title;
  for (const [i, row] of rows.slice(0, frontEnd).entries()) {
    if (row.text.includes('\t')) continue;
    const inTitle = head !== null && i >= head.from && i < head.to;
    const number = inTitle ? numberBehindTitle(row.flat, language) : (numberLine(row.flat, language) ?? behindDate(row, language));
    if (number) return finding(withOrder(number, row, rows[i - 1], language), evidence(row.text, { line: row.line }));
  }
  return null;
}

/** 云政发〔2031〕7号 2031年3月1日 */
const behindDate = ({ text, flat }: Row, language: FieldKnowledge['language']): string | null =>
  numberLine(beforeDate(text) ?? '', language) ? numberOf(flat, language) : null;

/** 第12号 below 云溪市人民政府令 goes with it. */
const withOrder = (number: string, row: Row, above: Row | undefined, language: FieldKnowledge['language']): string =>
  above && bareNumber(row.flat, language) && isOrder(above.flat, language.intake) ? above.flat + number : number;
