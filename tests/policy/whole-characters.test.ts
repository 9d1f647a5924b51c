/** No text is cut inside a character: not 𬭊 in two halves, not a letter from its marks, not a flag in two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/citing/difference.ts';
import { findQuotation } from '../../src/citing/find-quotation.ts';
import { carryQuotation, quotationLink, readQuotation } from '../../src/citing/quotation-link.ts';
import { textFragment } from '../../src/citing/text-fragment.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { charactersOf, firstWholeStart, headOf, isWholeAt, lastWholeEnd, shortened, tailOf, wholeRange } from '../../src/policy/whole-characters.ts';
import { excerptOf, markAll } from '../../src/search/answer/excerpt.ts';
import { fileName } from '../../src/search/view/take-away/take-away.ts';
import { breakPlaces } from '../../src/site/break-places.ts';
import { compare } from '../../src/verify/compare.ts';
import { wordsOf } from '../../src/verify/text/words.ts';
import { markedWordings } from '../../src/wording/reading.ts';
import { shorten } from '../../src/wording/search.ts';
import { nameOfUnit } from '../../src/wording/units.ts';

/** Beyond the BMP, two with one half in common, variation selectors, marks, flags, families, and what stands beside them. */
const odd = ['𬭊', '𫟷', '𬬻', '𬬭', '𬬮', '葛\u{e0100}', '辻\ufe00', 'e\u0301\u0316', 'が', '🇨🇳', '🇨🇭', '👨‍👩‍👧', '1️⃣', '각'];
const pieces = fc.constantFrom(...odd, '钅', '排污', '许可', '。', '，', '、', '“', '”', '1', 'a', ' ');
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
const isWhole = (text: string) => expect(text.isWellFormed(), JSON.stringify(text)).toBe(true);
/** Parts that give the text back, each of whole characters. */
function areWhole(parts: readonly string[], text: string): void {
  expect(parts.join('')).toBe(text);
  let at = 0;
  for (const part of parts) {
    expect(isWholeAt(text, at), JSON.stringify([text, parts])).toBe(true);
    at += part.length;
  }
}

describe('cutting', () => {
  it.each([
    ['排𬭊污', 2, 1, 3],
    ['排e\u0301污', 2, 1, 3],
    ['葛\u{e0100}市', 1, 0, 3],
    ['葛\u{e0100}市', 2, 0, 3],
    ['🇨🇳🇨🇭', 2, 0, 4],
    ['🇨🇳🇨🇭', 6, 4, 8],
    ['a👨‍👩‍👧b', 4, 1, 9],
    ['排污', 1, 1, 1],
    ['排污', 9, 2, 2],
    ['排污', -3, 0, 0],
  ])('%s at %i is at %i or at %i', (text, at, before, behind) => {
    expect([lastWholeEnd(text, at), firstWholeStart(text, at)]).toEqual([before, behind]);
  });

  it('keeps to characters as readers see them, wherever it is', () => {
    fc.assert(
      fc.property(texts, fc.nat(80), (text, at) => {
        const ends = new Set([0]);
        for (const character of charactersOf(text)) ends.add(Math.max(...ends) + character.length);
        expect(isWholeAt(text, at)).toBe(at >= text.length || ends.has(at));
        expect(ends.has(lastWholeEnd(text, at))).toBe(true);
        expect(ends.has(firstWholeStart(text, at))).toBe(true);
        expect(text.startsWith(headOf(text, at)) && text.endsWith(tailOf(text, at))).toBe(true);
        for (const part of [headOf(text, at), tailOf(text, at), shortened(text, at + 1)]) isWhole(part);
        expect(shortened(text, at + 1).length).toBeLessThanOrEqual(at + 1);
        const { start, end } = wholeRange(text, { start: at, end: at + 3 });
        isWhole(text.slice(start, end));
      }),
      { numRuns: 400 },
    );
  });

  it('is cheap in a long text, and ends in a heap of marks', () => {
    const long = `${'污'.repeat(100_000)}e${'\u0301'.repeat(100_000)}`;
    expect(lastWholeEnd(long, 50_000)).toBe(50_000);
    expect(headOf(long, 150_000).isWellFormed()).toBe(true);
  });
});

describe('what cuts texts', () => {
  it('differences part no character', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const stretches = differenceOf(before, after);
        areWhole(
          stretches.filter(({ kind }) => kind !== 'added').map(({ text }) => text),
          before,
        );
        areWhole(
          stretches.filter(({ kind }) => kind !== 'removed').map(({ text }) => text),
          after,
        );
      }),
    );
  });

  it('checked quotations part none', () => {
    fc.assert(
      fc.property(texts, texts, (given, held) => {
        const [report, source] = [wordsOf(given), wordsOf(held)];
        const passage = (words: ReturnType<typeof wordsOf>) => ({ words, range: { start: 0, end: words.text.length } });
        for (const segment of compare(passage(report), passage(source), false).segments) {
          isWhole(given.slice(segment.report.start, segment.report.end));
          isWhole(held.slice(segment.source.start, segment.source.end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('links with a quotation carry whole ones and lead back', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(odd.length ? fc.constantFrom(...odd, '许', '可') : fc.constant(''), { minLength: 1, maxLength: 120 }),
        texts,
        (before, words, after) => {
          const text = `${before}\n${words.join('')}\n${after}`;
          const place = { start: before.length + 1, end: before.length + 1 + words.join('').length };
          expect(() => new URL(quotationLink('https://example.org/policies/x/', 'm5', text, place))).not.toThrow();
          isWhole(decodeURIComponent(textFragment(text, place) ?? ''));
          const carried = readQuotation(carryQuotation(text, place));
          const quotations = carried?.kind === 'whole' ? [carried.quotation] : [carried?.quotation.head, carried?.quotation.tail];
          for (const quotation of quotations) for (const part of [quotation?.exact, quotation?.prefix, quotation?.suffix]) isWhole(part ?? '\ud800');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a quotation found again, though a half of it changed, is of whole ones', () => {
    const rivals = { anywhere: 9, bounded: 9, inContext: 9 };
    const text = '全面落实𬬻相关企业排污许可制度改革的各项要求。';
    const found = findQuotation(text, { exact: '落实𬬭相关企业排污许可', prefix: '全面', suffix: '制度改革', rivals });
    expect(found.state).toBe('changed');
    if (found.state === 'changed') expect(text.slice(found.start, found.end)).toBe('落实𬬻相关企业排污许可');
  });

  it('excerpts and marks part none', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...odd, '许', 'a', '1'), fc.integer({ min: 4, max: 40 }), fc.nat(60), (text, wording, length, from) => {
        const wanted = [normalForm(wording)].filter(Boolean);
        areWhole(
          markAll(text, wanted).map((part) => part.text),
          text,
        );
        const at = lastWholeEnd(text, Math.min(from, text.length));
        for (const part of excerptOf(text, wanted, length, at).parts) isWhole(part.text);
      }),
      { numRuns: 300 },
    );
  });

  it('names, messages and titles part none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const unit = { kind: 'measure', label: '5.', title: null, text } as Parameters<typeof nameOfUnit>[0];
        for (const cut of [nameOfUnit(unit), shorten(text), shorten(text, 3), markedWordings([text, text]), fileName(text, 'csv'), ...breakPlaces(text)])
          isWhole(cut);
        areWhole(breakPlaces(text), text);
      }),
      { numRuns: 200 },
    );
  });
});
