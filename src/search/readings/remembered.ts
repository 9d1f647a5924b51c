/** A sentence half remembered: with a gap, with words left out or changed. Told by the pairs of neighbouring characters that one sentence shares with it. */
import { greatest } from '../../policy/extremes.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { splitSentences } from '../../policy/sentences.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { IndexedUnit } from '../index/collection.ts';
import { alignment } from '../understand/alignment.ts';
import { holdsFigure } from '../understand/figures.ts';
import { isIdle } from '../understand/idle.ts';
import { tellsAgain } from '../understand/told-again.ts';
import { type Expansion, type FoundUnit, type Ground, mostNearest, tiers } from './finding.ts';
import { type Pair, pairsOf } from './pairs.ts';

/** Shorter ones are words, but where a gap shows that a sentence is meant. */
const shortest = 6;
const shortestGapped = 4;
/** Units whose sentences are read. */
const mostRead = 24;
/** What one sentence must hold of the weight to be the one that was meant, and to be shown as near. */
const asMeantShare = 0.8;
const asNearShare = 0.35;

/** Between the offsets of pairs of two stretches. */
const farApart = 1000;

/** Marks that stand for what was forgotten; in normal form. */
const gapMarks = String.raw`\.{2,}|…+|。{2,}|_{2,}|—{2,}|~+|\*{2,}|×{2,}`;
const gapsOf = oncePer(
  ({ gaps }: QueryLanguage['questionWords']) => new RegExp(String.raw`${gapMarks}|(?<=\p{Script=Han}{2})${anyOf(gaps)}(?=\p{Script=Han}{2})`, 'u'),
);

/** Whether the query leaves open what stands between its parts, or at its end: 谁污染谁…, 坚持什么为主. */
export const isGapped = (query: string, { questionWords }: QueryLanguage): boolean => gapsOf(questionWords).test(query) && !/[?？]\s*$/u.test(query);

interface Remembered {
  unit: IndexedUnit;
  share: number;
  pairs: Pair[];
  wordings: string[];
}

/** Units with the sentence that was meant, or that come near it; nothing for words. Expects that nothing else was found, or a gapped query. */
export async function asRemembered(plain: string, language: QueryLanguage, ground: Ground): Promise<Pick<Expansion, 'findings' | 'nearest'>> {
  const { questionWords } = language;
  const stretches = plain.split(gapsOf(questionWords)).map((part) => withoutMarks(normalForm(part)));
  const length = stretches.reduce((sum, stretch) => sum + Array.from(stretch).length, 0);
  // Numbers are looked for as they are.
  if (ground.inSigns || holdsFigure(plain)) return { findings: [], nearest: [] };
  if (length < (stretches.length > 1 ? shortestGapped : shortest)) return { findings: [], nearest: [] };
  const pairs = (await Promise.all(stretches.map((stretch) => pairsOf(stretch, ground)))).flatMap((own, at) =>
    own.map((pair) => ({ ...pair, offset: pair.offset + at * farApart })),
  );
  const read = await Promise.all(mostHeld(pairs, ground).map((unit) => rememberedIn(unit, pairs, ground)));
  const sorted = read.toSorted((a, b) => b.share - a.share || a.unit.number - b.unit.number);
  const whole = sorted.filter(({ share }) => share >= asMeantShare);
  const meant = whole.length > 0 || stretches.length > 1 ? whole : await toldAgain(stretches.join(''), sorted, language, ground);
  const [first] = meant;
  const to = first?.wordings.join('…') ?? '';
  return {
    findings: first ? [{ via: { kind: 'wording', from: plain, to }, tier: tiers.wording, found: meant.map(foundUnit) }] : [],
    nearest: sorted
      .filter(({ share }) => share >= asNearShare)
      .slice(0, mostNearest)
      .map(foundUnit),
  };
}

/** Of the units those with a stretch of which the query is a telling in more words. */
async function toldAgain(query: string, units: readonly Remembered[], language: QueryLanguage, { collection, knowledge }: Ground): Promise<Remembered[]> {
  const typed = Array.from(query);
  const [terms, sounds] = await Promise.all([knowledge.terms(), knowledge.sounds()]);
  const known = {
    isIdle: (character: string) => isIdle(character, language),
    isWord: (word: string) => terms.byNormal.has(word) || sounds.words.includes(word),
  };
  const read = units.map(async (one) => {
    const { text } = await collection.textOf(one.unit);
    const found = alignment(typed, Array.from(withoutMarks(normalForm(text))), () => false);
    return found && tellsAgain(typed, Array.from(found.meant), known) ? [one] : [];
  });
  return (await Promise.all(read)).flat();
}

/** Units that hold most of the weight, anywhere. */
function mostHeld(pairs: readonly Pair[], { collection }: Ground): IndexedUnit[] {
  const weights = new Map<number, number>();
  for (const { places, weight } of pairs) for (const unit of places.keys()) weights.set(unit, (weights.get(unit) ?? 0) + weight);
  return [...weights]
    .toSorted(([a, m], [b, n]) => n - m || a - b)
    .slice(0, mostRead)
    .flatMap(([number]) => collection.units[number] ?? []);
}

/** The sentence of the unit that holds most. Marks are no matter. */
async function rememberedIn(unit: IndexedUnit, pairs: readonly Pair[], { collection }: Ground): Promise<Remembered> {
  const { title, text } = await collection.textOf(unit);
  const sentences = [title ?? '', ...splitSentences(text).map(({ start, end }) => text.slice(start, end))].map(normalForm);
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const held = sentences.map((sentence) => {
    const bare = withoutMarks(sentence);
    const here = pairs.filter((pair) => bare.includes(pair.text));
    return { sentence, here, share: here.reduce((sum, { weight }) => sum + weight, 0) / total };
  });
  const most = greatest(
    held.map(({ share }) => share),
    0,
  );
  const best = held.find(({ share }) => share === most);
  return { unit, share: most, pairs: best?.here ?? [], wordings: best ? stretchesIn(best.sentence, best.here) : [] };
}

/** Pairs that follow one another as one wording, as far as the sentence has it so. */
function stretchesIn(sentence: string, pairs: readonly Pair[]): string[] {
  const stretches: { text: string; end: number }[] = [];
  for (const { text, offset } of pairs.toSorted((a, b) => a.offset - b.offset)) {
    const before = stretches.at(-1);
    const longer = before && before.end === offset ? before.text + (Array.from(text)[1] ?? '') : '';
    if (before && longer && sentence.includes(longer)) Object.assign(before, { text: longer, end: offset + 1 });
    else if (sentence.includes(text)) stretches.push({ text, end: offset + 1 });
  }
  return [...new Set(stretches.map(({ text }) => text))];
}

function foundUnit({ unit, share, pairs, wordings }: Remembered): FoundUnit {
  const [rarest] = pairs.toSorted((a, b) => b.weight - a.weight);
  return {
    unit,
    positions: rarest?.places.get(unit.number) ?? [],
    wordings,
    reasons: [{ kind: 'in-sentence', words: wordings }],
    order: [-Math.round(share * 10)],
  };
}
