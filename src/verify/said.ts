/**
 * Whether a report says of words that they come from elsewhere than where they stand: 《某条例》第五条规定：“……”, “……”（《某规划》）.
 * Only what stands in the same sentence before the words, or in brackets right behind them, is taken for their source.
 */
import { anchorOf, documentOf, unitIdOf } from '../policy/ids.ts';
import { closingQuotationMarks, sentenceEnds } from '../policy/marks.ts';
import { leadOf } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { anyOf } from '../policy/word-patterns.ts';
import { bareTitle, documentsCalled, locatorPattern, stepsOf, titlePattern } from './citations.ts';
import { allIdsAt } from './cited-places.ts';
import type { Corpus, CorpusUnit } from './corpus.ts';
import type { CheckedLink } from './links.ts';
import { pathTo } from './reference.ts';

/** Where words stand: a unit, and the range of its wording. */
export interface Standing {
  unit: string;
  range: TextRange;
}

/** What a report says right beside some words. */
interface Said {
  /** As the report has it. */
  text: string;
  /** Title, and place in the document; null where it is not said. */
  title: string | null;
  place: string | null;
  /** Characters between it and the words. */
  distance: number;
}

/** A document or a place that is named, and what is said of it. */
interface Mention extends Said {
  /** It does not say the words, or others are compared with it. */
  role: 'source' | 'denied' | 'compared';
}

/** Further off, the title of a document that is not in the collection may be there for another reason. */
const attached = 12;

export class SaidSources {
  readonly #report: string;
  readonly #corpus: Corpus;
  readonly #links: readonly CheckedLink[];
  readonly #pattern: RegExp;
  readonly #denying: RegExp;
  readonly #comparing: { before: RegExp; behind: RegExp };

