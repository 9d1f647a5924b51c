/** Damage to a text such as extraction, copying and the network do: lines lost, doubled or swapped, bits flipped. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { language } from '../../language.ts';
import { misplacedCharacters } from '../misplaced-characters.ts';
import type { GoodFiles } from '../seeds.ts';

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

/** Fails where a damaged seed cannot be converted, or where one of its visible characters is not in exactly one unit or drop. */
export function expectNothingLost(files: GoodFiles, numRuns: number): void {
  const text = new TextDecoder().decode(files.text);
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
      const { seed, issues } = readSeed({ ...files, text: damageText(text, damages) });
      if (!seed) {
        expect(issues).not.toEqual([]);
        return;
      }
      const { value } = convertDocument(seed, { language });
      expect(misplacedCharacters(seed.text, [...value.units.flatMap((unit) => unit.source), ...value.document.dropped])).toEqual([]);
    }),
    { numRuns },
  );
}
