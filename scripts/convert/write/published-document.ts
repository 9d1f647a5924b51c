/** A document, its units, their sentences and parts in the form in which they are published. */
import { documentPath, partId, placePath, sentenceId, unitId } from '../../../src/policy/ids.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Part } from '../../../src/policy/model/part.ts';
import type { particulars } from '../../../src/policy/model/particulars.ts';
import type { Sentence } from '../../../src/policy/model/sentence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { Drop } from '../correct/apply-errata.ts';
import { type AnchoredUnit, captionNumber } from '../identity/assign-anchors.ts';
import type { KeptUnit } from '../identity/kept-unit.ts';
import { joinSpans } from '../lines/assign-spans.ts';
import type { Seed } from '../read/read-seed.ts';
import { publishedRows } from '../structure/parse-table.ts';
import { settleRank } from '../structure/settle-rank.ts';
import { textOf, type UnitDraft } from '../structure/unit-draft.ts';
import type { SettledPlace } from './settle-place.ts';

/** `anchors`: of all units of the document. */
export function publishedUnit({ anchor, parent, draft }: AnchoredUnit, anchors: ReadonlyMap<UnitDraft, string>, seed: Seed): Unit {
  const document = seed.metadata.id;
  return {
    id: unitId(document, anchor),
    document,
    anchor,
    kind: draft.kind,
    label: draft.label,
    ordinal: ordinalOf(draft),
    title: draft.title?.text ?? null,
    parent: parent === null ? null : unitId(document, parent),
    text: textOf(draft),
    url: placePath(document, anchor),
    source: joinSpans(draft.spans, seed.text),
    ...(draft.within && { within: publishedPlace(draft.within, anchors, document) }),
    ...(draft.table && { rows: publishedRows(draft.table) }),
  };
}

function publishedPlace({ unit, paragraphs }: NonNullable<UnitDraft['within']>, anchors: ReadonlyMap<UnitDraft, string>, document: string): Unit['within'] {
  const at = unit.paragraphs.slice(0, paragraphs).reduce((sum, { text }) => sum + text.length + 1, 0);
  return { clause: unitId(document, anchors.get(unit) ?? ''), at };
}

/** The number that its label writes: of 3.2.1 and 表1-2 the last. */
function ordinalOf({ kind, label, number, attached }: UnitDraft): number | null {
  if (number) return number.ordinal;
  const printed = attached ? label && attached.number : kind === 'table' || kind === 'box' ? captionNumber(label) : null;
  return printed === null ? null : Number(String(printed).split('-').at(-1));
}

export function publishedSentences({ anchor, sentences }: KeptUnit, document: string): Sentence[] {
  const clause = unitId(document, anchor);
  return sentences.map(({ index, start, end, text }) => ({ id: sentenceId(clause, index), clause, index, start, end, text }));
}

export function publishedParts({ anchor, parts }: KeptUnit, document: string): Part[] {
  const clause = unitId(document, anchor);
  return parts.map(({ kind, label, start, end, steps }) => ({ id: partId(clause, steps), clause, kind, label, start, end }));
}

/** `drops`: what of the seed is in no unit, in any order. */
export function publishedDocument(
  { metadata }: Seed,
  units: readonly Unit[],
  drops: readonly Drop[],
  { province, territories, place }: SettledPlace,
  draft: boolean,
): PolicyDocument {
  const { id, title, shortTitle, shortName = id, documentNumber, issuers, datePublished, type, received, proofread, added, revised, typography } = metadata;
  const dropped = [...drops].sort((a, b) => a.start - b.start).map(({ start, end, reason }) => ({ start, end, reason }));
  return {
    id,
    title,
    shortTitle,
    shortName,
    province,
    territories,
    place,
    documentNumber,
    issuers,
    date: metadata.dateSigned,
    datePublished,
    type,
    ...publishedParticulars(metadata),
    ...settleRank({ metadata }, units.find(({ kind }) => kind === 'front')?.text ?? ''),
    url: documentPath(id),
    source: { file: `seeds/${id}/text.txt`, sha256: metadata.sha256 },
    received,
    proofread,
    added,
    revised,
    typography,
    dropped,
    clauses: units.length,
    ...(draft && { draft: true as const }),
  };
}

/** As document.yaml has them; how an attachment is numbered is the conversion's own affair. */
function publishedParticulars(metadata: Seed['metadata']): Pick<PolicyDocument, keyof typeof particulars | 'attachments'> {
  const { form, genre, maker, rank, system, carriedBy, carriesOut, original, restored, officialUrl, gazette, registrationNumber } = metadata;
  const { proofread, disclosure, commentsUntil, stage, dateEffective, dateExpires, history, leftOut, sources } = metadata;
  const attachments = metadata.attachments.map(({ numbering: _, ...attachment }) => attachment);
  return {
    ...{ form, genre, maker, rank, system, carriedBy, carriesOut, attachments, original, restored, officialUrl, gazette, registrationNumber },
    ...{ proofread, disclosure, commentsUntil, stage, dateEffective, dateExpires, history, leftOut, sources },
  };
}
