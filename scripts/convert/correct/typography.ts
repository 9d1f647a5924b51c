/**
 * Typographic rules for whole documents: applied by code where document.yaml
 * declares them, named on the document's page, not recorded place by place.
 */
import type { TypographyRule } from '../../../src/policy/model/document-metadata.ts';
import { radicals } from '../../../src/policy/radicals.ts';
import { replaceSourced, type SourcedText, trimSourced } from './sourced-text.ts';

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
const fullWidth: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };

/** Rules that can be applied to a line before its structure is known: those that neither add nor remove gaps. */
export function settleMarks(line: SourcedText, rules: readonly TypographyRule[]): SourcedText {
  let value = replaceSourced(line, oddSpace, () => ' ');
  if (rules.includes('unified-ideographs')) value = withIdeographs(value);
  if (rules.includes('markdown-marks')) value = withoutMarkdown(value);
  if (rules.includes('sub-and-superscripts')) value = plainScripts(value);
  if (rules.includes('full-width-punctuation')) value = withFullWidth(value);
  return trimSourced(value);
}

/** The last touch on a title, paragraph or cell: no white space at the ends, none astray inside. */
export function settleSpaces(value: SourcedText, rules: readonly TypographyRule[]): SourcedText {
  const trimmed = trimSourced(value);
  if (!rules.includes('no-stray-spaces')) return trimmed;
  return replaceSourced(trimmed, /\s+/gu, (match) => {
    const [before, after] = [trimmed.text.charAt(match.index - 1), trimmed.text.charAt(match.index + match[0].length)];
    return /[A-Za-z0-9]/u.test(before) && /[A-Za-z0-9]/u.test(after) ? undefined : '';
  });
}

/** Spaces of other widths than the two that Chinese text is set with: the no-break space of pages, those of typesetters. */
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/** Radicals and compatibility ideographs, which look like the ideographs that are meant: ⻛ → 风. */
export const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** The ideograph that such a character looks like; itself where there is none. */
export const ideographOf = (character: string): string => radicals.get(character) ?? character.normalize('NFKC');

const withIdeographs = (value: SourcedText): SourcedText => replaceSourced(value, lookalike, ([character]) => ideographOf(character));

/** What opens a line of Markdown: `## 标题`, `> 引文`, `- 列项`. > 59 and - 3 are figures. */
const opening = /^(?:#{1,6}\s+|>(?!\s*[\d=<])\s?|[-*]\s+(?:\[[ xX]\]\s+)?(?=[\p{L}“《（([「]|\d+\p{Script=Han}))+/gu;
const linked = /!?\[([^[\]]*)\]\([^()\s]*\)/gu;
const marks = /\*\*|~~|`+|^__(?=\p{L}[^_]*__)|__(?<=^__[^_]{1,99}__)|<\/?(?:p|b|strong)>/gu;

/** `## 标题` → 标题, `**标题**` → 标题, `- 附件` → 附件, `[文](链接)` → 文, `<p>…</p>`, `<b>…</b>` → … */
function withoutMarkdown(value: SourcedText): SourcedText {
  if (isRule(value)) return value;
  const plain = replaceSourced(value, linked, (match) => match[1] ?? '');
  return replaceSourced(
    replaceSourced(plain, opening, () => ''),
    marks,
    () => '',
  );
}

const rule = /^(?:[-|:\s]*|\*+|=+|(?:```+|~~~+)[\w\s]*)$/u;

/** A rule among the rows of a table, or between paragraphs, or a fence round a block: ---, |---|:-:|, ***, ===, ```. */
export const isRule = ({ text }: SourcedText): boolean => /---|\*\*\*|===|```|~~~/u.test(text) && rule.test(text);

/** Whether a line stands between two marks of a row. */
const isPiped = (text: string): boolean => text.length > 1 && text.startsWith('|') && text.endsWith('|');

/** Whether a line is a row of a table in Markdown: `| 河 | 长 |`. */
export const isPipedRow = (line: SourcedText): boolean => isPiped(line.text.trim()) && !isRule(line);

/** `| 河 | 长 |` with a tab between its cells, as rows are received otherwise. */
export function withTabs(line: SourcedText): SourcedText {
  if (!isPipedRow(line)) return line;
  const bare = replaceSourced(line, /^\s*\|\s*|(?:(?<!\s)\s+)?\|\s*$/gu, () => '');
  return replaceSourced(bare, /(?:(?<!\s)\s+)?(?<!\\)\|\s*/gu, () => '\t');
}

/** `PM_{2.5}`, `^{PM_{2.5}}`, `NO _x`, `75.77 ^①` → PM2.5, PM2.5, NOx, 75.77① */
function plainScripts(value: SourcedText): SourcedText {
  const inner = replaceSourced(value, /(?<=[A-Za-z])\s*_(?:\{([^{}]*)\}|([A-Za-z0-9]))/gu, (match) => match[1] ?? match[2] ?? '');
  return replaceSourced(inner, /(?:(?<!\s)\s+)?\^(?:\{([^{}]*)\}|([①-⑳0-9]))/gu, (match) => match[1] ?? match[2] ?? '');
}

/** Half-width punctuation that stands in Chinese text becomes full-width; figures such as 1,000 or 6:4 stay. */
function withFullWidth(value: SourcedText): SourcedText {
  const { text } = value;
  const widened = new Set<number>();
  const paired = new Set<number>();
  for (const match of text.matchAll(/\([^()]*\)/gu)) {
    const [open, close] = [match.index, match.index + match[0].length - 1];
    paired.add(open).add(close);
    if (standsInChinese(text, open) || standsInChinese(text, close) || chinese.test(match[0])) widened.add(open).add(close);
  }
  for (const match of text.matchAll(/[,;:!?()]/gu)) {
    if (!paired.has(match.index) && standsInChinese(text, match.index)) widened.add(match.index);
  }
  return replaceSourced(value, /[,;:!?()]\s*/gu, (match) => (widened.has(match.index) ? `${fullWidth[match[0].charAt(0)]}` : undefined));
}

/** Whether what stands next to a mark, white space aside, is Chinese on either side. */
function standsInChinese(text: string, index: number): boolean {
  const before = text.slice(0, index).trimEnd().at(-1) ?? '';
  const [after = ''] = text.slice(index + 1).trimStart();
  return chinese.test(before) || chinese.test(after);
}
