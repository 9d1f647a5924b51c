/** Traditional and variant characters of the collection's own (opencc-js), so that the browser needs no library for them. */
import { Converter } from 'opencc-js';
import type { VariantsFile } from '../../src/policy/index-files.ts';

const simplified = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
const traditional = Converter({ from: 'cn', to: 'tw' });
const taiwanese = Converter({ from: 'cn', to: 'twp' });

/** The ideographs of Unicode's basic block and extension A. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** `characters`: which simplified ones are wanted. `index` is filled in when the index has its name. */
export function variantsFileOf(characters: ReadonlySet<string>, terms: readonly string[]): VariantsFile {
  return { index: '', characters: variantCharacters(characters).flat().join(''), words: variantWords(terms) };
}

function variantCharacters(wanted: ReadonlySet<string>): [string, string][] {
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).flatMap((variant): [string, string][] => {
      const usual = simplified.map((convert) => convert(variant)).find((one) => one !== variant && wanted.has(one));
      return usual && !wanted.has(variant) ? [[variant, usual]] : [];
    }),
  );
}

/** Where another word is used with traditional characters: 信息 is 資訊, with its characters replaced 资讯. */
function variantWords(terms: readonly string[]): [string, string][] {
  const toSimplified = simplified[0] as (text: string) => string;
  return terms
    .filter((term) => /^\p{Script=Han}{2,4}$/u.test(term) && taiwanese(term) !== traditional(term))
    .map((term): [string, string] => [toSimplified(taiwanese(term)), term])
    .filter(([from, to]) => from !== to && /^\p{Script=Han}{2,}$/u.test(from));
}