  /** `quoted`: passages of the report that are quotations; what they name is no source. */
  constructor(report: string, quoted: readonly TextRange[], links: readonly CheckedLink[], corpus: Corpus) {
    this.#report = masked(report, quoted);
    this.#corpus = corpus;
    this.#links = links;
    const locator = locatorPattern(corpus);
    this.#pattern = new RegExp(`${titlePattern}\\s*(${locator}+)?|(${locator}+)`, 'gu');
    const { denying, comparingBefore, comparingBehind } = corpus.collection.namedSources;
    this.#denying = new RegExp(anyOf(denying), 'u');
    this.#comparing = {
      before: new RegExp(`${anyOf(comparingBefore)}$`, 'u'),
      behind: new RegExp(`^的?(?:[^，。《》\\n]{0,4})${anyOf(comparingBehind)}`, 'u'),
    };
  }

  /** The source that is said, if none of the places is it; null where nothing is said or it is right. */
  other(words: TextRange, places: readonly Standing[]): string | null {
    const link = this.#linkBehind(words);
    if (link) return places.some(({ unit }) => isWithin(unit, unitIdOf(link.to ?? ''), this.#corpus)) ? null : link.address;
    const said = this.#behind(words) ?? this.#before(words);
    return said && !places.some((place) => this.#fits(said, place)) ? said.text : null;
  }

  /** Nearest before the words in their sentence; a place without title is one of the document that was named last. */
  #before({ start }: TextRange): Said | null {
    const sentence = this.#report.slice(0, start).replace(new RegExp(`^[\\s\\S]*[${sentenceEnds}\\n]`, 'u'), '');
    const found = this.#mentions(sentence, sentence.length).filter(({ role }) => role !== 'compared');
    if (found.at(-1)?.role === 'denied') return null;
    const named = found.findLast(({ title }) => title !== null);
    const place = found.at(-1);
    if (!named || !place || place === named) return named ?? (place ? { ...place, title: this.#titleBefore(start) } : null);
    // 《某条例》在第五条中规定
    return { ...named, text: `${named.text}${place.text}`, place: `${named.place ?? ''}${place.place ?? ''}`, distance: place.distance };
  }

  #titleBefore(start: number): string | null {
    const paragraph = this.#report.slice(this.#report.lastIndexOf('\n', start - 1) + 1, start);
    return this.#mentions(paragraph, 0).findLast(({ title }) => title !== null)?.title ?? null;
  }

  /** In brackets or behind a dash, right behind the words. */
  #behind({ end }: TextRange): Said | null {
    const behind = new RegExp(
      `^[${closingQuotationMarks}"${sentenceEnds}\\s]{0,3}(?:[（(]([^（）()\\n]*(?:[（(][^（）()\\n]*[）)][^（）()\\n]*)*)[）)]|——?([^\\n]{0,80}))`,
      'u',
    );
    const [, inBrackets, dashed] = behind.exec(this.#report.slice(end)) ?? [];
    return this.#mentions(inBrackets ?? dashed ?? '', 0).find(({ title, role }) => title !== null && role === 'source') ?? null;
  }

  #mentions(text: string, until: number): Mention[] {
    const found = [...text.matchAll(this.#pattern)];
    return found.map(({ index, 0: words, 1: title = null, 2: place = null, 3: alone = null }, n) => {
      const [end, next] = [index + words.length, found[n + 1]?.index ?? text.length];
      const role = this.#roleBetween(text.slice(0, index), text.slice(end, next));
      return { text: words, title, place: place ?? alone, distance: Math.max(0, until - end), role };
    });
  }

  #roleBetween(before: string, behind: string): Mention['role'] {
    if (this.#comparing.before.test(before) || this.#comparing.behind.test(behind)) return 'compared';
    return this.#denying.test(behind) ? 'denied' : 'source';
  }

  #linkBehind({ end }: TextRange): CheckedLink | undefined {
    const marks = /^[^\p{L}\p{N}]{0,4}$/u;
    return this.#links.find(({ range, state, anchor }) => range.start >= end && state === 'live' && anchor && marks.test(this.#report.slice(end, range.start)));
  }

  #fits({ title, place, distance }: Said, standing: Standing): boolean {
    const entry = this.#corpus.byId.get(standing.unit) as CorpusUnit;
    if (title !== null && !isCalled(entry, title)) return documentsCalled(title, this.#corpus).length === 0 && distance > attached;
    if (place === null) return true;
    const ids = placesCalled(place, entry.document.id, this.#corpus);
    if (ids.length === 0) return title === null || !this.#isStatute(entry.document.id);
    return ids.some((id) => holds(id, standing, this.#corpus));
  }

  /** Only in a statute is a place that is not there said wrongly: places of other texts have more names than one. */
  #isStatute(document: string): boolean {
    return this.#corpus.units.some((entry) => entry.document.id === document && entry.unit.kind === 'article');
  }
}

const masked = (report: string, quoted: readonly TextRange[]): string =>
  quoted.reduce((text, { start, end }) => text.slice(0, start) + '\u3000'.repeat(end - start) + text.slice(end), report);

/** Titles are often cited without their beginning, or with the issuer before it. */
function isCalled({ document: { title, shortTitle } }: CorpusUnit, said: string): boolean {
  const wanted = bareTitle(said);
  return [title, shortTitle].map(bareTitle).some((known) => known.includes(wanted) || wanted.includes(known));
}

/** What a place may mean; of places run together, 第三条在第五条, the last. */
function placesCalled(place: string, document: string, corpus: Corpus): string[] {
  const steps = stepsOf(place, corpus);
  const from = steps.findIndex((_, i) => allIdsAt(steps.slice(i), document, corpus).length > 0);
  return from < 0 ? [] : allIdsAt(steps.slice(from), document, corpus);
}

/** A unit is within itself, too. */
const isWithin = (unit: string, outer: string, corpus: Corpus): boolean =>
  documentOf(unit) === documentOf(outer) && pathTo(unit, corpus).some(({ anchor }) => anchor === anchorOf(outer));

/** Whether the unit or part holds the words or a piece of them. */
function holds(id: string, { unit, range }: Standing, corpus: Corpus): boolean {
  if (unitIdOf(id) === id) return isWithin(unit, id, corpus);
  if (unitIdOf(id) !== unit) return false;
  const { unit: known } = corpus.byId.get(unit) as CorpusUnit;
  const part = known.parts.find((candidate) => candidate.id === id);
  const lead = leadOf(known).length;
  return part !== undefined && part.start + lead < range.end && range.start < part.end + lead;
}
