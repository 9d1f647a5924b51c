/** Traditional and variant characters of the collection's own (opencc-js), so that the browser needs no library for them. */
import { Converter } from 'opencc-js';
import { from, to } from 'opencc-js/preset';
import type { VariantsFile } from '../../src/policy/search-index/index-files.ts';
import { dictionaryWords } from '../language/dictionary.ts';
import { openccEntries } from './opencc-entries.ts';

const writings = ['t', 'tw', 'hk'] as const;
const simplified = writings.map((writing) => Converter({ from: writing, to: 'cn' }));
const toSimplified = simplified[0] as (text: string) => string;
const traditional = Converter({ from: 'cn', to: 'tw' });
/** With the words of Taiwan, and of Hong Kong. */
const otherWords = (['twp', 'hkp'] as const).map((writing) => Converter({ from: 'cn', to: writing }));

/** The ideographs of Unicode's basic block and extension A. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** `characters`: which simplified ones are wanted; `texts`: in normal form; `own`: variants that OpenCC lacks. `index` is filled in when the index has its name. */
export function variantsFileOf(
  characters: ReadonlySet<string>,
  terms: readonly string[],
  texts: readonly string[],
  own: Readonly<Record<string, string>>,
): VariantsFile {
  const words = variantWords(terms, texts);
  // 膠 must become 胶 for 塑胶 to be known, whatever the texts hold.
  const wanted = new Set([...characters, ...words.flatMap(([other]) => [...other])]);
  return { index: '', characters: variantCharacters(wanted, own), words, foreign: hardlySaid(words.map(([other]) => other)) };
}

/** Each variant and a wanted character that it stands for, in turn; of several the usual one first. */
export function variantCharacters(wanted: ReadonlySet<string>, own: Readonly<Record<string, string>>): string {
  const pairs = [...targetsOf(Object.entries(own))].flatMap(([variant, usual]) => [...usual].filter((one) => wanted.has(one)).map((one) => variant + one));
  return pairs.join('');
}

/** What each character may be in simplified writing: by itself first, then in words, then as `own` has it. */
function targetsOf(own: readonly [string, string][]): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const [variant, usual] of [...singleCharacters(), ...inWords(), ...japaneseForms(), ...own]) {
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

/** Forms of Japan that no Chinese text writes: 増 is 增. Those that are other characters in simplified writing (予, 芸) stay what they are. */
function japaneseForms(): [string, string][] {
  const chinese = simplifiedCharacters();
  return openccEntries(to.jp)
    .filter(([full, form]) => full.length === 1 && form.length === 1 && !chinese.has(form))
    .map(([full, form]) => [form, toSimplified(full)]);
}

/** The 6,763 characters of GB/T 2312—1980. */
function simplifiedCharacters(): Set<string> {
  const decoder = new TextDecoder('gb18030');
  const cells = Array.from({ length: (0xf7 - 0xb0 + 1) * 94 }, (_, cell) => [0xb0 + Math.floor(cell / 94), 0xa1 + (cell % 94)]);
  return new Set(cells.map((cell) => decoder.decode(Uint8Array.from(cell))));
}

/** Of the phrases of OpenCC's dictionaries, character by character: 計畫 is 计划, so that 畫 may be 划. */
function inWords(): [string, string][] {
  const phrases = [
    ...openccEntries(to.cn),
    ...openccEntries(from.cn).map(([simple, full]): [string, string] => [full, simple]),
    ...['tw', 'hk'].flatMap((writing, i) => openccEntries(from[writing]).map(([full]): [string, string] => [full, simplified[i + 1]?.(full) ?? full])),
  ];
  return phrases
    .filter(([full, simple]) => full.length === simple.length)
    .flatMap(([full, simple]) => Array.from(full, (variant, i): [string, string] => [variant, Array.from(simple)[i] ?? variant]));
}

/** Where another word is used with traditional characters: 信息 is 資訊, with its characters replaced 资讯. */
function variantWords(terms: readonly string[], texts: readonly string[]): [string, string][] {
  const said = otherWords.flatMap((convert) =>
    terms
      .filter((term) => /^\p{Script=Han}{2,4}$/u.test(term) && convert(term) !== traditional(term))
      .map((term): [string, string] => [toSimplified(convert(term)), term]),
  );
  const listed = [...openccEntries(from.twp), ...openccEntries(from.hkp)].map(([other, word]): [string, string] => [toSimplified(other), toSimplified(word)]);
  const standing = listed.filter(([, word]) => texts.some((text) => text.includes(word)));
  const words = [...said, ...standing].filter(([other, word]) => other !== word && [other, word].every((one) => /^\p{Script=Han}{2,}$/u.test(one)));
  // 网际网路 before 网路.
  return [...new Map(words.map((pair) => [pair.join(' '), pair])).values()].toSorted(([a], [b]) => b.length - a.length);
}

/** A word that jieba's dictionary counts so often is said in simplified characters, too, and may mean something else there (档案, 行程). */
const often = 200;

function hardlySaid(words: readonly string[]): string[] {
  const uses = new Map(dictionaryWords().map(({ word, uses }) => [word, uses]));
  return words.filter((word) => (uses.get(word) ?? 0) < often);
}
