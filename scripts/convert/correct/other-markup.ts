/** Marks of systems that texts pass through on their way: forums, wikis, TeX, templates, scripts, style sheets, word processors. */
import { pauses } from '../../../src/policy/marks.ts';

/** Of tags of one letter only pairs count: [i] alone is an index. */
const forumTags =
  'url|img|quote|code|size|color|colour|font|face|align|center|left|right|list|table|tr|td|th|hr|br|email|indent|float|media|flash|attach|attachimg|hide|backcolor|sup|sub|postbg|caption|gallery|embed';
const forumTag = new RegExp(
  `\\[(?:/(?:[bisup*]|${forumTags})|(?:${forumTags})(?:=[^\\]]{0,200}|\\s+[a-z]+=[^\\]]{0,200})?|[bisup](?=\\][^[]{0,500}\\[/))\\]`,
  'iu',
);

const pageElements = 'body|html|table|div|span|p|td|th|tr|ul|li|a|img|h[1-6]';
const styleSheet = new RegExp(
  [
    `(?:^|[\\s}])(?:[.#][a-z_][\\w-]*|(?:${pageElements})(?![\\w-]))(?:[\\s,.#:>][\\w\\s,.#:>-]{0,80})?\\{`,
    String.raw`\b[a-z-]{3,30}\s*:\s*[^:;{}\p{Script=Han}]{1,60};\s*\}`,
    String.raw`!important\b|@(?:media|import|charset|font-face|page)\b`,
    String.raw`\b(?:font-(?:size|family|weight)|text-(?:align|indent)|line-height|(?:margin|padding)-(?:top|right|bottom|left)|mso-[a-z-]{1,40})\s*:`,
  ].join('|'),
  'iu',
);

/** One kind after the other. A sign alone (a price in $, [2021], {x}, <30) is none of them. */
const marks: readonly RegExp[] = [
  forumTag,
  // Wikis: '''粗''', [[链接]], == 标题 ==, {| 表
  /'{2,5}(?=[^'\s])[^']{1,200}'{2,5}|\[\[[^[\]]{1,200}\]\]|^={2,6}\s*[^=\s][^=]*={2,6}$|^\{\|.*(?:class|style|border)\b|^\|[-}]$|__(?:NO)?TOC__/u,
  // Templates: {{ }}, {% %}, <?php, <%= %>, ${ }
  /\{\{|\}\}|\{%|%\}|<\?(?:php|=)|\?>|<%[=@!-]?\s|\$\{|#\{|%[A-Z_]{3,40}%/u,
  // TeX: \( \), \frac{}{}, $x$, $$; a price stands behind one sign
  /\\[A-Za-z]{1,30}\s*\{|\\[()[\]]|\\(?:alpha|beta|mu|times|cdot|leq?|geq?|pm|sim|quad|circ|item|par|hline)(?![a-z])|\$\$/u,
  new RegExp(`(?<![A-Za-z\\d$])\\$[^$\\p{Script=Han}${pauses}]{1,80}\\$(?![\\d$])`, 'u'),
  // Signs that were escaped: \_, 1\.
  /\\[!"#$%&'*+,./:;<=>?@^_`{}~-]/u,
  // Signs of faces: :smile:
  /(?<![\w:/.])(?::[a-z][a-z0-9_+-]{1,30}:|:[+-]1:)(?![\w/])/u,
  // Scripts and their leavings
  /\bfunction\s*\w{0,40}\s*\(|\b(?:var|let|const)\s+\w{1,40}\s*=|\b(?:document|window|console|location|jQuery)\.\w{1,40}\s*[(=.]|\$\(["'.#]|\bjavascript\s*:|=>\s*\{/u,
  /\bon(?:click|load|error|mouse\w{1,10})\s*=|\breturn\s+(?:false|true|this)\b|\[object Object\]|\bundefined\b/u,
  styleSheet,
  // Fields of word processors
  /\bHYPERLINK\s+[\\"]|\bMERGEFORMAT\b|\bPAGEREF\s+_|\bEMBED\s+Equation|\bTOC\s+\\|\b_Toc\d{3,}|错误[！!]\s*(?:未找到引用源|未定义书签|超链接引用无效)|\{\\rtf\d/u,
  /\bdata:[a-z]{1,20}\/[a-z0-9.+-]{1,40};base64,|\{\s*"[A-Za-z_]\w{0,40}"\s*:/u,
];

/** The first mark of such a system in a text, cut short; null where it has none. */
export function otherMarkup(text: string): string | null {
  const [found = null] = marks.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return found === null ? null : found.trim().slice(0, 40);
}
