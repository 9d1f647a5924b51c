/**
 * Reads what stands beside some words of a report about where they come from. Only what stands in the same sentence before the words,
 * or in brackets right behind them, is taken for their source.
 */
import { clauseEnds, closingQuotationMarks, openingQuotationMarks, pauses, sentenceEnds } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { mask } from '../report/masked.ts';
import { bareName } from '../text/written-names.ts';
import { behindIn, sourceBehind } from './behind.ts';
import { headingOf } from './headed.ts';
import { type Mention, mentionsIn, namesSource } from './mentions.ts';
import { noteOf } from './notes.ts';
import { nothingSaid, type Said, saidBy } from './said.ts';
import { isDistributed, mayNameSeveral, namedTogether, placesTogether } from './together.ts';
import { keepingUpBehind, namedBehind } from './trailing.ts';

/** Nobody names a source so far from the words. */
const farthest = 1000;

/** A line that names what the next one speaks of. */
const longestHeading = 24;

const ends: ReadonlySet<string> = new Set(`${sentenceEnds}\n`);

export class SaidBeside {
  readonly #report: string;
  readonly #collection: VerifyCollection;

  /** `report`: with what is quoted in it masked; what a quotation names is no source. */
  constructor(report: string, collection: VerifyCollection) {
    this.#report = report;
    this.#collection = collection;
  }

