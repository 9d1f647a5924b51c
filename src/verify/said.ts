/**
 * Whether a report says of words that they come from elsewhere than where they stand: 《某条例》第五条规定：“……”, “……”（《某规划》）.
 * Only what stands in the same sentence before the words, or in brackets right behind them, is taken for their source; where
 * several documents are named beside the words, any of them may be it.
 */
import { anchorOf, documentOf, unitIdOf } from '../policy/ids.ts';
import { closingQuotationMarks, pauses, sentenceEnds } from '../policy/marks.ts';
import { leadOf, type VerifyCollection } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { anyOf, oncePer } from '../policy/word-patterns.ts';
import type { Corpus, CorpusUnit } from './corpus.ts';
import type { CheckedLink } from './links.ts';
import { type Mention, mentionsIn, namesSource } from './mentions.ts';
import { type FoundPlaces, placesOf } from './places.ts';
import { pathTo } from './reference.ts';
import { mask, masked } from './report/masked.ts';
import { firstFrom } from './report/ranges.ts';
import { documentsCalled, shortNamesIn } from './text/names-in-report.ts';
import { isRange, readPlaces } from './text/place-written.ts';
import { bareName, isNumber } from './text/written-names.ts';

/** Where words stand: a unit, and the range of its wording. */
export interface Standing {
  unit: string;
  range: TextRange;
}

/** What a report says right beside some words. */
interface Said {
  /** As the report has it. */
  text: string;
  /** Title or number, and place in the document; null where it is not said. */
  title: string | null;
  place: string | null;
  /** The place whose document it is: 湖南. */
  region: string | null;
  /** What kind of document of the place: 规划. */
  kind: string | null;
  /** What it points back to, until that is known: 方案 of 该方案. */
  back: string | null;
  /** A place that is said before it and may belong to it: 第五条 of 《某条例》第五条在第一款中规定. */
  outer: string | null;
  /** Characters between it and the words. */
  distance: number;
}

/** Further off, the title of a document that is not in the collection may be there for another reason. */
const attached = 12;

/** Nobody names a source so far from the words; nor are there more marks between the words and a link. */
const farthest = 1000;
const mostMarks = 4;

const ends: ReadonlySet<string> = new Set(`${sentenceEnds}\n`);

/** How a place agrees with what is said: with what stands nearest, with another document named in the sentence, or not. */
export type Agreement = 'nearest' | 'named' | 'none';

export class SaidSources {
  readonly #report: string;
  readonly #given: string;
  readonly #corpus: Corpus;
  readonly #links: readonly CheckedLink[];
  readonly #shortNames: ReadonlyMap<string, string>;

