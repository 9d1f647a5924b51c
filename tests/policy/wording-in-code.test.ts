/** What is known of the language of policies stands in seeds/, not in code: no list of Chinese words in a pattern or an array. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Files that may hold such lists, and why. */
const allowed: Record<string, string> = {
  'scripts/bench/search/queries.ts': 'queries that the benchmark asks',
  'scripts/convert/correct/other-markup.ts': 'what word processors leave where a field is broken',
  'scripts/convert/lines/check/foreign-characters.ts': 'what wrong encodings leave behind: characters, no words',
  'scripts/convert/lines/tables/captions.ts': 'the grammar of captions: 代表, 发表, 列表, 见表 name no table',
  'scripts/convert/numbers/number-patterns.ts': 'the grammar of printed numbers: 第一章, （一）, 1.; its styles go by their names in document.yaml',
  'scripts/write-jurisdictions.ts': 'what short names of places leave out, where their list is written',
  'src/citing/arabic-article.ts': 'the same grammar: levels of a statute whose numbers law journals write in Arabic digits',
  'src/policy/model/facts/assignment.ts': 'values of facts, as the data have them',
  'src/policy/model/facts/citation.ts': 'values of facts, as the data have them',
  'src/policy/model/law.ts': 'values of currency, as laws.yaml writes them',
  'src/policy/model/numbering.ts': 'names of the styles of numbers, as document.yaml writes them',
  'src/policy/model/particulars.ts': 'values of particulars, as document.yaml writes them',
  'src/search/view/take-away/citation.ts': 'the same grammar, where a heading is parted from its printed number',
  'src/wording/facts.ts': 'names of columns, for readers',
};

const withoutComments = (source: string): string =>
  source
    .replace(/^\s*\/\*[\s\S]*?\*\//gmu, '')
    .replace(/^\s*\/\/.*$/gmu, '')
    .replace(/\s\/\/\s.*$/gmu, '');

const han = /\p{Script=Han}/u;
const countHan = (words: readonly string[]): number => words.filter((word) => han.test(word)).length;
/** Digits are the numerals' own subject. */
const digits = /[〇零一二三四五六七八九十百千万亿两点]/gu;

/** Alternations of three Chinese words or more, classes of as many characters, arrays of as many strings. */
function listsIn(source: string): string[] {
  const code = withoutComments(source);
  const alternations = code.match(/[^\s'"`|]*(?:\|[^\s'"`|]*){2,}/gu) ?? [];
  const classes = [...code.matchAll(/\[\^?([^\]\n'"`,]*)\]/gu)].map(([whole, inside = '']) => ({ whole, inside: inside.replace(digits, '') }));
  const arrays = code.match(/\[\s*(?:(?:'[^'\n]*'|"[^"\n]*"|`[^`]*`)\s*,?\s*){3,}\]/gu) ?? [];
  return [
    ...alternations.filter((list) => countHan(list.split('|')) >= 3),
    ...classes.filter(({ inside }) => countHan([...inside]) >= 3).map(({ whole }) => whole),
    ...arrays.filter((list) => countHan(list.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/gu) ?? []) >= 3),
  ];
}

describe('a list of Chinese words', () => {
  it.each([
    ['an alternation', 'const ends = /(?:通知|文件|公告)$/u;'],
    ['an alternation of more than words', 'const asks = /谁|(?:由|归)?(?:哪个|何)部门/u;'],
    ['an alternation in a string', "const units = '(?:元|吨|米)';"],
    ['a class of characters', 'const part = /[底末初]/u;'],
    ['an array', "const levels = ['省', '市', '县'];"],
    ['an array over several lines', "const levels = [\n  '省',\n  '市',\n  '县',\n];"],
  ])('is found: %s', (_, source) => expect(listsIn(source)).not.toEqual([]));

  it.each([
    ['a comment', '/** 省|市|县 */\n// [省市县]\nconst x = 1; // 通知|文件|公告'],
    ['digits', 'const numeral = /[一二三四五六七八九十]+/u;'],
    ['two words', "const ends = /通知|文件/u; const two = ['省', '市'];"],
    ['marks', 'const end = /[。！？；]/u;'],
  ])('is none: %s', (_, source) => expect(listsIn(source)).toEqual([]));

  const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}']).sort();
  const found = files.map((file) => [file, listsIn(readFileSync(file, 'utf8'))] as const).filter(([, lists]) => lists.length > 0);

  it('stands in no file of src/ and scripts/ but those that are allowed', () => expect(found.filter(([file]) => !(file in allowed))).toEqual([]));
  it('stands in every file that is allowed', () => expect(Object.keys(allowed).filter((file) => !found.some(([other]) => other === file))).toEqual([]));
});
