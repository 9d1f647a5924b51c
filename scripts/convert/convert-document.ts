/** One seed to one document: the stages in their order. Pure: a value and the issues found on the way. */
import type { AnchorEntry, Erratum, PolicyDocument, Sentence, Unit } from '../../src/policy/model.ts';
import { type Issue, issue } from '../faults/issues.ts';
import { applyErrata, type Drop, type LocatedErratum } from './correct/apply-errata.ts';
import { type AnchoredUnit, assignAnchors, inDocumentOrder } from './identity/assign-anchors.ts';
import { type AnchorChange, keepAnchors } from './identity/keep-anchors.ts';
import { assignSpans, joinSpans } from './lines/assign-spans.ts';
import { formBlocks } from './lines/form-blocks.ts';
import { splitLines } from './lines/split-lines.ts';
import type { Seed } from './read/read-seed.ts';
import { checkFacts } from './structure/check-facts.ts';
import { parseStructure } from './structure/parse-structure.ts';
import { publishedRows } from './structure/parse-table.ts';
import { textOf, type UnitDraft } from './structure/unit-draft.ts';

export interface ConvertedDocument {
  document: PolicyDocument;
  /** The tree, for the MDX. */
  tree: AnchoredUnit[];
  units: Unit[];
  errata: Erratum[];
  sentences: Sentence[];
  /** Every id that was ever published of the document, for the lock file. */
  anchors: AnchorEntry[];
  /** What happened to published ids since. */
  changes: AnchorChange[];
  /** What the marks of the text point to, in the order of errata.yaml's places. */
  marks: LocatedErratum[];
}

/** `locked` are the ids of this document that were published so far. */
export function convertDocument(seed: Seed, locked: readonly AnchorEntry[] = []): { value: ConvertedDocument; issues: Issue[] } {
  const corrected = applyErrata(seed);
  const lines = splitLines(corrected.value.text, seed.text);
  const blocks = formBlocks(lines, seed.metadata);
  const spans = assignSpans(blocks, seed.text, corrected.value.drops);
  const structure = parseStructure(blocks, spans, seed);
  const anchored = assignAnchors(structure.value.units, seed);
  const kept = keepAnchors(anchored.value, seed.metadata.id, locked, seed.metadata.revised ?? seed.metadata.added);
  const tree = kept.tree;
  const units = inDocumentOrder(tree).map((unit) => publishedUnit(unit, seed));
  const drafts = new Map(inDocumentOrder(tree).map(({ anchor, draft }) => [unitId(seed.metadata.id, anchor), draft]));
  const errata = placeErrata(corrected.value.errata, units, drafts, seed);
  const moved = inDocumentOrder(tree).flatMap((unit) => (unit.draft.moved ? [misplacement(unit, seed)] : []));
  const rules = structure.value.rules.map((span) => ({ ...span, reason: '文本提取留下的表格线，不是文件内容' }));
  return {
    value: {
      document: publishedDocument(seed, units, [...corrected.value.drops, ...rules]),
      tree,
      units,
      sentences: kept.units.flatMap(({ anchor, sentences }) => sentences.map((sentence) => publishedSentence(sentence, unitId(seed.metadata.id, anchor)))),
      anchors: kept.entries,
      changes: kept.changes,
      marks: corrected.value.errata,
      errata: [...errata.value, ...moved].sort((a, b) => a.start - b.start || a.end - b.end),
    },
    issues: [...checkFacts(seed), ...corrected.issues, ...structure.issues, ...anchored.issues, ...errata.issues],
  };
}

export const unitId = (document: string, anchor: string): string => `${document}#${anchor}`;
export const documentUrl = (document: string): string => `/policies/${document}/`;

function publishedUnit({ anchor, parent, draft }: AnchoredUnit, seed: Seed): Unit {
  const document = seed.metadata.id;
  return {
    id: unitId(document, anchor),
    document,
    anchor,
    kind: draft.kind,
    label: draft.label,
    title: draft.title?.text ?? null,
    parent: parent === null ? null : unitId(document, parent),
    text: textOf(draft),
    url: `${documentUrl(document)}#${anchor}`,
    source: joinSpans(draft.spans, seed.text),
    ...(draft.table && { rows: publishedRows(draft.table) }),
  };
}

function publishedSentence({ index, start, end, text }: { index: number; start: number; end: number; text: string }, clause: string): Sentence {
  return { id: `${clause}.${index}`, clause, index, start, end, text };
}

function publishedDocument({ metadata }: Seed, units: readonly Unit[], drops: readonly Drop[]): PolicyDocument {
  const { id, title, shortTitle, shortName = id, province, documentNumber, issuers, datePublished, type, received, added, revised, typography } = metadata;
  const dropped = [...drops].sort((a, b) => a.start - b.start).map(({ start, end, reason }) => ({ start, end, reason }));
  const source = { file: `seeds/${id}/text.txt`, sha256: metadata.sha256 };
  return {
    id,
    title,
    shortTitle,
    shortName,
    province,
    documentNumber,
    issuers,
    date: metadata.dateSigned,
    datePublished,
    type,
    url: documentUrl(id),
    source,
    received,
    added,
    revised,
    typography,
    dropped,
    clauses: units.length,
  };
}

/** Says of each erratum in which unit it stands; the unit that errata.yaml names is checked. */
function placeErrata(
  errata: readonly LocatedErratum[],
  units: readonly Unit[],
  drafts: ReadonlyMap<string, UnitDraft>,
  seed: Seed,
): { value: Erratum[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const value = errata.flatMap((erratum, mark) => {
    const unit = units.find(({ source }) =>
      source.some((span) => erratum.start >= span.start && erratum.end <= span.end && !(erratum.start === erratum.end && erratum.start === span.end)),
    );
    if (unit?.anchor !== erratum.unit) {
      const found = unit?.anchor ?? 'no unit, or in more than one';
      issues.push(issue('erratum-elsewhere', seed.paths.errata, erratum.entryLine, { original: erratum.original, unit: erratum.unit, found }));
    }
    if (!unit) return [];
    const { start, end, corrected, status, kind, reason, confidence, readers } = erratum;
    const shown = placeInText(drafts.get(unit.id), mark);
    return [{ clause: unit.id, start, end, original: seed.text.slice(start, end), corrected, status, kind, reason, confidence, readers, ...shown }];
  });
  return { value, issues };
}

/** Where in a unit's text (paragraphs joined by a line feed) the words of an erratum stand; of tables nowhere. */
function placeInText(draft: UnitDraft | undefined, mark: number): Pick<Erratum, 'textStart' | 'textEnd'> {
  const marks = draft?.table ? [] : (draft?.paragraphs ?? []).flatMap((paragraph) => [...paragraph.mark, -1]);
  const textStart = marks.indexOf(mark);
  return textStart < 0 ? { textStart: null, textEnd: null } : { textStart, textEnd: marks.lastIndexOf(mark) + 1 };
}

/** A heading read elsewhere than it stands is published as a noted erratum: its words are untouched. */
function misplacement({ anchor, draft }: AnchoredUnit, seed: Seed): Erratum {
  const { start, end } = draft.spans[0] ?? { start: 0, end: 0 };
  const original = seed.text.slice(start, end);
  return {
    clause: unitId(seed.metadata.id, anchor),
    start,
    end,
    original,
    corrected: '',
    status: 'noted',
    kind: 'misplaced',
    reason: draft.moved ?? '',
    confidence: 'certain',
    readers: 2,
    textStart: null,
    textEnd: null,
  };
}
