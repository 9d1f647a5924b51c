/** Numbers of clauses without a title, beside a quotation or behind 依据: they are those of the document that was named last, 1.第5条：“……”. */
import { closingQuotationMarks, openingQuotationMarks } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { placeGrammar } from './place-written.ts';
import { nameOf, namePattern, placeNames } from './written-names.ts';

export interface BarePlace {
  /** 第5条, and where it stands. */
  written: string;
  start: number;
  /** The name of the document, and where that stands. */
  name: string;
  at: number;
  /** The place that was named since; null where none was. */
  region: string | null;
}

interface Patterns {
  tokens: RegExp;
  founded: RegExp;
}

const patternsOf = oncePer((collection: VerifyCollection): Patterns => {
  const { behindTitle, alone } = placeGrammar(collection);
  const { basis, borrowing } = collection.namedSources;
  return {
    tokens: new RegExp(`${namePattern(collection)}\\s*(?:${behindTitle})?|(?<region>${placeNames(collection)})|(?<alone>${alone})`, 'gu'),
    founded: new RegExp(`(?:^|[^\\p{L}])${anyOf([...basis, ...borrowing])}$`, 'u'),
  };
});

const quoteBehind = new RegExp(`^[：:，,]?\\s?[${openingQuotationMarks}"]`, 'u');
const quoteBefore = new RegExp(`[${closingQuotationMarks}"]\\s?[（(]$`, 'u');
const bracketBehind = /^[）)]/u;

export function barePlacesIn(report: string, collection: VerifyCollection): BarePlace[] {
  const { tokens, founded } = patternsOf(collection);
  const found: BarePlace[] = [];
  let last: Pick<BarePlace, 'name' | 'at' | 'region'> = { name: '', at: 0, region: null };
  for (const { index, 0: words, groups = {} } of report.matchAll(tokens)) {
    const name = nameOf(groups);
    if (name !== null) last = { name, at: index, region: null };
    else if (groups.region !== undefined) last = { ...last, region: groups.region };
    else if (last.name && isCited(report, index, words, founded)) found.push({ ...last, written: words, start: index });
  }
  return found;
}

function isCited(report: string, start: number, words: string, founded: RegExp): boolean {
  const [before, behind] = [report.slice(Math.max(0, start - 8), start), report.slice(start + words.length, start + words.length + 4)];
  if (quoteBefore.test(before) && bracketBehind.test(behind)) return true;
  return (quoteBehind.test(behind) || founded.test(before)) && !isInQuotation(report, start);
}

/** A mark is open before it in its line. */
function isInQuotation(report: string, at: number): boolean {
  const marks = report.slice(report.lastIndexOf('\n', at - 1) + 1, at).match(anyQuotationMark) ?? [];
  return openingQuotationMarks.includes(marks.at(-1) ?? '”');
}

const anyQuotationMark = new RegExp(`[${openingQuotationMarks}${closingQuotationMarks}]`, 'gu');
