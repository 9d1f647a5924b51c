import { describe, expect, it } from 'vitest';
import { type Finding, findQuotation, measureRivals, type Quotation } from '../../src/citing/find-quotation.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { Sentence } from '../../src/policy/model/sentence.ts';
import { committed } from '../committed.ts';

const { sentences } = committed;
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const strange = '甲乙丙丁戊己庚辛壬癸东南西北春夏秋冬山水日月';

/** A tenth of the characters replaced, left out or added. */
function altered(text: string, random: () => number): string {
  const characters = [...text];
  for (let n = Math.round(characters.length * 0.1); n > 0; n--) {
    const at = Math.floor(random() * characters.length);
    const other = strange[Math.floor(random() * strange.length)] as string;
    const [kind] = [random()];
    if (kind < 1 / 3) characters[at] = other;
    else if (kind < 2 / 3) characters.splice(at, 1);
    else characters.splice(at, 0, other);
  }
  return characters.join('');
}

interface Unit {
  clause: string;
  sentences: { id: string; text: string }[];
}

/** A document after a thorough revision: sentences moved to other measures, every one reworded, measures in another order. */
function revised(document: readonly Sentence[], random: () => number, gone: string | null): Unit[] {
  const units = [...Map.groupBy(document, ({ clause }) => clause)].map(
    ([clause, own]): Unit => ({ clause, sentences: own.map(({ id, text }) => ({ id, text })) }),
  );
  const moved = units.flatMap((unit) => unit.sentences.filter(() => random() < 0.2));
  for (const unit of units) unit.sentences = unit.sentences.filter((sentence) => !moved.includes(sentence) && sentence.id !== gone);
  for (const sentence of moved.filter(({ id }) => id !== gone)) {
    const unit = units[Math.floor(random() * units.length)] as Unit;
    unit.sentences.splice(Math.floor(random() * (unit.sentences.length + 1)), 0, sentence);
  }
  for (const unit of units) for (const sentence of unit.sentences) sentence.text = altered(sentence.text, random);
  const from = Math.floor(random() * units.length);
  return [...units.slice(from), ...units.slice(0, from)];
}

interface Case {
  quotation: Quotation;
  /** Where its words are now; null if they are gone. */
  truth: { start: number; end: number } | null;
  text: string;
  /** What its old number leads to now. */
  near: { start: number; end: number } | undefined;
}

function makeCase(n: number, deleted: boolean): Case {
  const random = randomFrom(n);
  const quoted = sentences[Math.floor(random() * sentences.length)] as Sentence;
  const document = sentences.filter(({ clause }) => documentOf(clause) === documentOf(quoted.clause));
  const before = document.map(({ text }) => text).join('');
  const at = document.slice(0, document.indexOf(quoted)).reduce((length, { text }) => length + text.length, 0);
  const around = { prefix: before.slice(Math.max(0, at - 12), at), suffix: before.slice(at + quoted.text.length, at + quoted.text.length + 12) };
  const quotation = { exact: quoted.text, ...around, rivals: measureRivals(before, { start: at, end: at + quoted.text.length }, around) };
  const units = revised(document, random, deleted ? quoted.id : null);
  let text = '';
  let truth: Case['truth'] = null;
  const places: { start: number; end: number }[] = [];
  for (const unit of units) {
    const start = text.length;
    for (const sentence of unit.sentences) {
      if (sentence.id === quoted.id) truth = { start: text.length, end: text.length + sentence.text.length };
      text += sentence.text;
    }
    places.push({ start, end: text.length });
    text += '\n';
  }
  // The measures were renumbered: the old number leads to whatever stands at that place now.
  const old = [...new Set(document.map(({ clause }) => clause))].indexOf(quoted.clause);
  return { quotation, truth, text, near: places[old] };
}

const overlap = (finding: Finding, truth: { start: number; end: number }): number => {
  if (finding.state !== 'verbatim' && finding.state !== 'changed') return 0;
  return Math.max(0, Math.min(finding.end, truth.end) - Math.max(finding.start, truth.start)) / (truth.end - truth.start);
};

describe('a quotation from a text that was thoroughly revised (a tenth of all characters, sentences moved, measures renumbered)', () => {
  const cases = Array.from({ length: 500 }, (_, n) => makeCase(n + 1, false));
  const findings = cases.map(({ text, quotation, near }) => findQuotation(text, quotation, near));

  it('is found again in at least 99 of 100 cases', () => {
    const lost = cases.filter(({ truth }, n) => overlap(findings[n] as Finding, truth as { start: number; end: number }) < 0.8);
    expect(lost.length, lost.map(({ quotation }) => quotation.exact).join('\n')).toBeLessThanOrEqual(5);
  });

  it('is never said to be where it is not', () => {
    const wrong = cases.filter(({ truth }, n) => {
      const finding = findings[n] as Finding;
      return (finding.state === 'verbatim' || finding.state === 'changed') && overlap(finding, truth as { start: number; end: number }) < 0.5;
    });
    expect(wrong.map(({ quotation }) => quotation.exact)).toEqual([]);
  });

  it('is said to be changed if and only if a character of it was', () => {
    for (const [n, { text, quotation }] of cases.entries()) {
      const finding = findings[n] as Finding;
      if (finding.state === 'verbatim') expect(squeeze(text.slice(finding.start, finding.end))).toBe(squeeze(quotation.exact));
      if (finding.state === 'changed') expect(squeeze(text.slice(finding.start, finding.end))).not.toBe(squeeze(quotation.exact));
    }
  });
});

describe('a quotation whose words were taken out of the revised text', () => {
  it('is never said to be somewhere', () => {
    const wrong = Array.from({ length: 200 }, (_, n) => makeCase(n + 1000, true)).filter(({ text, quotation, near }) =>
      ['verbatim', 'changed'].includes(findQuotation(text, quotation, near).state),
    );
    expect(wrong.map(({ quotation }) => quotation.exact)).toEqual([]);
  });
});
