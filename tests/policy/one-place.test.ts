// biome-ignore-all lint/suspicious/noTemplateCurlyInString: samples of what must not be written
/** What src/policy says is said nowhere else: no id is cut or glued, no digits and ends of sentences are listed by hand. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}']).filter((path) => !path.startsWith('src/policy/'));

/** Code without its comments; offsets do not matter, lines do. */
function codeOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ''));
  return text.split('\n').map((line) => line.replace(/(?<=^|\s)\/\/ .*$/u, ''));
}

const rules: [name: string, RegExp, samples: string[]][] = [
  [
    'cuts an id at its #',
    /\.(?:split|indexOf|lastIndexOf|includes)\(['"`]#['"`]/u,
    ["id.split('#')[0]", "id.slice(id.indexOf('#') + 1)", "to.includes('#')", "id.split('#', 1)"],
  ],
  ['glues an id or an address with #', /\$\{[^{}]*\}#(?:\$\{|`)/u, ['`${document}#${anchor}`', 'id.startsWith(`${document}#`)', '`${page}#${anchor}`']],
  ['glues the number of a sentence', /\}\.\$\{(?:index|sentence|number|n)\}/u, ['`${unit}.${index}`', '`${anchor}.${sentence}`']],
  ['cuts the number of a sentence', /\\\.\(?\\d\+\)?\$/u, ["id.replace(/\\.\\d+$/u, '')", '/^(.*)\\.(\\d+)$/u']],
  ['reads or glues inner parts', /-\(?[pirc]\\d|\}-[pirc]\$\{/u, ['/-p\\d+(?:-i\\d+)?$/u', '`${anchor}-p${paragraph}`']],
  ['reads an anchor by its letter', /\^\[?[abcmstx]{1,4}\]?(?:\(\?=)?\\d/u, ['/^m\\d/u', '/^[ma]\\d/u', '/^s\\d+$/u', '/^m(?=\\d)/u']],
  ['glues a path of a document', /\/?policies\/\$\{/u, ['`/policies/${id}/`']],
  ['lists Chinese digits', /[零〇一二三四五六七八九十]{5,}/u, ['[一二三四五六七八九十]+']],
  [
    'decodes an address',
    /\b(?:decodeURI|decodeURIComponent|unescape)\b/u,
    ['decodeURIComponent(location.hash.slice(1))', 'decodeURI(address)', 'unescape(text)'],
  ],
  ['reads the query of an address', /new URLSearchParams\(location/u, ["new URLSearchParams(location.search).get('q')"]],
  ['lists ends of sentences or clauses', /\[[^\]\s]*(?:。！？|，；：|，；。|，。；)[^\]]*\]/u, ['/[。！？]/u', '/[，；。：！？]/u']],
];

/** A law's title, and where the address of any page ends in running text. */
const allowed: Record<string, RegExp> = {
  'src/verify/stock-phrases.ts': /二〇三五年/u,
  'src/verify/report/foreign-marks.ts': /https\?/u,
};

describe('src/policy itself', () => {
  it('decodes addresses with nothing that throws', () => {
    const found = globSync('src/policy/**/*.ts').filter((path) => /\b(?:decodeURI|decodeURIComponent|unescape)\b/u.test(readFileSync(path, 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('outside src/policy', () => {
  it('looks at the code of both sides', () => expect(files.length).toBeGreaterThan(200));

  it.each(rules)('nothing %s', (_, pattern, samples) => {
    for (const sample of samples) expect(sample).toMatch(pattern);
    const found = files.flatMap((path) =>
      codeOf(path).flatMap((line, index) => (pattern.test(line) && !allowed[path]?.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
