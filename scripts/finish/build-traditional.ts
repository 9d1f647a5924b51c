/**
 * Writes dist/traditional.json: how the words of this site are written in traditional characters (繁体), for readers who
 * wish to see them so. Made from every page, so that the browser needs no dictionary: a map of characters, and of each
 * that is written in more than one way (发布 → 發布, but 理发 → 理髮) the surroundings that tell which.
 *
 *   node scripts/finish/build-traditional.ts [--seeds seeds] [--out dist]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineElements, writerOf } from '../../src/browser/traditional-map.ts';
import { readOptions } from '../command-line.ts';
import { loadLanguage } from '../language/load-language.ts';
import { checkSettings } from '../settings/check-settings.ts';
import { traditionalMap } from '../traditional/traditional-map.ts';
import { commonWords, traditionalWriter, writtenBy } from '../traditional/write-traditional.ts';

const { values: options } = readOptions({ options: { seeds: { type: 'string', default: 'seeds' }, out: { type: 'string', default: 'dist' } } });
checkSettings(options);

const inlineTags = new RegExp(`</?(?:${inlineElements.join('|')})(?:\\s[^>]*)?>`, 'gu');

/** The visible words of a page, roughly: what stands between tags, those inside a line left out. */
const wordsOf = (html: string): string[] =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gu, '')
    .replace(inlineTags, '')
    .split(/<[^>]*>/u);

const pages = readdirSync(options.out, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.html'));
const texts = new Set(
  pages.flatMap((entry) => wordsOf(readFileSync(join(entry.parentPath, entry.name), 'utf8'))).filter((words) => /\p{Script=Han}/u.test(words)),
);
const { traditional } = loadLanguage(options.seeds);
const writer = traditionalWriter(traditional);
const map = traditionalMap([...texts], writer, commonWords(traditional));
const writeByMap = writerOf(map);
const unlike = [...texts].filter((text) => writeByMap(text) !== writtenBy(writer, text)).length;
writeFileSync(join(options.out, 'traditional.json'), JSON.stringify(map));
console.log(
  `traditional characters: ${map.characters.length / 2} characters, ${Object.keys(map.places).length} written in more than one way${unlike ? `; ${unlike} texts have places that the map does not tell` : ''}`,
);
