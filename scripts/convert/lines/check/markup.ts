/** Marks of Markdown that are left in a text. */
import { isRule } from '../../correct/typography.ts';
import type { Line } from '../split-lines.ts';

/** `# 标题`, `> 引文`, `:::note`, fences and rules, `[文](链接)`, `**粗**`, `~~删~~`, `[^1]`: whatever stands there so is Markdown. */
const markdown =
  /^(?:#{1,6}\s+[^\d\s]|#{7,}\s*\S|>\s*[\p{L}“《（]|-\s+[\p{Script=Han}“《（[]|:::\w|(?:```|~~~)[`~\w\s]*$|(?:\*{3,}|={3,}|-{3,})$)|!?\[[^[\]]*\]\((?:https?:|[#/.])[^()\s]*\)|\[[^[\]]+\]\([^()\s]*(?:\.[a-z]{2,5}|[/#][^()\s]*)(?:\s+"[^"]*")?\)|\[[^[\]]+\]\[\w+\]|^\[[^[\]]+\]:\s*https?:|-\s+\[[ x]\]\s|!\[[^[\]]*\]\(|\*\*[^*\s][^*]*\*\*|~~[^~\s][^~]*~~|`[^`\s][^`]*`|\[\^\w+\]|^__\p{Script=Han}[^_]+__/u;
const emphasis = /(?<!\*)\*[\p{Script=Han}“《][^*]*(?<=[\p{Script=Han}”》。])\*(?!\*)/u;
/** One line alone may open with an asterisk of its own: lists have several. */
const listed = /^\*\s+\S/u;
const fewestListed = 2;

/** Lines that still have marks of Markdown where their typography is settled, with the mark and the number of such lines. `ruled`: rules are read as such. */
export function markdownLines(lines: readonly Line[], ruled: boolean): { line: Line; mark: string; count: number }[] {
  const isList = lines.filter(({ text }) => listed.test(text.text)).length >= fewestListed;
  const found = lines.flatMap((line) => {
    const { text } = line.text;
    if (ruled && isRule(line.text)) return [];
    const [mark] = markdown.exec(text) ?? emphasis.exec(text) ?? (isList ? (listed.exec(text) ?? []) : []);
    return mark === undefined ? [] : [{ line, mark: mark.slice(0, 24) }];
  });
  return found.map((one) => ({ ...one, count: found.length }));
}
