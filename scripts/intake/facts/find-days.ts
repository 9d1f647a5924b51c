/** The days of a document: of signature, publication, effect, expiry, the end of comments. */

import type { HistoryEntry } from '../../../src/policy/model/particulars.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Doubt, Finding } from '../findings/finding.ts';
import { dayOf } from '../rows/days.ts';
import type { Row } from '../rows/rows.ts';
import { effectOf, expiryOf } from './effect.ts';
import { evidence, finding, shortened } from './evidence.ts';
import { firstAdoption } from './history.ts';
import { type LabelList, type Labelled, under } from './labels.ts';
import type { DocumentLayout } from './layout.ts';
import type { Signature } from './signature.ts';

type Day = Finding<string> | null;

export interface Days {
  dateSigned: Day;
  datePublished: Day;
  dateEffective: Day;
  dateExpires: Day;
  doubts: Doubt[];
}

interface Read {
  rows: readonly Row[];
  layout: DocumentLayout;
  labels: readonly Labelled[];
  signature: Signature | null;
  history: Finding<HistoryEntry[]> | null;
  field: FieldKnowledge;
}

export function findDays(read: Read): Days {
  const { signature } = read;
  const ofText = signedInText(read);
  const ofLabel = labelledDay(read, 'signedLabels');
  const datePublished = labelledDay(read, 'publishedLabels');
  const ownEffect = effectOf(read.rows, read.layout, read.field);
  const bare = ofText || ofLabel ? null : bareDay(read, ownEffect?.value ?? null);
  const dateSigned = ofText ?? ofLabel ?? bare?.day ?? null;
  const known = { signed: promulgation(read) ?? dateSigned, published: datePublished };
  const dateEffective = effectOf(read.rows, read.layout, read.field, known) ?? effectInHistory(read) ?? labelledDay(read, 'effectiveLabels');
  const dateExpires = expiryOf(read.rows, read.layout, dateEffective, read.field) ?? labelledDay(read, 'expiresLabels');
  const early = datePublished !== null && dateSigned !== null && datePublished.value < dateSigned.value;
  const doubts = [
    ...(signature && signature.day.value === null ? [impossibleDay(signature)] : []),
    ...(ofText && ofLabel && ofText.value !== ofLabel.value ? [twoDays(ofText, ofLabel)] : []),
    ...(bare?.doubt ? [bare.doubt] : []),
    ...(early && datePublished && dateSigned ? [publishedBefore(dateSigned, datePublished)] : []),
  ];
  return { dateSigned: confirmed(dateSigned, ofLabel), datePublished: early ? null : datePublished, dateEffective, dateExpires, doubts };
}

/** The day on which a statute was first promulgated, as far as its life tells; else of its first step. */
function promulgation({ history }: Read): Day {
  const first = history?.value.find(({ event }) => event === '公布') ?? history?.value[0];
  return history && first ? finding(first.date, history.evidence) : null;
}

/** 2031年5月1日　施行, under the title. */
function effectInHistory({ history }: Read): Day {
  const step = history?.value.findLast(({ event }) => event === '施行');
  return history && step ? finding(step.date, history.evidence) : null;
}

const confirmed = (day: Day, label: Day): Day =>
  day && label && label !== day && label.value === day.value ? { ...day, evidence: [...day.evidence, ...label.evidence], confidence: 'certain' } : day;

function signedInText({ history, signature, field }: Read): Day {
  const first = history && firstAdoption(history.value, field.language.intake);
  if (history && first) return finding(first.date, history.evidence);
  if (!signature?.day.value) return null;
  const { row, day, how } = signature;
  return finding(day.value as string, evidence(row.text, { line: row.line }), how === 'signed' ? 'certain' : 'likely');
}

function labelledDay({ labels, field }: Read, list: LabelList): Day {
  for (const label of under(labels, field.language.intake[list])) {
    const day = dayOf(label.value);
    if (day) return finding(day, label.evidence, 'likely');
  }
  return null;
}

/**
 * A date that does not say of what it is counts as the day of issue, with a doubt; not the first of a month, which is how a
 * day of effect or a day that was not known is written, nor the day of effect itself.
 */
function bareDay({ labels, field }: Read, effect: string | null): { day: Day; doubt: Doubt } | null {
  const [label] = under(labels, field.language.intake.bareDateLabels).filter(({ value }) => dayOf(value) !== null);
  const day = label ? dayOf(label.value) : null;
  if (!label || !day) return null;
  const counts = !day.endsWith('-01') && day !== effect;
  const take = { words: `取 ${day} 为成文日期`, set: { dateSigned: day } };
  const leave = { words: '不取，成文日期不详', set: { dateSigned: null } };
  return {
    day: counts ? finding(day, label.evidence, 'likely') : null,
    doubt: {
      rule: 'date-of-what',
      line: null,
      words: shortened(label.value),
      message: `文本旁边只写了日期 ${day}，没有说是什么日期，正文里也没有成文日期。它是成文日期吗？`,
      choices: counts ? [take, leave] : [leave, take],
    },
  };
}

const lineOf = (day: Finding<string>): number | null => {
  const place = day.evidence[0]?.place;
  return place && 'line' in place ? place.line : null;
};

function twoDays(text: Finding<string>, label: Finding<string>): Doubt {
  return {
    rule: 'two-dates',
    line: lineOf(text),
    words: text.evidence[0]?.words ?? text.value,
    message: `文中的成文日期是 ${text.value}，文本旁边写的是 ${label.value}。取哪一个？`,
    choices: [
      { words: `取 ${text.value}（文中）`, set: { dateSigned: text.value } },
      { words: `取 ${label.value}（文本旁边）`, set: { dateSigned: label.value } },
    ],
  };
}

function publishedBefore(signed: Finding<string>, published: Finding<string>): Doubt {
  return {
    rule: 'published-before-signed',
    line: lineOf(signed),
    words: published.evidence[0]?.words ?? published.value,
    message: `发布日期 ${published.value} 早于成文日期 ${signed.value}。发布日期先不写，请核对。`,
    choices: [
      { words: '发布日期不写', set: { datePublished: null } },
      { words: `取 ${published.value} 为成文日期`, set: { dateSigned: published.value, datePublished: null } },
    ],
  };
}

function impossibleDay({ row, day }: Signature): Doubt {
  return {
    rule: 'impossible-date',
    line: row.line,
    words: shortened(day.words),
    message: `落款的日期“${day.words}”不存在，成文日期先不写，请核对原件。`,
    choices: [{ words: '成文日期不写', set: { dateSigned: null } }, ...(day.near === null ? [] : [{ words: `取 ${day.near}`, set: { dateSigned: day.near } }])],
  };
}
