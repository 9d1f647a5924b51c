/**
 * Typographic rules for whole documents: applied by code where document.yaml
 * declares them, named on the document's page, not recorded place by place.
 */
import type { TypographyRule } from '../../../src/policy/model/document-metadata.ts';
import { replaceSourced, type SourcedText, trimSourced } from './sourced-text.ts';

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
const fullWidth: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };

/** Rules that can be applied to a line before its structure is known: those that neither add nor remove gaps. */
export function settleMarks(line: SourcedText, rules: readonly TypographyRule[]): SourcedText {
  let value = line;
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

/** `## 标题` → 标题, `**标题**` → 标题, `- 附件` → 附件, `<p>…</p>`, `<b>…</b>` → … */
function withoutMarkdown(value: SourcedText): SourcedText {
  return replaceSourced(value, /^#{1,6}\s+|^-\s+(?=附件)|\*\*|<\/?(?:p|b|strong)>/gu, () => '');
}

/** A rule among the rows of a table, or between paragraphs: ---, |---|:-:|. */
export const isRule = ({ text }: SourcedText): boolean => /^[-|:\s]*-{3,}[-|:\s]*$/u.test(text);

const piped = /^\s*\|.*\|\s*$/u;

/** Whether a line is a row of a table in Markdown: `| 河 | 长 |`. */
export const isPipedRow = (line: SourcedText): boolean => piped.test(line.text) && !isRule(line);

/** `| 河 | 长 |` with a tab between its cells, as rows are received otherwise. */
export function withTabs(line: SourcedText): SourcedText {
  if (!isPipedRow(line)) return line;
  const bare = replaceSourced(line, /^\s*\|\s*|\s*\|\s*$/gu, () => '');
  return replaceSourced(bare, /\s*(?<!\\)\|\s*/gu, () => '\t');
}

/** `PM_{2.5}`, `^{PM_{2.5}}`, `NO _x`, `75.77 ^①` → PM2.5, PM2.5, NOx, 75.77① */
function plainScripts(value: SourcedText): SourcedText {
  const inner = replaceSourced(value, /(?<=[A-Za-z])\s*_(?:\{([^{}]*)\}|([A-Za-z0-9]))/gu, (match) => match[1] ?? match[2] ?? '');
  return replaceSourced(inner, /\s*\^(?:\{([^{}]*)\}|([①-⑳0-9]))/gu, (match) => match[1] ?? match[2] ?? '');
}

/** Half-width punctuation that stands in Chinese text becomes full-width; figures such as 1,000 or 6:4 stay. */
function withFullWidth(value: SourcedText): SourcedText {
  const { text } = value;
  const inChinese = (index: number): boolean => {
    const before = text.slice(0, index).trimEnd().at(-1) ?? '';
    const after =
      text
        .slice(index + 1)
        .trimStart()
        .at(0) ?? '';
    return chinese.test(before) || chinese.test(after);
  };
  const widened = new Set<number>();
  for (const match of text.matchAll(/[,;:!?]/gu)) if (inChinese(match.index)) widened.add(match.index);
  for (const [open, close] of bracketPairs(text)) {
    if (inChinese(open) || inChinese(close) || chinese.test(text.slice(open, close))) widened.add(open).add(close);
  }
  for (const match of text.matchAll(/[()]/gu)) if (!isPaired(text, match.index) && inChinese(match.index)) widened.add(match.index);
  return replaceSourced(value, /[,;:!?()]\s*/gu, (match) => (widened.has(match.index) ? `${fullWidth[match[0].charAt(0)]}` : undefined));
}

function bracketPairs(text: string): [number, number][] {
  return [...text.matchAll(/\([^()]*\)/gu)].map((match) => [match.index, match.index + match[0].length - 1]);
}

function isPaired(text: string, index: number): boolean {
  return bracketPairs(text).some(([open, close]) => open === index || close === index);
}
