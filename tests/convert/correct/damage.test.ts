import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import type { Span } from '../../../src/policy/model/values.ts';
import { language } from '../../language.ts';
import { documentIds, realSeedFiles, receivedText } from '../seeds.ts';

/** Offsets of visible characters that are not in exactly one span. */
function misplaced(text: string, spans: readonly Span[]): number[] {
  const cover = new Uint8Array(text.length);
  for (const { start, end } of spans) for (let i = start; i < end; i++) cover[i] = (cover[i] ?? 0) + 1;
  return [...text].length ? Array.from(cover.keys()).filter((i) => /\S/u.test(text.charAt(i)) && cover[i] !== 1) : [];
}

type Damage = { kind: 'drop' | 'double' | 'swap' | 'flip'; at: number; other: number };
const damage: fc.Arbitrary<Damage> = fc.record({ kind: fc.constantFrom('drop', 'double', 'swap', 'flip'), at: fc.nat(), other: fc.nat() });

function damageText(text: string, damages: readonly Damage[]): Uint8Array {
  const lines = text.split('\n');
  const flips: Damage[] = [];
  for (const item of damages) {
    const [at, other] = [item.at % lines.length, item.other % lines.length];
    if (item.kind === 'drop' && lines.length > 1) lines.splice(at, 1);
    else if (item.kind === 'double') lines.splice(at, 0, lines[at] ?? '');
    else if (item.kind === 'swap') [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
    else flips.push(item);
  }
  const bytes = new TextEncoder().encode(lines.join('\n'));
  for (const { at, other } of flips) if (bytes.length) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << (other % 8));
  return bytes;
}

describe.each(documentIds)('%s, damaged', (id) => {
  it('is converted without a crash, and no character is lost without a report', () => {
    const text = receivedText(id);
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
        const files = { ...realSeedFiles(id), text: damageText(text, damages) };
        const { seed, issues } = readSeed(files);
        if (!seed) {
          expect(issues).not.toEqual([]);
          return;
        }
        const { value } = convertDocument(seed, { language });
        expect(misplaced(seed.text, [...value.units.flatMap((unit) => unit.source), ...value.document.dropped])).toEqual([]);
      }),
      { numRuns: 220 },
    );
  });
});
