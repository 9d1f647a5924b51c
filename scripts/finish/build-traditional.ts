/**
 * Writes dist/traditional.json: how the words of this site are written in traditional characters (繁体), for readers who
 * wish to see them so. Made with OpenCC from every page, so that the browser needs no dictionary: a map of characters,
 * and the phrases of the site in which a character is written otherwise than it mostly is (发布 → 發布, but 头发 → 頭髮).
 *
 *   node scripts/finish/build-traditional.ts [--out dist]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { readOptions } from '../command-line.ts';
import { traditionalMap } from '../index/traditional-map.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });

/** The visible words of a page, roughly: what stands between tags. */
const wordsOf = (html: string): string[] => html.replace(/<(script|style)[\s\S]*?<\/\1>/gu, '').split(/<[^>]*>/u);

const pages = readdirSync(options.out, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.html'));
const texts = new Set(
  pages.flatMap((entry) => wordsOf(readFileSync(join(entry.parentPath, entry.name), 'utf8'))).filter((words) => /\p{Script=Han}/u.test(words)),
);
const map = traditionalMap([...texts], Converter({ from: 'cn', to: 't' }));
writeFileSync(join(options.out, 'traditional.json'), JSON.stringify(map));
console.log(`traditional characters: ${map.characters.length / 2} characters, ${map.phrases.length} phrases`);