  /** Any of them may be the source, the nearest first; empty where nothing is said. */
  of(words: TextRange): Said[] {
    const behind = this.#behind(words);
    if (behind) return [behind, ...this.#before(words)];
    const before = this.#inPlaceBehind(words, this.#before(words));
    return before.length > 0 ? [...before, ...this.#namedBehind(words)] : this.#trailing(words);
  }

  /** “……”，江西紧随其后: where nothing is said before the words in their clause. */
  #trailing({ start, end }: TextRange): Said[] {
    const lead = this.#report.slice(this.#sentenceStart(start), start);
    const named = namedBehind(lead.slice(lead.lastIndexOf('；') + 1), this.#report.slice(end, end + farthest), this.#collection);
    return named.map((mention) => ({ ...saidBy(mention, 0), distance: 0 }));
  }

  /** What was named last before the words, be it their source or not. */
  contextOf({ start }: TextRange): Said | null {
    const last = mentionsIn(this.#report.slice(Math.max(0, start - farthest), start), '', this.#collection).findLast(namesSource);
    return last ? { ...saidBy(last, 0), place: null } : null;
  }

  /** The sources of which each is said to have the words; empty where that is not said of several. */
  together(words: TextRange): Said[] {
    const { start, end } = words;
    const behind = this.#listBehind(words);
    if (behind.length > 0) return behind.map((mention) => saidBy(mention, mention.end));
    const keepingUp = keepingUpBehind(this.#report.slice(end, end + farthest), this.#collection);
    if (keepingUp.length > 0) return keepingUp.map((mention) => ({ ...saidBy(mention, 0), distance: 0 }));
    const { sentence, isAlone } = this.#sentenceBefore(words);
    if (!mayNameSeveral(sentence, this.#collection) || this.#behind(words)) return [];
    const found = mentionsIn(sentence, this.#clauseBehind(end), this.#collection);
    const from = this.#sentenceStart(start);
    const isLikened = likeness(this.#collection).test(restOfSentence.exec(this.#report.slice(end, end + farthest))?.[0]?.split(mask, 1)[0] ?? '');
    if (isLikened || this.#ownOf(found, this.#report.slice(from, start), end)) return [];
    const named = namedTogether(found, sentence, isAlone, this.#collection);
    if (named.length > 0) return named.map((mention) => this.#resolved(saidBy(mention, sentence.length), from + mention.end));
    const places = placesTogether(found, sentence, this.#report.slice(Math.max(0, from - farthest), from), this.#collection);
    return places.map((place) => ({ ...nothingSaid, text: place, region: place }));
  }

  /** （江西、辽宁）, 是江西和辽宁的共同要求, ，江西、辽宁均有此规定 right behind the words. */
  #listBehind({ end }: TextRange): Mention[] {
    const behind = this.#report.slice(end, end + farthest);
    if (!mayNameSeveral(lineOf.exec(behind)?.[0] ?? '', this.#collection)) return [];
    const { inBrackets, owned } = behindIn(behind, this.#collection);
    const rest = restOfSentence.exec(behind)?.[0] ?? '';
    const text = inBrackets ?? owned ?? (pointsBack(this.#collection).test(rest) && !rest.includes(mask) ? rest : '');
    const found = mentionsIn(text, '', this.#collection).filter(namesSource);
    const isSaid = text !== rest || isDistributed(found, text, this.#collection);
    return found.length > 1 && isSaid ? namedTogether(found, text, true, this.#collection) : [];
  }

  /** Up to the words, without other quotations that it leads in before them; `isAlone`: there are none, nor any behind the words. */
  #sentenceBefore({ start, end }: TextRange): { sentence: string; isAlone: boolean } {
    const whole = this.#report.slice(this.#sentenceStart(start), start);
    const sentence = whole.includes(mask) ? whole.replace(ledInBefore(this.#collection), '') : whole;
    const rest = restOfSentence.exec(this.#report.slice(end, end + farthest))?.[0] ?? '';
    return { sentence, isAlone: sentence === whole && !rest.includes(mask) };
  }

  /** Nearest before the words in their sentence; a place without title is one of the document that was named last. */
  #before({ start, end }: TextRange): Said[] {
    const { sentence } = this.#sentenceBefore({ start, end });
    const from = this.#sentenceStart(start);
    const all = mentionsIn(sentence, this.#clauseBehind(end), this.#collection);
    const found = withoutLastPlaces(all);
    const doing = all.slice(found.length).map((mention) => saidBy(mention, sentence.length));
    // 《甲》与《乙》不同，后者规定: whose words follow is not told by titles.
    if (found.length === 0) return this.#carriedOn(sentence, from);
    if (found.at(-1)?.role !== 'source') return [];
    const sources = found.filter(({ role }) => role === 'source' || role === 'named');
    const place = sources.at(-1);
    if (!place) return [];
    const own = this.#ownOf(found, this.#report.slice(from, start), end);
    if (own) return [saidBy(own, sentence.length)];
    const [named, ...others] = besides(sentence, sources).map((mention) => this.#resolved(saidBy(mention, sentence.length), from + mention.end));
    if (!named) return [{ ...saidBy(place, sentence.length), title: this.#titleBefore(start) }];
    if (namesSource(place)) return [named, ...others, ...doing];
    // 《某条例》在第五条中规定
    const inner = { text: `${named.text}${place.text}`, place: place.place, outer: named.place, distance: sentence.length - place.end };
    return [{ ...named, ...inner }, ...others, ...doing];
  }

  /** 某省印发《甲》。文件提出，“……”: the one place or document that the paragraph has named before. */
  #carriedOn(sentence: string, from: number): Said[] {
    if (!carriesOn(this.#collection).test(sentence)) return this.#headed(sentence, from);
    const lines = this.#report.slice(Math.max(0, from - farthest), from).split('\n');
    const heading = lines.slice(0, -1).findLast((line) => line.trim() !== '') ?? '';
    const own = lines.at(-1) ?? '';
    const near = own.trim() === '' && heading.trim().length <= longestHeading ? heading : own;
    const named = mentionsIn(near, '', this.#collection).filter(namesSource);
    const [only, ...more] = new Set(named.map(({ region, title }) => region ?? title));
    const last = named.at(-1);
    return last && only !== undefined && more.length === 0 ? [{ ...saidBy(last, 0), place: null, distance: sentence.length }] : [];
  }

  /** 一、江西, and the words in a line of their own below. */
  #headed(sentence: string, from: number): Said[] {
    const above = this.#report.slice(Math.max(0, from - farthest), from);
    const heading = above === '' || above.endsWith('\n') ? headingOf(sentence, above, this.#collection) : null;
    return heading ? [{ ...saidBy(heading, 0), place: null, distance: 0 }] : [];
  }

  /** 甲、乙分别提出“……”“……”: of as many quotations as sources each has its own; null where they are not so told. */
  #ownOf(found: readonly Mention[], sentence: string, end: number): Mention | null {
    const at = respectivelyIn(this.#collection).exec(sentence)?.index ?? -1;
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
    return mentionsIn(paragraph, '', this.#collection).findLast(({ title }) => title !== null)?.title ?? null;
  }

  /** What points back stands for the last document of that kind that is named before, or for the last place. */
  #resolved(said: Said, at: number): Said {
    if (said.back === null) return said;
    const noun = said.back;
    const named = mentionsIn(this.#report.slice(Math.max(0, at - farthest), at - said.text.length), '', this.#collection);
    const kind = this.#collection.documents.some(({ type }) => type === noun) ? noun : '';
    const meant = named.findLast(({ title, region }) => (title === null ? region !== null && kind === '' : bareName(title).includes(kind)));
    return { ...said, title: meant?.title ?? null, region: meant?.region ?? null };
  }

  /** In brackets, behind a dash or a word that points there, right behind the words. */
  #behind({ end }: TextRange): Said | null {
    const behind = behindIn(this.#report.slice(end, end + farthest), this.#collection);
    if (behind.inBrackets === undefined) {
      const note = noteOf(this.#report, end);
      const [named] = mentionsIn(note, '', this.#collection).filter(namesSource);
      if (named) return { ...saidBy(named, 0), distance: 0 };
    }
    const source = sourceBehind(behind, this.#collection);
    return source ? this.#resolved({ ...saidBy(source, 0), distance: 0 }, end) : null;
  }

  /** A place alone right behind the words is one of the document that is named before them: 《甲》要求“……”（第五条）; where none is, of that which has them. */
  #inPlaceBehind({ end }: TextRange, [named, ...others]: readonly Said[]): readonly Said[] {
    const { inBrackets, pointed } = behindIn(this.#report.slice(end, end + farthest), this.#collection);
    const text = inBrackets?.replace(leadIn(this.#collection), '') ?? pointed?.split(pause, 1)[0] ?? '';
    const [only] = mentionsIn(text, '', this.#collection);
    const place = only && only.text === text && !namesSource(only) ? only.place : null;
    if (place === null) return named ? [named, ...others] : [];
    return [{ ...(named ?? nothingSaid), text, place, outer: named?.place ?? null, distance: 0 }, ...others];
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
    return mentionsIn(rest, '', this.#collection).flatMap((mention) =>
      namesSource(mention) && mention.role === 'source' ? { ...saidBy(mention, 0), distance: 0 } : [],
    );
  }
}

/** A place that stands last and says nothing is where something is done: 《甲》提出，湖南省要“……”. */
const withoutLastPlaces = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.slice(0, mentions.findLastIndex(({ title, region, role }) => title !== null || region === null || role !== 'named') + 1);

/** Titles from the nearest on that stand beside the words; those with another quotation between do only where none is nearer. */
function besides(sentence: string, mentions: readonly Mention[]): Mention[] {
  const titles = mentions.filter(namesSource).reverse();
  const nearest = titles[0]?.end ?? 0;
  return titles.filter(({ end }) => !sentence.slice(end, nearest).includes(mask));
}

/** Quotations that follow each other behind one 提出, and what joins the next one to them: “……”，并要求“……”. */
const ledInBefore = oncePer(({ namedSources: { openingStatement, enumerating, joining, stating } }: VerifyCollection): RegExp => {
  const quoted = `[${openingQuotationMarks}"]?(?<!${mask})${mask}+(?!${mask})[${sentenceEnds}${clauseEnds}]?[${closingQuotationMarks}"]?`;
  return new RegExp(
    `(?:${quoted}[${pauses}]?(?:${anyOf([...openingStatement, ...enumerating, ...joining])}){0,2}${anyOf(stating)}?[：:，]?)+(?=[${openingQuotationMarks}"]$)`,
    'u',
  );
});

/** No subject of its own, or 文件. */
const carriesOn = oncePer(({ namedSources: { carryingOn, carriedBy, enumerating, stating } }: VerifyCollection): RegExp => {
  const leading = `(?:(?:${anyOf(carryingOn)})[，,]?){0,3}`;
  const quoted = `[^\\p{L}\\p{N}]*`;
  return new RegExp(
    `^${quoted}${leading}(?:${anyOf(carriedBy)}(?:中)?)?${leading}(?:${anyOf([...stating, ...enumerating])}){1,2}${quoted}(?:；${leading}(?:${anyOf(stating)}){1,2}${quoted})?[${openingQuotationMarks}"]$`,
    'u',
  );
});

const pause = new RegExp(`[${pauses}]`, 'u');

/** （见第五条） */
const leadIn = oncePer(({ namedSources: { pointing } }: VerifyCollection): RegExp => new RegExp(`^${anyOf(pointing)}`, 'u'));

const pointsBack = oncePer(
  ({ namedSources: { referring } }: VerifyCollection): RegExp => new RegExp(`^[${closingQuotationMarks}"]?[，,].*${anyOf(referring)}`, 'u'),
);

const likeness = oncePer(({ namedSources: { likeBehind } }: VerifyCollection): RegExp => new RegExp(anyOf(likeBehind), 'u'));

const quotations = new RegExp(`${mask}+`, 'gu');
const lineOf = /^[^\n]{0,160}/u;
const restOfSentence = new RegExp(`^[^${sentenceEnds}\\n]*`, 'u');
const respectivelyIn = oncePer(({ namedSources: { respectively } }: VerifyCollection): RegExp => new RegExp(anyOf(respectively), 'u'));
