/** From a settled reading to the proposal: what is doubtful in it, what resembles it, what is left to declare. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import { textTwins } from '../../convert/text-twins.ts';
import { accounted } from '../accounted/accounted.ts';
import { proposeErrata } from '../errata/propose-errata.ts';
import type { Facts } from '../facts/facts.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import { keptFromPublication } from '../gate/kept-from-publication.ts';
import { personalData } from '../gate/personal-data.ts';
import { compareWithKnown, type KnownText } from '../known/compare-with-known.ts';
import { doubtOf, messageOf } from '../known/known-doubt.ts';
import { sharedRuns, signatureOf } from '../known/signature.ts';
import { outlineOf } from '../metadata/outline-of.ts';
import type { Proposal, ProposeOptions } from '../proposal/proposal.ts';
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
  const resembling = twinsOf(text, known);
  const untold = resembling.filter((one) => !likenesses.some(({ document }) => document === one.id));
  const restored = restoredIn(state.lines);
  const metadata: DocumentYaml = {
    ...state.metadata,
    sha256: sha256Of(text),
    ...(restored.length > 0 && { restored }),
    ...(resembling.length > 0 && { resembles: resembling.map(({ id }) => ({ document: id, reason: '收录时所见：文字大体相同' })) }),
  };
  const errata = knowledge ? convertible(proposeErrata(text, units, knowledge), text, metadata, trial, field) : [];
  const all = [
    ...doubts,
    ...state.doubts,
    ...likenesses.map(({ doubt }) => doubt),
    ...untold.map((one) => doubtOf('part', one, one.title, messageOf('part', one, 1, { added: [], removed: [], changed: [] }))),
  ];
  return {
    file: file.name,
    status: all.length > 0 ? 'review' : 'ready',
    received: file,
    text,
    metadata,
    errata,
    doubts: all,
    kept: keptFromPublication(state.lines, field.language.intake).map(({ words, why }) => `“${words}”（${why}）`),
    leftOut: whole.leftOut,
    remarks: whole.remarks,
    units: units.length,
    outline: outlineOf(units),
    suspicious: [...suspiciousLines(text, units, field.language), ...personalData(state.lines, field.language.intake)].sort((a, b) => a.line - b.line),
  };
}

/** Texts that share fewer runs of letters, by their samples, are no twins to the converter. */
const leastOfTwins = 0.4;

/** The known texts that the converter takes for twins of this one: then one must say so of the other, else neither may. */
function twinsOf(text: string, known: readonly KnownText[]): KnownText[] {
  const signature = signatureOf(text);
  const filesOf = (folder: string, words: string) => ({ folder, text: new TextEncoder().encode(words), metadata: null, errata: null });
  return known.filter(
    (other) =>
      sharedRuns(signature, other.signature).ofShorter >= leastOfTwins &&
      textTwins([filesOf('received', text), filesOf('known', other.text())]).alike.has('received'),
  );
}

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
