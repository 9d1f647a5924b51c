/** Puts what was found into the form in which the page shows it. */
import { locatorOf } from '../../citing/locator.ts';
import { namesOfParts } from '../../citing/part-names.ts';
import { anchorOf, documentOf, placeIn, sentenceOf, unitId, unitIdOf } from '../../policy/ids.ts';
import type { Corpus, CorpusUnit } from '../corpus.ts';
import type { CheckedLink } from '../links.ts';
import { clauseBreak, sentenceBreak } from '../numbers/amounts.ts';
import type { CheckedNumber } from '../numbers/held.ts';
import { pathTo, referenceTo, type Visit } from '../reference.ts';
import { firstFrom } from '../report/ranges.ts';
import { furtherVerdicts } from '../verdicts.ts';
import { type CheckedQuotation, type Place, verifyReport } from '../verify.ts';
import type { Findings, ShownLink, ShownNumber, ShownPlace, ShownQuotation } from './answer.ts';

export function shownReport(report: string, corpus: Corpus, visit: Visit): Omit<Findings, 'number' | 'failed'> {
  const checked = verifyReport(report, corpus);
  const { quotations, links, citations, checkedUntil, unlisted } = checked;
  const { marked, numbers, retold } = furtherVerdicts(report.slice(0, checkedUntil), checked, corpus);
  const paragraphs = paragraphEnds(report);
  return {
    checkedUntil: checkedUntil < report.length ? checkedUntil : null,
    unlisted,
    quotations: quotations.map((quotation) => shownQuotation(quotation, retold.has(quotation), paragraphs, corpus, visit)),
    links: links.map((link) => shownLink(link, corpus)),
    marked: marked.map(({ text, verdict, start, end, clause }) => ({
      text,
      verdict,
      range: { start, end },
      place: placeOfId(clause ?? '', corpus),
      paragraph: paragraphOf(start, paragraphs),
    })),
    numbers: numbers.map((number) => shownNumber(number, report, paragraphs, corpus)),
    citations: citations.map((citation) => ({ ...citation, place: placeOfId(citation.id ?? citation.document ?? '', corpus) })),
  };
}

function shownQuotation(quotation: CheckedQuotation, retold: boolean, paragraphs: readonly number[], corpus: Corpus, visit: Visit): ShownQuotation {
  return {
    ...quotation,
    retold,
    place: shownPlace(quotation.place, corpus, visit),
    also: quotation.also.map((place) => shownPlace(place, corpus, visit)),
    paragraph: paragraphOf(quotation.range.start, paragraphs),
  };
}

const paragraphOf = (place: number, paragraphs: readonly number[]): number => firstFrom(paragraphs, place, (end) => end) + 1;

/** Characters round a number by which one knows it again. */
const [around, fewer] = [24, 14];
const fewestLeading = 4;

function shownNumber({ range, verdict, known, isOfAnother }: CheckedNumber, report: string, paragraphs: readonly number[], corpus: Corpus): ShownNumber {
  const before = leadingTo(report, range.start);
  const behind = report.slice(range.end, range.end + fewer).split(sentenceBreak, 1)[0] ?? '';
  return {
    text: report.slice(range.start, range.end),
    before,
    behind,
    range,
    verdict,
    isOfAnother,
    known: known && { amount: `${known.value}${known.valueTo === null ? '' : `—${known.valueTo}`}${known.unit}`, year: known.year },
    place: placeOfId(known?.clause ?? '', corpus),
    paragraph: paragraphOf(range.start, paragraphs),
  };
}

/** The words before a number, from a clause's beginning on where one is near; never from a mark on. */
function leadingTo(report: string, start: number): string {
  const from = Math.max(0, start - around);
  const before = report.slice(from, start).split(sentenceBreak).at(-1) ?? '';
  const isCut = from > 0 && before.length === start - from;
  const begins = isCut ? before.search(clauseBreak) + 1 : 0;
  return (before.length - begins >= fewestLeading ? before.slice(begins) : before).replace(
    /^[\p{P}\s]+/u,
    (marks) => /[\p{Pi}\p{Ps}]$/u.exec(marks)?.[0] ?? '',
  );
}

/** Where the paragraphs (lines that hold something) end. */
function paragraphEnds(report: string): number[] {
  return [...report.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => index + line.length);
}

function shownPlace(place: Place, corpus: Corpus, visit: Visit): ShownPlace {
  const { document } = corpus.byId.get(place.unit) as CorpusUnit;
  const reference = referenceTo(place, corpus, visit);
  return {
    url: reference.link,
    place: document.place,
    document: document.shortTitle,
    unit: nameOf(place.unit, reference.sentence, corpus, reference.part),
    reference,
  };
}

/** The place as it is cited, and its title. */
function nameOf(id: string, sentence: number | null, corpus: Corpus, part = ''): string {
  const path = pathTo(id, corpus);
  const { title, label } = path.at(-1) ?? {};
  return `${locatorOf(path, sentence, part)}${title && label ? ` ${title}` : ''}`;
}

/** 第二款第三项; empty for an id that names no part. */
function partName(id: string, corpus: Corpus): string {
  const unit = corpus.byId.get(unitIdOf(id))?.unit;
  return (unit && namesOfParts(unit.kind, unit.parts).get(id)) ?? '';
}

function shownLink(link: CheckedLink, corpus: Corpus): ShownLink {
  const id = link.anchor ? unitId(link.document, link.anchor) : link.document;
  const former = corpus.collection.former.find((entry) => entry.id === id);
  return { ...link, place: placeOfId(link.to ?? '', corpus), lastWording: former?.wording ?? null };
}

/** Where an id leads: a document's, a unit's, a sentence's, a part's; null where it leads nowhere. */
function placeOfId(id: string, corpus: Corpus): ShownLink['place'] {
  const document = corpus.collection.documents.find((candidate) => candidate.id === documentOf(id));
  const unit = unitIdOf(id);
  const name = corpus.byId.has(unit) ? nameOf(unit, sentenceOf(id), corpus, partName(id, corpus)) : '';
  return document ? { url: placeIn(document.url, anchorOf(id)), document: document.shortTitle, unit: name } : null;
}