  /** `read`: the report in the writing of the collection; `quoted`: passages of the report that are quotations; what they name is no source. */
  constructor({ given, read }: Record<'given' | 'read', string>, quoted: readonly TextRange[], links: readonly CheckedLink[], corpus: Corpus) {
    this.#report = masked(read, quoted, corpus.collection);
    this.#given = given;
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
    const [nearest, ...others] = this.#saidOf(words);
    const agreementOf = (place: Standing): Agreement => {
      if (!nearest || this.#fits(nearest, place)) return 'nearest';
      // Of the right document another place: the document alone, named once more, makes that no better.
      const isOtherPlace = nearest.place !== null && this.#fits({ ...nearest, place: null }, place);
      return others.some((other) => (other.place !== null || !isOtherPlace) && this.#fits(other, place)) ? 'named' : 'none';
    };
    return places.map((place) => ({ agreement: agreementOf(place), said: nearest ? this.#asGiven(nearest.text) : null }));
  }

  /** Words of the report in its own writing. */
  #asGiven(words: string): string {
    const at = this.#report.indexOf(words);
    return at < 0 ? words : this.#given.slice(at, at + words.length);
  }

  /** The nearest first; empty where nothing is said. */
  #saidOf(words: TextRange): Said[] {
    const behind = this.#behind(words);
    if (behind) return [behind, ...this.#before(words)];
    const before = this.#inPlaceBehind(words, this.#before(words));
    return before.length > 0 ? [...before, ...this.#namedBehind(words)] : [];
  }

  /** Nearest before the words in their sentence; a place without title is one of the document that was named last. */
  #before({ start, end }: TextRange): Said[] {
    const sentence = this.#report.slice(this.#sentenceStart(start), start);
    const found = withoutLastPlaces(mentionsIn(sentence, this.#clauseBehind(end), this.#corpus.collection));
    // 《甲》与《乙》不同，后者规定: whose words follow is not told by titles.
    if (found.at(-1)?.role !== 'source') return [];
    const sources = found.filter(({ role }) => role === 'source' || role === 'named');
    const place = sources.at(-1);
    if (!place) return [];
    const own = this.#ownOf(found, sentence, end);
    if (own) return [{ ...saidBy(own, sentence.length) }];
    const [named, ...others] = besides(sentence, sources).map((mention) =>
      this.#resolved(saidBy(mention, sentence.length), start - sentence.length + mention.end),
    );
    if (!named) return [{ ...saidBy(place, sentence.length), title: this.#titleBefore(start) }];
    if (namesSource(place)) return [named, ...others];
    // 《某条例》在第五条中规定
    const inner = { text: `${named.text}${place.text}`, place: place.place, outer: named.place, distance: sentence.length - place.end };
    return [{ ...named, ...inner }, ...others];
  }

  /** 甲、乙分别提出“……”“……”: of as many quotations as sources each has its own; null where they are not so told. */
  #ownOf(found: readonly Mention[], sentence: string, end: number): Mention | null {
    const at = respectivelyIn(this.#corpus.collection).exec(sentence)?.index ?? -1;
    const named = found.filter((mention) => namesSource(mention) && mention.end <= at);
    const before = [...sentence.slice(Math.max(0, at)).matchAll(quotations)].length;
    const behind = [...(restOfSentence.exec(this.#report.slice(end, end + farthest))?.[0] ?? '').matchAll(quotations)].length;
    return at >= 0 && named.length > 1 && named.length === before + 1 + behind ? (named[before] ?? null) : null;
  }

  /** No further back than one looks for a source. */
  #sentenceStart(end: number): number {
    const from = Math.max(0, end - farthest);
    for (let at = end; at > from; at--) if (ends.has(this.#report.charAt(at - 1))) return at;
    return from;
  }

  #titleBefore(start: number): string | null {
    const near = this.#report.slice(Math.max(0, start - farthest), start);
    const paragraph = near.slice(near.lastIndexOf('\n') + 1);
    return mentionsIn(paragraph, '', this.#corpus.collection).findLast(({ title }) => title !== null)?.title ?? null;
  }

  /** What points back stands for the last document of that kind that is named before, or for the last place. */
  #resolved(said: Said, at: number): Said {
    if (said.back === null) return said;
    const noun = said.back;
    const named = mentionsIn(this.#report.slice(Math.max(0, at - farthest), at - said.text.length), '', this.#corpus.collection);
    const kind = this.#corpus.collection.documents.some(({ type }) => type === noun) ? noun : '';
    const meant = named.findLast(({ title, region }) => (title === null ? region !== null && kind === '' : bareName(title).includes(kind)));
    return { ...said, title: meant?.title ?? null, region: meant?.region ?? null };
  }

  /** In brackets, behind a dash or a word that points there, right behind the words. */
  #behind({ end }: TextRange): Said | null {
    const [, inBrackets, dashed, pointed, owned] = behindWords(this.#corpus.collection).exec(this.#report.slice(end, end + farthest)) ?? [];
    const found = mentionsIn(inBrackets ?? dashed ?? pointed ?? owned ?? '', '', this.#corpus.collection);
    const { documents } = this.#corpus.collection;
    const isAlone = (mention: Mention): boolean =>
      isPlaceAlone(mention, inBrackets ?? '') ||
      (isPlaceAlone(mention, (inBrackets ?? '').slice(0, mention.text.length)) && documents.some(({ type }) => inBrackets?.includes(type)));
    const isOwner = ({ text, region }: Mention): boolean => region !== null && (owned?.startsWith(text) ?? false);
    const source = found.find((mention) => namesSource(mention) && (mention.role === 'source' || isAlone(mention) || isOwner(mention)));
    return source ? this.#resolved({ ...saidBy(source, 0), distance: 0 }, end) : null;
  }

  /** A place alone in brackets right behind the words is one of the document that is named before them: 《甲》要求“……”（第五条）。 */
  #inPlaceBehind({ end }: TextRange, [named, ...others]: readonly Said[]): readonly Said[] {
    if (!named) return [];
    const [, inBrackets = ''] = behindWords(this.#corpus.collection).exec(this.#report.slice(end, end + farthest)) ?? [];
    const [only] = mentionsIn(inBrackets, '', this.#corpus.collection);
    if (only?.text !== inBrackets || only.place === null || namesSource(only)) return [named, ...others];
    return [{ ...named, text: only.text, place: only.place, outer: named.place, distance: 0 }, ...others];
  }

  /** The clause goes on behind the words: 《某条例》对“……”未作规定. */
  #clauseBehind(end: number): string {
    const behind = new RegExp(`^[${closingQuotationMarks}"]([^${pauses}《》\\n]*)`, 'u');
    return behind.exec(this.#report.slice(end, end + farthest))?.[1] ?? '';
  }

  /** Documents named in the rest of the sentence, unless they introduce another quotation: “……”为《某条例》所独有. */
  #namedBehind({ end }: TextRange): Said[] {
    const rest = restOfSentence.exec(this.#report.slice(end, end + farthest))?.[0] ?? '';
    if (rest.includes(mask)) return [];
    return mentionsIn(rest, '', this.#corpus.collection).flatMap((mention) =>
      namesSource(mention) && mention.role === 'source' ? { ...saidBy(mention, 0), distance: 0 } : [],
    );
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

const saidBy = ({ text, title, place, region, kind, back, end }: Mention, until: number): Said => ({
  text,
  title,
  place,
  region,
  kind,
  back,
  outer: null,
  distance: until - end,
});

/** （湖南）, （湖南省“十四五”规划第三章） */
const isPlaceAlone = ({ title, region, text }: Mention, words: string): boolean => title === null && region !== null && text === words;

/** A place that stands last and says nothing is where something is done: 《甲》提出，湖南省要“……”. */
const withoutLastPlaces = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.slice(0, mentions.findLastIndex(({ title, region, role }) => title !== null || region === null || role !== 'named') + 1);

const behindWords = oncePer(
  ({ namedSources: { pointing, pointingBefore, stating } }: VerifyCollection): RegExp =>
    new RegExp(
      `^[${closingQuotationMarks}"${sentenceEnds}\\s]{0,3}(?:[（(]([^（）()\\n]*(?:[（(][^（）()\\n]*[）)][^（）()\\n]*)*)[）)]|——?([^${sentenceEnds}\\n]{0,80})|[，,]?${anyOf(pointing)}([^${sentenceEnds}\\n]{0,80})|[，,]?${anyOf(pointingBefore)}([^${pauses}\\n]{2,30}?${anyOf(stating)}))`,
      'u',
    ),
);

/** Titles from the nearest on that stand beside the words; those with another quotation between do only where none is nearer. */
function besides(sentence: string, mentions: readonly Mention[]): Mention[] {
  const titles = mentions.filter(namesSource).reverse();
  const nearest = titles[0]?.end ?? 0;
  return titles.filter(({ end }) => !sentence.slice(end, nearest).includes(mask));
}

const quotations = new RegExp(`${mask}+`, 'gu');
const restOfSentence = new RegExp(`^[^${sentenceEnds}\\n]*`, 'u');
const respectivelyIn = oncePer(({ namedSources: { respectively } }: VerifyCollection): RegExp => new RegExp(anyOf(respectively), 'u'));

/** Titles are often cited without their beginning, or with the issuer before it. */
function isCalled({ document: { title, shortTitle, documentNumber } }: CorpusUnit, said: string): boolean {
  const wanted = bareName(said);
  return isNumber(said, documentNumber) || [title, shortTitle].map(bareName).some((known) => known.includes(wanted) || wanted.includes(known));
}

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
