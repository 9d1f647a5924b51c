/** Where the words of an id that vanished seem to stand now. The editor may take all proposals at once: where in doubt, there is none. */
import { liesIn, namesSentence, unitIdOf } from '../../../src/policy/ids.ts';
import { sentenceEnds } from '../../../src/policy/marks.ts';
import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';
import { literally } from '../../../src/policy/word-patterns.ts';
import type { AnchorChange } from './kept-unit.ts';
import { sameElsewhere, similarity } from './similarity.ts';
import { bareWords } from './unit-wording.ts';

type Likely = NonNullable<AnchorChange['likely']>;

/** A sentence that was joined with the next has another mark at its end. */
const lastEnd = new RegExp(`[${sentenceEnds}]$`, 'u');
/** Shorter words (清淤) stand in many a text as parts of other words. */
const shortWords = 8;

/**
 * A vanished id with its likely place: an id that was not published `before` and is much like it, figures and all, or one that has
 * gained all its words. What had its words before is no place for others. Of two places that are equally likely none is meant, and
 * a figure or a cell says nothing by itself.
 */
export function vanished(entry: AnchorEntry, live: readonly AnchorEntry[], before: ReadonlyMap<string, AnchorEntry> = new Map()): AnchorChange {
  const wording = bareWords(entry.quote.exact);
  const likely = entry.kind === 'cell' || !/\p{L}/u.test(wording) ? undefined : placeOf(wording, places(entry, live, before));
  return { change: 'vanished', id: entry.id, ...(likely && { likely }) };
}

interface Place {
  id: string;
  words: string;
  /** What was published under the id; null of a new one. */
  before: string | null;
}

/** What is of the same kind, without the number before it, which says nothing. */
const places = ({ kind }: AnchorEntry, live: readonly AnchorEntry[], before: ReadonlyMap<string, AnchorEntry>): Place[] =>
  live
    .filter((other) => other.kind === kind)
    .map(({ id, quote }) => {
      const old = before.get(id)?.quote.exact;
      return { id, words: bareWords(quote.exact), before: old === undefined ? null : bareWords(old) };
    });

function placeOf(wording: string, all: readonly Place[]): Likely | undefined {
  const [moved, rival] = all
    .filter(({ before, words }) => before === null && hasFiguresOf(wording, words))
    .map(({ id, words }) => ({ id, like: similarity(wording, words) }))
    .filter(({ like }) => like >= sameElsewhere)
    .sort((a, b) => b.like - a.like);
  if (moved && moved.like !== rival?.like) return { state: 'moved', to: moved.id };
  const core = wording.replace(lastEnd, '');
  const whole = standingWhole(core);
  const [merged, ...more] = all.filter(({ words, before }) => whole.test(words) && (before === null || !whole.test(before)));
  return merged && more.length === 0 ? { state: 'merged', to: merged.id } : undefined;
}

const figuresIn = (words: string): string[] => words.match(/\d+(?:[.．]\d+)*/gu) ?? [];

function hasFiguresOf(wording: string, words: string): boolean {
  const figures = figuresIn(words);
  return figuresIn(wording).every((figure) => figures.includes(figure));
}

/** Finds words in others with no figure cut, and short ones with no word cut either. */
function standingWhole(core: string): RegExp {
  const words = literally(core);
  return core.length < shortWords
    ? new RegExp(`(?<![\\p{L}\\p{Nd}])${words}(?![\\p{L}\\p{Nd}])`, 'u')
    : new RegExp(`(?<!\\d[.．]?(?=\\d))${words}(?!(?<=\\d)[.．]?\\d)`, 'u');
}

/** Cells go with their row, and a unit whose sentences all went into one other went there. `before`: all that was published; `live`: what is there now. */
export function withWhatHoldsThem(changes: readonly AnchorChange[], before: ReadonlyMap<string, AnchorEntry>, live: readonly AnchorEntry[]): AnchorChange[] {
  const gone = changes.filter(({ change }) => change === 'vanished');
  const rows = gone.filter(({ id, likely }) => likely && before.get(id)?.kind === 'row');
  const sentences = Map.groupBy(
    gone.filter(({ id }) => namesSentence(id)),
    ({ id }) => unitIdOf(id),
  );
  return changes.map((change) => {
    if (change.change !== 'vanished' || change.likely) return change;
    const row = rows.find(({ id }) => liesIn(change.id, id))?.likely;
    const likely = row ? inRow(before.get(change.id), row, live) : unitHolding(sentences.get(change.id) ?? []);
    return likely ? { ...change, likely } : change;
  });
}

/** The one cell of the row with the same words, else the row. */
function inRow(cell: AnchorEntry | undefined, { to }: Likely, live: readonly AnchorEntry[]): Likely {
  const same = live.filter(({ id, kind, hash }) => kind === 'cell' && hash === cell?.hash && liesIn(id, to));
  return same.length === 1 && same[0] ? { state: 'moved', to: same[0].id } : { state: 'merged', to };
}

function unitHolding(sentences: readonly AnchorChange[]): Likely | undefined {
  const units = new Set(sentences.map(({ likely }) => likely && unitIdOf(likely.to)));
  const [to] = units;
  return units.size === 1 && to ? { state: 'merged', to } : undefined;
}
