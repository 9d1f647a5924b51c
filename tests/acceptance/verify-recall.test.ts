/** Seeded alterations of real sentences, set into ordinary report prose. */
import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/policy/model/sentence.ts';
import type { Verdict } from '../../src/verify/verify.ts';
import { oneAdded, oneChanged, pick, punctuationChanged, type Random, randomNumbers, widthChanged, wordsDropped } from '../verify/alterations.ts';
import { check, collection, drawn, prose, sentencesOf } from '../verify/corpus.ts';

/** Shorter ones count only if they are distinctive. */
const sentences = collection.sentences.filter(({ text }) => text.length >= 16);
const sameWords = Map.groupBy(collection.sentences, ({ text }) => text);

const inProse = (words: string, random: Random): string => pick(random, prose.report) + words + pick(random, prose.report);
const quoted = (words: string): string => `文件提出：“${words.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;

interface Trial {
  found: boolean;
  right: boolean;
  words: string;
}

/** Whether the sentence is found in the report, as such or in another document that has it, with the verdict. */
function tried(report: string, { text }: Sentence, verdict: Verdict): Trial {
  const ids = new Set(sameWords.get(text)?.map(({ id }) => id));
  const hits = check(report).filter((quotation) => sentencesOf(quotation).some((id) => ids.has(id)));
  const right = hits.some((hit) => hit.verdict === verdict || (verdict === 'altered' && hit.cutShort));
  return { found: hits.length > 0, right, words: `${report} ⇒ ${hits.map((hit) => `${hit.verdict} ${drawn(hit)}`).join(' | ')}` };
}

function trials(
  count: number,
  seed: number,
  verdict: Verdict,
  alter: (text: string, random: Random) => string | null,
  frame = (words: string) => words,
): Trial[] {
  const random = randomNumbers(seed);
  const made: Trial[] = [];
  while (made.length < count) {
    const sentence = pick(random, sentences);
    const altered = alter(sentence.text, random);
    if (altered !== null && altered !== sentence.text) made.push(tried(inProse(frame(altered), random), sentence, verdict));
  }
  return made;
}

const share = (all: readonly Trial[], what: (trial: Trial) => boolean): number => all.filter(what).length / all.length;
const failures = (all: readonly Trial[]): string =>
  all
    .flatMap(({ right, words }) => (right ? [] : words))
    .slice(0, 5)
    .join('\n');

describe('a sentence of the collection in a report', () => {
  it.each([
    ['one character changed', 'altered', oneChanged, (words: string) => words],
    ['one character changed, in quotation marks', 'altered', oneChanged, quoted],
    ['one character added', 'altered', oneAdded, (words: string) => words],
    ['words dropped', 'altered', wordsDropped, (words: string) => words],
    ['words dropped, in quotation marks', 'altered', wordsDropped, quoted],
    ['punctuation changed', 'punctuation', punctuationChanged, (words: string) => words],
    ['punctuation changed, in quotation marks', 'punctuation', punctuationChanged, quoted],
    ['width of marks and digits changed', 'punctuation', widthChanged, (words: string) => words],
  ] as const)('%s: found and judged right (%s), 98 %% of 120 at least', (_, verdict, alter, frame) => {
    const all = trials(120, 20_211_122, verdict, alter, frame);
    expect(
      share(all, ({ found }) => found),
      failures(all),
    ).toBeGreaterThanOrEqual(0.98);
    expect(
      share(all, ({ right }) => right),
      failures(all),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it('joined with one of another document: both are found, 98 % of 60 at least', () => {
    const random = randomNumbers(7);
    const pairs = Array.from({ length: 60 }, () => {
      const [first, second] = [pick(random, sentences), pick(random, sentences)];
      const report = inProse(`${first.text.replace(/[。！？]$/u, '，')}${second.text}`, random);
      return [tried(report, first, 'verbatim'), tried(report, second, 'verbatim')];
    }).flat();
    expect(
      share(pairs, ({ found }) => found),
      failures(pairs),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it('word for word: every one is found and none is said to differ', () => {
    const random = randomNumbers(3);
    const frames = [(words: string) => words, quoted, (words: string) => words.replace(/(.{20})/gu, '$1\n')];
    const wrong = frames.flatMap((frame) =>
      sentences.flatMap((sentence) => {
        const report = inProse(frame(sentence.text), random);
        const hits = check(report);
        const ids = new Set(sameWords.get(sentence.text)?.map(({ id }) => id));
        const right = hits.length === 1 && hits.every((hit) => hit.verdict === 'verbatim' && sentencesOf(hit).some((id) => ids.has(id)));
        return right ? [] : [`${sentence.id}: ${hits.map((hit) => `${hit.verdict} ${drawn(hit)}`).join(' | ')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('prose that quotes nothing', () => {
  it.each(['report', 'environment', 'other'] as const)('has no quotation (%s)', (kind) => {
    expect(check(prose[kind].join('\n\n')).map(drawn)).toEqual([]);
    expect(prose[kind].flatMap((paragraph) => check(paragraph).map(drawn))).toEqual([]);
  });
});

describe('a whole unit', () => {
  it('quoted with its title is word for word, whichever it is', () => {
    const wrong = collection.clauses
      .filter(({ kind, text }) => kind === 'measure' && text.length > 30)
      .flatMap(({ id, title, text }) => {
        const hits = check(`${title ? `${title}。` : ''}${text}`);
        return hits.some(({ place, also }) => [place, ...also].some(({ unit }) => unit === id)) && hits.every(({ verdict }) => verdict === 'verbatim')
          ? []
          : [`${id}: ${hits.map(drawn).join(' | ')}`];
      });
    expect(wrong).toEqual([]);
  });
});
