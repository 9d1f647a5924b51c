/** What buttons and short notes of several pages say. */

export const retry = '重试';
export const copyForbidden = '浏览器不许复制';
export const linkCopied = '链接已复制';
