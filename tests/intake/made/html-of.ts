/** A page of a government site made round given paragraphs: navigation, information table, text, furniture, footer. */

export interface PageOptions {
  title?: string;
  facts?: readonly (readonly [label: string, value: string])[];
  /** Class of the container of the text. */
  container?: string;
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** A paragraph with tabs is a row of a table; rows that follow each other are one table. */
export function htmlOf(paragraphs: readonly string[], { title = '', facts = [], container = 'TRS_Editor' }: PageOptions = {}): string {
  const rows = facts.map(([label, value]) => `<tr><td>${label}：</td><td>${escaped(value)}</td></tr>`).join('');
  const text = paragraphs
    .map(blockOf)
    .join('\n')
    .replace(/<\/table>\n<table>/gu, '');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div><table>${rows}</table>
<div class="${container}">${text}</div>
<p>扫一扫在手机打开当前页</p><div class="footer">主办：某市人民政府办公室 网站标识码：0000000000</div></body></html>`;
}

const blockOf = (text: string): string =>
  text.includes('\t')
    ? `<table><tr>${text
        .split('\t')
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join('')}</tr></table>`
    : `<p style="text-indent: 2em">${escaped(text)}</p>`;
