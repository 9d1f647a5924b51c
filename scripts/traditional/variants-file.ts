/** Traditional and variant characters of the collection's own (opencc-js), so that the browser needs no library for them. */
import { Converter } from 'opencc-js';
import { from, to } from 'opencc-js/preset';
import type { VariantsFile } from '../../src/policy/index-files.ts';

const writings = ['t', 'tw', 'hk'] as const;
const simplified = writings.map((writing) => Converter({ from: writing, to: 'cn' }));
const traditional = Converter({ from: 'cn', to: 'tw' });
/** With the words of Taiwan, and of Hong Kong. */
const otherWords = (['twp', 'hkp'] as const).map((writing) => Converter({ from: 'cn', to: writing }));

/** The ideographs of Unicode's basic block and extension A. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** `characters`: which simplified ones are wanted; `own`: variants that OpenCC lacks. `index` is filled in when the index has its name. */
export function variantsFileOf(characters: ReadonlySet<string>, terms: readonly string[], own: Readonly<Record<string, string>>): VariantsFile {
  return { index: '', characters: variantCharacters(characters, own), words: variantWords(terms) };
}

/** Each variant and a wanted character that it stands for, in turn; of several the usual one first. */
export function variantCharacters(wanted: ReadonlySet<string>, own: Readonly<Record<string, string>>): string {
  const pairs = [...targetsOf(Object.entries(own))].flatMap(([variant, usual]) => [...usual].filter((one) => wanted.has(one)).map((one) => variant + one));
  return pairs.join('');
}

/** What each character may be in simplified writing: by itself first, then in words, then as `own` has it. */
function targetsOf(own: readonly [string, string][]): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const [variant, usual] of [...singleCharacters(), ...inWords(), ...own]) {
    if (variant !== usual) targets.set(variant, (targets.get(variant) ?? new Set()).add(usual));
  }
  return targets;
}

function singleCharacters(): [string, string][] {
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).flatMap((variant) =>
      simplified.map((convert): [string, string] => [variant, convert(variant)]),
    ),
  );
}

/** Of the phrases of OpenCC's dictionaries, character by character: 計畫 is 计划, so that 畫 may be 划. */
function inWords(): [string, string][] {
  const read = (dictionaries: readonly (readonly unknown[])[] = []): [string, string][] =>
    dictionaries.flat().flatMap((dictionary) =>
      String(dictionary)
        .split('|')
        .map((entry): [string, string] => [entry.split(' ')[0] ?? '', entry.split(' ')[1] ?? '']),
    );
  const phrases = [
    ...read(to.cn),
    ...read(from.cn).map(([simple, full]): [string, string] => [full, simple]),
    ...['tw', 'hk'].flatMap((writing, i) => read(from[writing]).map(([full]): [string, string] => [full, simplified[i + 1]?.(full) ?? full])),
  ];
  return phrases
    .filter(([full, simple]) => full.length === simple.length)
    .flatMap(([full, simple]) => Array.from(full, (variant, i): [string, string] => [variant, Array.from(simple)[i] ?? variant]));
}

/** Where another word is used with traditional characters: 信息 is 資訊, with its characters replaced 资讯. */
function variantWords(terms: readonly string[]): [string, string][] {
  const toSimplified = simplified[0] as (text: string) => string;
  const words = otherWords.flatMap((convert) =>
    terms
      .filter((term) => /^\p{Script=Han}{2,4}$/u.test(term) && convert(term) !== traditional(term))
      .map((term): [string, string] => [toSimplified(convert(term)), term])
      .filter(([other, term]) => other !== term && /^\p{Script=Han}{2,}$/u.test(other)),
  );
  return [...new Map(words.map(([other, term]) => [`${other} ${term}`, [other, term] as [string, string]])).values()];
}
