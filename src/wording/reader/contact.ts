/** What is said where a reader tells of a fault. */

export const tellUs = '告诉我们';
/** 条目有误：hunan-2021-governance#m5 */
export const reportTitle = ({ unit }: { unit: string }): string => (unit ? `条目有误：${unit}` : '本站有误');

/** The words of a report: what is known already, and where the reader goes on. */
export function reportInWords({ unit, words, page }: { unit: string; words: string; page: string }, version: string): string {
  const known = [
    ['条目', unit],
    ['文字', words],
    ['页面', page],
    ['版本', version],
  ].filter(([, value]) => value);
  return `${known.map(([name, value]) => `${name}：${value}`).join('\n')}\n\n哪里不对：\n\n应当怎样（有依据请写明出处）：\n`;
}

export const aboutUnit = '关于条目：';
export const reportCopied = '已复制';
export const selectedYourself = '浏览器不许复制，已选中上面的文字，请自行复制';
