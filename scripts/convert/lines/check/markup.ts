/** Marks that programs read and people do not: of pages (HTML, XML), of Markdown, of strings in code, of other systems. */
import { isRule } from '../../correct/typography.ts';
import type { Line } from '../split-lines.ts';
import { otherMarkup } from './other-markup.ts';

/** Names of HTML, in capitals too. Any other name counts as one in small letters alone: <5%, <VOCs> and <云溪市河湖条例> are no tags. */
const tags =
  'html|head|body|div|span|table|thead|tbody|tr|t[dh]|[uod]l|li|d[td]|br|hr|font|a|img|p|b|i|u|em|strong|su[bp]|h[1-6]|center|style|script|section|input|o:p';
const tag = new RegExp(`<!--|<!\\[CDATA\\[|<\\?xml\\b|<!doctype\\b|</?(?:${tags})(?:\\s*/?>|\\s+[a-z:-]+\\s*=)`, 'iu');
const anyTag = /<\/?[a-z][a-z0-9]*(?::[a-z]+)?(?:\s*\/?>|\s+[a-z:-]+\s*=)/u;
/** &nbsp; and &#160; are written by pages, never by people: R&D; is none. The usual ones count without their semicolon. */
const entity = /&(?:[a-z]{2,8}[1-4]?;|#\d{2,7};?|#x[0-9a-f]{2,6};?|(?:nbsp|amp|lt|gt|quot|[lr][ds]quo|[mn]dash|hellip|middot|ensp|emsp)(?![a-z]))/iu;
/** What code and spreadsheets write for a character: \n, \u4e00, _x000D_. */
const escaped = /\\(?:[nrt](?![a-z])|u[0-9a-f]{4}|x[0-9a-f]{2})|_x[0-9a-f]{4}_/iu;

/** The first mark of a page or of code in a text; null where it has none. */
export function markupIn(text: string): string | null {
  const found = tag.exec(text) ?? anyTag.exec(text);
  if (!found) return entity.exec(text)?.[0] ?? escaped.exec(text)?.[0] ?? otherMarkup(text);
  return (/^<[^<>]*>/u.exec(text.slice(found.index))?.[0] ?? found[0]).slice(0, 40);
}

/** `# 标题`, `> 引文`, `:::note`, fences and rules, `[文](链接)`, `**粗**`, `~~删~~`, `[^1]`: whatever stands there so is Markdown. */
const markdown =
  /^(?:#{1,6}\s+[^\d\s]|>\s*[\p{L}“《（]|-\s+[\p{Script=Han}“《（[]|:::\w|(?:```|~~~)[`~\w\s]*$|(?:\*{3,}|={3,}|-{3,})$)|!?\[[^[\]]*\]\((?:https?:|[#/.])[^()\s]*\)|\[[^[\]]+\]\([^()\s]*(?:\.[a-z]{2,5}|[/#][^()\s]*)(?:\s+"[^"]*")?\)|\[[^[\]]+\]\[\w+\]|^\[[^[\]]+\]:\s*https?:|-\s+\[[ x]\]\s|!\[[^[\]]*\]\(|\*\*[^*\s][^*]*\*\*|~~[^~\s][^~]*~~|`[^`\s][^`]*`|\[\^\w+\]|^__\p{Script=Han}[^_]+__/u;
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
