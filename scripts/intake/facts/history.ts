/** The life of a statute (题注), as the lines under its title or a field beside the text tell it. */

import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { pauses } from '../../../src/policy/marks.ts';
import { type HistoryEntry, historyEvents } from '../../../src/policy/model/particulars.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Finding } from '../findings/finding.ts';
import { daysIn } from '../rows/days.ts';
import { isOfText, kindOf } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import { evidence, finding } from './evidence.ts';
import { type Labelled, under } from './labels.ts';

type Words = Language['intake'];

const historyRows = 40;
const longestStep = 400;

interface Patterns {
  event: RegExp;
  effect: RegExp;
  meeting: RegExp;
}

const patterns = oncePer(
  ({ adoptionEvents, effectEndings, meetings }: Words): Patterns => ({
    event: new RegExp(anyOf(adoptionEvents.map(normalForm)), 'gu'),
    effect: new RegExp(`自[^${pauses}）)]{0,20}?${anyOf(effectEndings)}`, 'gu'),
    meeting: new RegExp(`(?:第[\\d${ordinalDigits}]+次)?${anyOf(meetings)}.*$`, 'u'),
  }),
);

/** From the rows behind the title, else from a field beside the text; null where neither tells of a step. */
export function historyOf(rows: readonly Row[], from: number, labels: readonly Labelled[], { language }: FieldKnowledge): Finding<HistoryEntry[]> | null {
  const own = historyRowsOf(rows, from, language);
  const told = stepsIn(own.map(({ plain }) => plain).join(''), language.intake);
  if (told.length > 0)
    return finding(
      told,
      own.slice(0, 3).map(({ text, line }) => evidence(text, { line })),
    );
  for (const label of under(labels, language.intake.historyLabels)) {
    const steps = stepsIn(normalForm(label.value), language.intake);
    if (steps.length > 0) return finding(steps, label.evidence);
  }
  return null;
}

/** Rows between title and text in which the steps stand: those of adoption, and what goes on with them. */
function historyRowsOf(rows: readonly Row[], from: number, language: Language): Row[] {
  const own: Row[] = [];
  let open = false;
  for (const row of rows.slice(from, from + historyRows)) {
    const kind = kindOf(row, language);
    const begins = kind === 'adoption' || (/^[（(]/u.test(row.flat) && daysIn(row.plain.slice(0, 30)).length > 0);
    if (begins || open) {
      own.push(row);
      open = isOpen(own);
    } else if (isOfText(kind) || kind === 'contents') break;
  }
  return own;
}

/** A bracket that opened in the rows is not closed yet. */
function isOpen(rows: readonly Row[]): boolean {
  const joined = rows.map(({ plain }) => plain).join('');
  return joined.startsWith('(') && joined.split('(').length > joined.split(')').length;
}

/** Each day with what is said of it up to the next. */
export function stepsIn(plain: string, words: Words): HistoryEntry[] {
  const days = daysIn(plain);
  return days.flatMap(({ value, start, end }, i) => {
    const step = plain.slice(end, Math.min(days[i + 1]?.start ?? plain.length, end + longestStep));
    const event = eventNamed(eventOf(step, words), words);
    return value && event ? [{ date: value, event, words: plain.slice(start, end) + step.replace(/根据$|[（）()]+$/u, '') }] : [];
  });
}

/** As document.yaml writes it; null for what is no event there. */
function eventNamed(printed: string | null, { eventsAs }: Words): HistoryEntry['event'] | null {
  const usual = printed === null ? null : (eventsAs[printed] ?? printed);
  return historyEvents.find((event) => event === usual) ?? null;
}

/** Said of a statute that is new and of one that is revised. */
const passing = '通过';

/** The last thing that a step tells outside title marks: 批准的《…》修正 → 修正, 修订通过 and 通过修订 → 修订. */
function eventOf(step: string, words: Words): string | null {
  const { event, effect } = patterns(words);
  const bare = step.replace(/《[^》]*》|<[^>]*>|〈[^〉]*〉/gu, '').replace(effect, '');
  const found = [...(bare === '' ? step : bare).matchAll(event)];
  const last = found.at(-1);
  const before = found.at(-2);
  if (!last) return [...step.matchAll(event)].at(-1)?.[0] ?? null;
  const isOne = before && before.index + before[0].length === last.index;
  return isOne && before[0] !== passing ? before[0] : last[0];
}

/** The first step by which there was a statute: its adoption or its issue; what a higher body approved, or what was changed later, only where the text tells of nothing else. */
export function firstAdoption(history: readonly HistoryEntry[], { firstEvents }: Words): HistoryEntry | null {
  const made = history.filter(({ event }) => firstEvents.includes(event));
  const adopted = made.length > 0 ? made : history;
  return adopted.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0] ?? null;
}

/** Who took a step: 云溪市第五届人民代表大会常务委员会第三次会议通过 → 云溪市人民代表大会常务委员会; empty where nobody is named. */
export function adopterOf({ words }: HistoryEntry, intake: Words): string {
  const [day] = daysIn(words);
  const behind = words.slice(day?.end ?? 0).replace(new RegExp(`第[\\d${ordinalDigits}]+届`, 'u'), '');
  const named = behind.replace(patterns(intake).meeting, '');
  const [before = ''] = (named === behind ? behind.split(patterns(intake).event) : [named]).map((name) =>
    name.replace(/[（(《].*$/u, '').replace(/^[由经]/u, ''),
  );
  return before.replace(new RegExp(`第[\\d${ordinalDigits}]+次.*$`, 'u'), '');
}
