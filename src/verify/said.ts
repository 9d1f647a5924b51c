/** Whether a report says of words that they come from elsewhere than where they stand: 《某条例》第五条规定：“……”, “……”（《某规划》）. */
import { anchorOf, documentOf, unitIdOf } from '../policy/ids.ts';
import { leadOf } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { type Corpus, type CorpusUnit, gramLength, placesOfGram } from './corpus.ts';
import type { CheckedLink } from './links.ts';
import { type FoundPlaces, placesOf } from './places.ts';
import { pathTo } from './reference.ts';
import { masked } from './report/masked.ts';
import { firstFrom } from './report/ranges.ts';
import type { Said } from './said/said.ts';
import { SaidBeside } from './said/said-beside.ts';
import { documentsCalled, shortNamesIn } from './text/names-in-report.ts';
import { isRange, readPlaces } from './text/place-written.ts';
import { placeAt } from './text/words.ts';
import { bareName, isNumber } from './text/written-names.ts';

/** Where words stand: a unit, and the range of its wording. */
export interface Standing {
  unit: string;
  range: TextRange;
}

/** Further off, the title of a document that is not in the collection may be there for another reason. */
const attached = 12;

/** How much of words that are told, not quoted, another source must have. */
const likeTold = 0.6;

/** There are no more marks than this between words and their link. */
const mostMarks = 4;

/** How a place agrees with what is said: with what stands nearest, with another document named in the sentence, or not. */
export type Agreement = 'nearest' | 'named' | 'none';

export class SaidSources {
  readonly #report: string;
  readonly #given: string;
  readonly #corpus: Corpus;
  readonly #beside: SaidBeside;
  readonly #links: readonly CheckedLink[];
  readonly #shortNames: ReadonlyMap<string, string>;

  /** `read`: the report in the writing of the collection; `quoted`: passages of the report that are quotations; what they name is no source. */
  constructor({ given, read }: Record<'given' | 'read', string>, quoted: readonly TextRange[], links: readonly CheckedLink[], corpus: Corpus) {
    this.#report = masked(read, quoted, corpus.collection);
    this.#given = given;
    this.#beside = new SaidBeside(this.#report, corpus.collection);
    this.#corpus = corpus;
    this.#links = links;
    this.#shortNames = shortNamesIn(read, corpus.collection.namedSources);
  }

