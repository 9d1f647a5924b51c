/** From a settled reading to the proposal: what is doubtful in it, what resembles it, what is left to declare. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import { accounted } from '../accounted/accounted.ts';
import { proposeErrata } from '../errata/propose-errata.ts';
import type { Facts } from '../facts/facts.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import { personalData } from '../gate/personal-data.ts';
import { compareWithKnown, likenessDoubt } from '../known/known-text.ts';
import { outlineOf } from '../metadata/outline-of.ts';
import type { Proposal, ProposeOptions } from '../proposal.ts';
import type { Extract, ReceivedFile, Refusal } from '../received/extract.ts';
import { type ReadingState, restoredIn, textOf } from '../settle/reading-state.ts';
import type { Settled } from '../settle/settle-reading.ts';
import { sha256Of, type Trial, tryConversion } from '../settle/trial.ts';
import { suspiciousLines } from '../suspicious/suspicious-lines.ts';
import { isBare, withoutText } from './bare-text.ts';

export interface ToFinish {
  file: ReceivedFile;
  whole: Pick<Extract, 'mediaType' | 'leftOut' | 'remarks'>;
  facts: Facts;
  settled: Settled;
  doubts: readonly Doubt[];
}

/** A reading that the converter cannot take, or that loses characters, is refused. */
export function finish({ file, whole, facts, settled, doubts }: ToFinish, { field, known, errata: knowledge }: ProposeOptions): Proposal {
  if (isBare(settled.trial.converted.units)) return { file: file.name, status: 'refused', refusal: withoutText };
  const { state, trial } = withListed(settled, facts, field);
  const text = textOf(state.lines);
  const lost = accounted(text, trial.converted.document, trial.converted.units);
  const fault =
    settled.blocking.length > 0
      ? unconvertible(settled.blocking)
      : lost.missing.length + lost.twice.length > 0
        ? unaccounted(text, lost.missing[0] ?? lost.twice[0])
        : null;
  if (fault) return { file: file.name, status: 'refused', refusal: fault };

  const { units } = trial.converted;
  const likenesses = compareWithKnown(text, state.metadata.title, known, field.language);
  const resembling = likenesses.filter(({ share }) => share >= leastDeclared);
  const restored = restoredIn(state.lines);
  const metadata: DocumentYaml = {
    ...state.metadata,
    sha256: sha256Of(text),
    ...(restored.length > 0 && { restored }),
    ...(resembling.length > 0 && { resembles: resembling.map(({ id }) => ({ document: id, reason: '收录时所见：文字大体相同，是否同一文件待核' })) }),
  };
  const errata = knowledge ? convertible(proposeErrata(text, units, knowledge), text, metadata, trial, field) : [];
  const all = [...doubts, ...state.doubts, ...likenesses.map(likenessDoubt)];
  return {
    file: file.name,
    status: all.length > 0 ? 'review' : 'ready',
    received: file,
    text,
    metadata,
    errata,
    doubts: all,
    leftOut: whole.leftOut,
    remarks: whole.remarks,
    units: units.length,
    outline: outlineOf(units),
    suspicious: suspiciousLines(text, units, field.language, personalData(state.lines, field.language.intake)),
  };
}

/** Texts that have so much in common are a fault of the collection unless one says so of the other. */
const leastDeclared = 0.6;

/** The attachments that the text names and that were not received, where the converter takes them. */
function withListed({ state, trial }: Settled, { attachments }: Facts, field: ProposeOptions['field']): { state: ReadingState; trial: Trial } {
  const received = state.metadata.attachments ?? [];
  const has = (label: string | null, title: string | null): boolean =>
    received.some((one) => (label !== null && one.label === label) || (title !== null && one.title === title));
  const missing = attachments
    .filter(({ label, title, state: held }) => held !== 'received' && title !== null && !has(label, title))
    .map(({ line: _, ...one }) => one);
  if (missing.length === 0) return { state, trial };
  const metadata = { ...state.metadata, attachments: [...received, ...missing] };
  const listed = tryConversion(textOf(state.lines), metadata, [], field);
  const isTaken = listed.issues.length <= trial.issues.length && listed.converted.units.length === trial.converted.units.length;
  return isTaken ? { state: { ...state, metadata }, trial: listed } : { state, trial };
}

/** Proposed errata, none where the converter finds fault with them. */
function convertible(errata: ErratumEntry[], text: string, metadata: DocumentYaml, trial: Trial, field: ProposeOptions['field']): ErratumEntry[] {
  if (errata.length === 0) return [];
  return tryConversion(text, metadata, errata, field).issues.length > trial.issues.length ? [] : errata;
}

const unconvertible = ([fault]: Settled['blocking']): Refusal => ({
  rule: 'no-document',
  message: `这份文件无法转换成条目：${fault?.zh ?? ''}`,
  remedy: '看看它是不是一份文件的全文；是的，先用别的程序另存为文本，再收。',
});

const unaccounted = (text: string, span: { start: number; end: number } | undefined): Refusal => ({
  rule: 'damaged-file',
  message: `有文字没有归入任何条目：“${text.slice(span?.start ?? 0, (span?.start ?? 0) + 40)}”。`,
  remedy: '这是程序的错误，请连同文件报告。',
});
