/** Titles that stand beside a text, and short ones for narrow columns. */
import type { Language } from '../../../src/policy/language.ts';
import { endsAsTitle, genreOf, subjectAt, withoutBrackets } from '../title/title-words.ts';
import { type Labelled, under } from './labels.ts';

type Words = Language['intake'];

const longestShort = 20;
const longestTitle = 300;

/** The first that ends as titles do, without the name of the site behind it; else the first of all. Null where there is none. */
export function titleBeside(labels: readonly Labelled[], words: Words): Labelled | null {
  const given = under(labels, words.titleLabels).map((label) => ({ ...label, value: withoutSite(label.value.slice(0, longestTitle), words) }));
  const likely = given.filter(({ value }) => /\p{Script=Han}{3}/u.test(value));
  return likely.find(({ value }) => endsAsTitle(value.replace(/\s+/gu, ''), words)) ?? likely[0] ?? null;
}

/** 通知 - 云溪市人民政府门户网站 → 通知 */
function withoutSite(value: string, words: Words): string {
  const parts = value.split(/\s*[-_|–—]+\s*(?=\p{Script=Han})/u);
  const first = parts.findIndex((part) => endsAsTitle(part.replace(/\s+/gu, ''), words));
  return first >= 0 && parts.length > 1
    ? parts
        .slice(0, first + 1)
        .join('—')
        .trim()
    : value.trim();
}

/** Without its issuer and what stands in brackets behind it; what is still long loses its middle: 关于加强云溪江流域水…意见. */
export function shortTitleOf(title: string, words: Words): string {
  const whole = withoutBrackets(title.replace(/\s+/gu, ''));
  const about = subjectAt(whole, words);
  const bare = whole.length > longestShort && about > 0 ? whole.slice(about) : whole;
  if (bare.length <= longestShort) return bare;
  const genre = genreOf(bare, words) ?? '';
  return `${bare.slice(0, longestShort - genre.length - 1)}…${genre}`;
}
