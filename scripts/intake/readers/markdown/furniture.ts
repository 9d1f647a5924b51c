/** Words by which pages made of Markdown help their readers on: they are not of the text. */
import type { Language } from '../../../../src/policy/language.ts';
import type { ExtractLine } from '../../received/extract.ts';
import type { Run } from './runs.ts';

type Words = Pick<Language['webPages'], 'pageBoxes' | 'pageLinks'>;

/** The title of a container that is left out, as the reason for it; null where it is text. */
export const boxReason = (title: string, { pageBoxes }: Words): string | null => reasonIn(pageBoxes, title.replace(/\s+/gu, ''));

/** Why a link is left out wherever it stands; null where its words are text. */
export const linkReason = (words: string, { pageLinks }: Words): string | null =>
  reasonIn(pageLinks, words.replace(/[\s[\]【】]+/gu, '')) === null ? null : '网页链接';

const reasonIn = (words: readonly string[], found: string): string | null => (words.includes(found) ? found : null);

/** Whether a line is made of links within the page: an entry of a list of contents, which repeats a heading. */
export function leadsWithinPage(runs: readonly Run[]): boolean {
  const words = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words.length > 0 && words.every(({ href }) => href?.startsWith('#'));
}

/** `:mag:`, as written between words; 10:30:15 is none. */
const shortcode = /(?<![\w/:]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,40}:(?![\w/])/gu;

export const shortcodesIn = (text: string): string[] => text.match(shortcode) ?? [];
export const withoutShortcodes = (text: string): string => text.replace(shortcode, '');

/** The box of lines. */
export const inBox = (line: ExtractLine, box: string): ExtractLine => ({ ...line, form: { ...line.form, box } });