  /** For each place, `nearest` where nothing is said; `said`: as the report has it. Of several documents named, any may be the source. */
  agreements(words: TextRange, places: readonly Standing[]): { agreement: Agreement; said: string | null }[] {
    const link = this.#linkBehind(words);
    if (link) {
      const linked = unitIdOf(link.to ?? '');
      return places.map(({ unit }) => ({ agreement: isWithin(unit, linked, this.#corpus) ? 'nearest' : 'none', said: link.address }));
    }
    const [nearest, ...others] = this.#beside.of(words);
    const agreementOf = (place: Standing): Agreement => {
      if (!nearest || this.#fits(nearest, place)) return 'nearest';
      // Of the right document another place: the document alone, named once more, makes that no better.
      const isOtherPlace = nearest.place !== null && this.#fits({ ...nearest, place: null }, place);
      return others.some((other) => (other.place !== null || !isOtherPlace) && this.#fits(other, place)) ? 'named' : 'none';
    };
    const context = nearest || places.length === 1 ? null : this.#beside.contextOf(words);
    // Nothing is said: of places with the same words those of what is spoken of are meant.
    if (context) return places.map((place) => ({ agreement: this.#fits(context, place) ? 'nearest' : 'named', said: null }));
    return places.map((place) => ({ agreement: agreementOf(place), said: nearest ? this.#asGiven(nearest.text) : null }));
  }

  /**
   * Of several sources that are said to have the words those that have not, as the report has them; null where each has them. `places`:
   * where the words stand; elsewhere they are looked for. Words that are told, not quoted, may be much the same ones.
   */
  lacking(words: TextRange, places: readonly Standing[], quoted: boolean): string | null {
    const together = this.#beside.together(words);
    const lacking = together.filter(
      (said) => !this.#isElsewhere(said) && !places.some((place) => this.#fits(said, place)) && !this.#hasToo(said, places, quoted),
    );
    return lacking.length > 0 ? [...new Set(lacking.map(({ text }) => this.#asGiven(text)))].join('、') : null;
  }

  /** A document that is not here may have the words. */
  #isElsewhere({ title }: Said): boolean {
    return title !== null && documentsCalled(this.#shortNames.get(title) ?? title, this.#corpus.collection).length === 0 && !this.#isPartOfTitle(title);
  }

  #isPartOfTitle(title: string): boolean {
    return this.#corpus.collection.documents.some((document) => bareName(document.title).includes(bareName(title)));
  }

  /** Whether the source has the same words in another place. */
  #hasToo(said: Said, [standing]: readonly Standing[], quoted: boolean): boolean {
    if (!standing) return false;
    const { words } = this.#corpus.byId.get(standing.unit) as CorpusUnit;
    const wanted = words.text.slice(placeAt(words, standing.range.start), placeAt(words, standing.range.end));
    const counts = new Map<string, number>();
    for (let at = 0; at + gramLength <= wanted.length; at++) {
      const units = new Set(placesOfGram(this.#corpus, wanted, at).map((place) => this.#corpus.units[this.#corpus.unitAt[place] ?? 0]?.unit.id ?? ''));
      for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    const least = (quoted ? 1 : likeTold) * Math.max(1, wanted.length - gramLength + 1);
    return [...counts].some(([unit, count]) => count >= least && this.#fits(said, { unit, range: wholeOf(unit, this.#corpus) }));
  }

  /** Words of the report in its own writing. */
  #asGiven(words: string): string {
    const at = this.#report.indexOf(words);
    return at < 0 ? words : this.#given.slice(at, at + words.length);
  }

  #linkBehind({ end }: TextRange): CheckedLink | undefined {
    const marks = new RegExp(`^[^\\p{L}\\p{N}]{0,${mostMarks}}$`, 'u');
    const first = firstFrom(this.#links, end, ({ range }) => range.start);
    return this.#links.slice(first, first + 2 * mostMarks).find(({ range, to }) => to !== null && marks.test(this.#report.slice(end, range.start)));
  }

  #has(region: string | null, kind: string): boolean {
    return this.#corpus.collection.documents.some(({ type, place }) => type === kind && region !== null && place.names.includes(region));
  }

  #fits({ title: written, place, region, kind, outer, distance }: Said, standing: Standing): boolean {
    const entry = this.#corpus.byId.get(standing.unit) as CorpusUnit;
    if (region !== null && !entry.document.place.names.includes(region)) return false;
    if (kind !== null && kind !== entry.document.type && this.#has(region, kind)) return false;
    const title = written === null ? null : (this.#shortNames.get(written) ?? written);
    if (title !== null && !isCalled(entry, title)) return documentsCalled(title, this.#corpus.collection).length === 0 && distance > attached;
    if (place === null || isRange(place, this.#corpus.collection)) return true;
    const { ids, isKnownWay } = placesSaid(place, outer, entry.document.id, this.#corpus);
    if (ids.length === 0) return title === null || !isKnownWay;
    return ids.some((id) => holds(id, standing, this.#corpus));
  }
}

/** Titles are often cited without their beginning, or with the issuer before it. */
function isCalled({ document: { title, shortTitle, documentNumber } }: CorpusUnit, said: string): boolean {
  const wanted = bareName(said);
  return isNumber(said, documentNumber) || [title, shortTitle].map(bareName).some((known) => known.includes(wanted) || wanted.includes(known));
}

const wholeOf = (unit: string, corpus: Corpus): TextRange => ({ start: 0, end: corpus.byId.get(unit)?.words.original.length ?? 0 });

/** Every place that is listed; what is said before it may stand above it, or may be another. */
function placesSaid(place: string, outer: string | null, document: string, corpus: Corpus): FoundPlaces {
  const above = outer === null ? [] : (readPlaces(outer, corpus.collection).at(-1)?.steps ?? []);
  const found = readPlaces(place, corpus.collection).map(({ steps }) => {
    const whole = placesOf([...above, ...steps], document, corpus);
    return whole.ids.length > 0 ? whole : placesOf(steps, document, corpus);
  });
  return { ids: found.flatMap(({ ids }) => ids), isKnownWay: found.every(({ isKnownWay }) => isKnownWay) };
}

/** A unit is within itself, and within its document, too. */
const isWithin = (unit: string, outer: string, corpus: Corpus): boolean =>
  documentOf(unit) === documentOf(outer) && (anchorOf(outer) === '' || pathTo(unit, corpus).some(({ anchor }) => anchor === anchorOf(outer)));

/** Whether the unit or part holds the words or a piece of them. */
function holds(id: string, { unit, range }: Standing, corpus: Corpus): boolean {
  if (unitIdOf(id) === id) return isWithin(unit, id, corpus);
  if (unitIdOf(id) !== unit) return false;
  const { unit: known } = corpus.byId.get(unit) as CorpusUnit;
  const part = known.parts.find((candidate) => candidate.id === id);
  const lead = leadOf(known).length;
  return part !== undefined && part.start + lead < range.end && range.start < part.end + lead;
}
