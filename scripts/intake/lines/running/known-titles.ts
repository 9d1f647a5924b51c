/** Titles in 《》: a text that names one and bears it as its own title has it without marks. */
const titled = /《([^《》]{4,80})》/gu;
/** More than these a front does not name. */
const looked = 5000;

export const knownTitles = (text: string): Set<string> => new Set([...text.slice(0, looked).matchAll(titled)].map(([, title = '']) => title));
