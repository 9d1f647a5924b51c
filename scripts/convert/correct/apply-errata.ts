/** Applies what is declared of a seed's wording: corrections, doubts, dropped passages. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import type { Span } from '../../../src/policy/model/values.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';
import { withoutInvisible } from './invisible.ts';
import { findQuote, type Quote, squeezeSeed } from './locate-quotes.ts';
import { markupIn } from './markup.ts';
import { fromSeed, joinSourced, type SourcedText, standingFor } from './sourced-text.ts';

export interface LocatedErratum extends ErratumEntry, Span {
  /** Line of its entry in errata.yaml. */
  entryLine: number;
}

export interface Drop extends Span {
  reason: string;
}

export interface CorrectedText {
  /** The whole text: corrections applied, dropped passages and characters that nobody sees left out, doubts only marked. */
  text: SourcedText;
  /** In the order of the seed; `mark` of the text is an index into this list. */
  errata: LocatedErratum[];
  drops: Drop[];
}

interface Located<T> extends Span {
  value: T;
  file: string;
  line: number;
  quote: Quote;
}

/** Every quote must be found once and none may overlap another; those at fault are reported and left unapplied. */
export function applyErrata(seed: Seed): { value: CorrectedText; issues: Issue[] } {
  const squeezed = squeezeSeed(seed.text);
  const issues: Issue[] = [];
  const locate = <T>(value: T, quote: Quote, file: string, line: number): Located<T>[] => {
    const [place, ...others] = findQuote(squeezed, quote);
    if (place && !others.length) return [{ ...place, value, file, line, quote }];
    issues.push(
      issue('quote-not-found', file, line, { original: quote.original || `${quote.prefix}│${quote.suffix}`, count: others.length + (place ? 1 : 0) }),
    );
    return [];
  };
  const errata = seed.errata.flatMap((entry, i) => locate(entry, entry, seed.paths.errata, seed.errataLines[i] ?? 1));
  const drops = seed.metadata.dropped.flatMap((entry, i) => locate(entry, entry, seed.paths.metadata, seed.metadataLine('dropped', i)));
  for (const { value, file, line } of errata) {
    if (value.status === 'corrected' && !value.corrected) issues.push(issue('empty-correction', file, line, { original: value.original }));
    if (value.corrected && value.corrected === value.original)
      issues.push(issue('setting-without-effect', file, line, { setting: 'corrected', why: `“${value.original}” is the wording as received` }));
  }
  const applied = withoutOverlaps([...errata, ...drops], issues);
  const marked = new Set(errata.filter(({ value, file, line }) => bringsMarkup(value.corrected, file, line, issues)));
  const kept = errata.filter((item) => applied.has(item) && !marked.has(item)).sort((a, b) => a.start - b.start);
  const keptDrops = drops.filter((item) => applied.has(item)).sort((a, b) => a.start - b.start);
  const visible = withoutInvisible(compose(seed.text, kept, keptDrops), seed.text);
  const declared = keptDrops.map(({ value, start, end }) => ({ start, end, reason: value.reason }));
  return {
    value: {
      text: visible.text,
      errata: kept.map(({ value, start, end, line }) => ({ ...value, start, end, entryLine: line })),
      drops: [...declared, ...visible.drops].sort((a, b) => a.start - b.start),
    },
    issues,
  };
}

/** A correction is no place for the marks of a page: it is left unapplied, lest the text be blamed for it. */
function bringsMarkup(corrected: string, file: string, line: number, issues: Issue[]): boolean {
  const tag = markupIn(corrected);
  if (tag !== null) issues.push(issue('markup-in-text', file, line, { tag, lines: 1 }));
  return tag !== null;
}

function withoutOverlaps(items: Located<unknown>[], issues: Issue[]): Set<Located<unknown>> {
  const kept = new Set<Located<unknown>>();
  let last: Located<unknown> | null = null;
  for (const item of [...items].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (last && item.start < last.end) {
      issues.push(issue('overlapping-quotes', item.file, item.line, { original: item.quote.original, other: last.quote.original }));
      continue;
    }
    kept.add(item);
    last = item;
  }
  return kept;
}

function compose(seed: string, errata: Located<ErratumEntry>[], drops: Located<unknown>[]): SourcedText {
  const parts: SourcedText[] = [];
  let done = 0;
  const marks = new Map(errata.map((item, index) => [item as Located<unknown>, index]));
  for (const item of [...errata, ...drops].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(fromSeed(seed, { start: done, end: item.start }));
    const mark = marks.get(item);
    if (mark !== undefined) parts.push(reading(seed, item as Located<ErratumEntry>, mark));
    done = item.end;
  }
  return joinSourced([...parts, fromSeed(seed, { start: done, end: seed.length })]);
}

function reading(seed: string, { start, end, value }: Located<ErratumEntry>, mark: number): SourcedText {
  return value.status === 'corrected' && value.corrected ? standingFor(value.corrected, { start, end }, mark) : fromSeed(seed, { start, end }, mark);
}
