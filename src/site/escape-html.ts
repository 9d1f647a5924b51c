/** Text as the inside of an HTML element, or of an attribute in double quotation marks: nothing in it can become markup. */
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
