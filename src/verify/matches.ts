/** Runs of equal words in report and collection, as long as they can be. */
import { isWholeAt } from '../policy/whole-characters.ts';
import { type Corpus, gramHash, gramLength, placesOfGram } from './corpus.ts';

export interface Match {
  /** Places in the words of the report, of the collection. */
  report: number;
  source: number;
  length: number;
}

/** Fewer words are too short to tell where they come from. */
export const fewestWords = 7;

/** Of an n-gram that the collection has more often only so many places open a match; the others are found as part of a longer one. */
const mostPlaces = 48;

/** Where a report says the same again and again, its n-gram opens matches at fewer places from then on. */
const mostOpened = 20_000;
const fewPlaces = 2;

class OpeningPlaces {
  readonly #opened: Uint32Array;
  readonly #report: string;
  readonly #corpus: Corpus;

  constructor(report: string, corpus: Corpus) {
    this.#report = report;
    this.#corpus = corpus;
    this.#opened = new Uint32Array(corpus.grams.heads.length);
  }

  /** The places at which a match may open with the n-gram that stands at `at`. */
  placesAt(at: number): number[] {
    const bucket = gramHash(this.#report, at, this.#opened.length);
    const opened = this.#opened[bucket] ?? 0;
    const places = placesOfGram(this.#corpus, this.#report, at, opened < mostOpened ? mostPlaces : fewPlaces);
    this.#opened[bucket] = opened + places.length;
    return places;
  }
}

/** All maximal runs of at least one n-gram, in the order of the report. */
export function matchesIn(report: string, corpus: Corpus): Match[] {
  const found: Match[] = [];
  // For each diagonal (source − report) how far the report is already covered on it.
  const covered = new Int32Array(report.length + corpus.text.length + 1);
  const opening = new OpeningPlaces(report, corpus);
  for (let at = 0; at + gramLength <= report.length; at++) {
    for (const place of opening.placesAt(at)) {
      const diagonal = place - at + report.length;
      if ((covered[diagonal] ?? 0) > at) continue;
      const match = extended({ report: at, source: place, length: gramLength }, report, corpus.text, covered[diagonal] ?? 0);
      covered[diagonal] = match.report + match.length;
      found.push(match);
    }
  }
  return found.sort((x, y) => x.report - y.report || x.source - y.source);
}

function extended(seed: Match, report: string, source: string, from: number): Match {
  let { report: r, source: s, length } = seed;
  while (r > from && s > 0 && report.charCodeAt(r - 1) === source.charCodeAt(s - 1)) {
    r--;
    s--;
    length++;
  }
  while (r + length < report.length && report.charCodeAt(r + length) === source.charCodeAt(s + length)) length++;
  return withoutHalves({ report: r, source: s, length }, source);
}

/** A character beyond the BMP has two units; two that differ may have one of them in common. */
function withoutHalves({ report, source, length }: Match, text: string): Match {
  const opens = Number(!isWholeAt(text, source));
  const closes = Number(!isWholeAt(text, source + length));
  return { report: report + opens, source: source + opens, length: length - opens - closes };
}
