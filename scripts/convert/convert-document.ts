/** One seed to one document: the stages in their order. Pure: a value and the issues found on the way. */

import type { Language } from '../../src/policy/language.ts';
import type { LockedEntry } from '../../src/policy/model/anchor.ts';
import { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import type { Issue } from '../faults/issues.ts';
import { applyErrata } from './correct/apply-errata.ts';
import { assignAnchors, inDocumentOrder } from './identity/assign-anchors.ts';
import { keepAnchors } from './identity/keep-anchors.ts';
import { assignSpans } from './lines/assign-spans.ts';
import { checkLines } from './lines/check/check-lines.ts';
import { formBlocks } from './lines/form-blocks.ts';
import { withoutFurniture } from './lines/pages/page-furniture.ts';
import { joinPartedHeadings, settleLines } from './lines/settle-lines.ts';
import { declareLines, splitLines } from './lines/split-lines.ts';
import { checkItems } from './parts/check-items.ts';
import type { Seed } from './read/read-seed.ts';
import { checkFacts } from './structure/check-facts.ts';
import { checkIssuers } from './structure/check-issuers.ts';
import { checkLengths } from './structure/check-lengths.ts';
import { checkPlaces } from './structure/check-places.ts';
import { parseStructure } from './structure/parse-structure.ts';
import { statementsWithoutEffect } from './structure/settings-without-effect.ts';
import { checkRank } from './structure/settle-rank.ts';
import { withoutConsequences } from './structure/without-consequences.ts';
import type { ConvertedDocument } from './write/converted-document.ts';
import { publishedDocument, publishedParts, publishedSentences, publishedUnit } from './write/published-document.ts';
import { publishErrata } from './write/published-errata.ts';
import { settlePlace } from './write/settle-place.ts';

export interface Conversion {
  language: Language;
  /** What documents name as their places; without them a place is no more than its name. */
  jurisdictions?: Jurisdictions;
  /** Ids of this document that were published so far; none of a draft. */
  locked?: readonly LockedEntry[];
  /** Not released yet: the document says so. */
  draft?: boolean;
}

/** The same seed with the same `locked` gives the same value; with the `anchors` of that value as `locked` it gives it again. */
export function convertDocument(
  seed: Seed,
  { language, jurisdictions = new Jurisdictions([]), locked = [], draft = false }: Conversion,
): { value: ConvertedDocument; issues: Issue[] } {
  const corrected = applyErrata(seed);
  const received = splitLines(corrected.value.text, seed.text);
  const declared = declareLines(received, seed);
  const printed = withoutFurniture(declared.value, seed.metadata, language, seed.paths.text);
  const lines = joinPartedHeadings(settleLines(printed.value, seed.metadata), seed.metadata);
  const drops = [...corrected.value.drops, ...printed.drops].sort((a, b) => a.start - b.start);
  const blocks = formBlocks(lines, seed.metadata, language, seed.paths);
  const whole = checkLines(lines, blocks.value, seed.metadata, language, seed.paths.text);
  const spans = assignSpans(blocks.value, seed.text, drops);
  const structure = parseStructure(blocks.value, spans, seed, language);
  const anchored = assignAnchors(structure.value.units, seed.metadata.numbering);
  const { tree, units: kept, entries, changes } = keepAnchors(anchored, seed.metadata.id, locked, seed.metadata.revised ?? seed.metadata.added);
  const ordered = inDocumentOrder(tree);
  const anchors = new Map(ordered.map(({ draft, anchor }) => [draft, anchor]));
  const units = ordered.map((unit) => publishedUnit(unit, anchors, seed));
  const { value: errata, issues: misplaced } = publishErrata(corrected.value.errata, tree, units, seed);
  return {
    value: {
      document: publishedDocument(seed, units, [...drops, ...structure.value.drops], settlePlace(seed.metadata, jurisdictions), draft),
      tree,
      units,
      sentences: kept.flatMap((unit) => publishedSentences(unit, seed.metadata.id)),
      parts: kept.flatMap((unit) => publishedParts(unit, seed.metadata.id)),
      anchors: entries,
      changes,
      errata: errata.errata,
      marks: errata,
    },
    issues: withoutConsequences(
      [
        ...checkFacts(seed, language.issuers.placeEndings),
        ...checkRank(seed),
        ...checkIssuers(seed, language, jurisdictions),
        ...(jurisdictions.all.length ? checkPlaces(seed, jurisdictions) : []),
        ...statementsWithoutEffect(seed),
        ...corrected.issues,
        ...printed.issues,
        ...declared.issues,
        ...whole,
        ...blocks.issues,
        ...structure.issues,
        ...checkLengths(units, seed),
        ...checkItems(
          ordered.map((unit) => unit.draft),
          seed,
          structure.value.anomalies,
        ),
        ...misplaced,
      ],
      blocks.value,
      seed.metadata.numbering,
    ),
  };
}
