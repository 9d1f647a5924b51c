/** What a title is without the words that tell its version: versions and drafts of one document have one in common. */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

type Words = Language['versions'];

/** Shorter ones (实施意见, 通知) are names of many documents. */
const shortest = 6;

/** In normal form brackets and the signs of dates are half width, or as printed. */
const patterns = oncePer(({ drafts, revisions }: Words) => {
  const day = String.raw`\d{4}(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?|[-./]\d{1,2}[-./]\d{1,2})?`;
  const label = `[${labelDigits}]{1,2}`;
  const mark = `(?:${day}版?|第${label}次|${anyOf([...drafts, ...revisions])})`;
  return {
    bracketed: new RegExp(String.raw`[(〔\[【](?:${mark}|[、,，;；—-]){1,8}[)〕\]】]`, 'gu'),
    ending: new RegExp(`(?:${anyOf([...drafts, ...revisions])}|${day})$`, 'u'),
    draft: new RegExp(anyOf(drafts), 'u'),
  };
});

/** 《排水条例（2019年修订）》 and 排水条例（征求意见稿） give 排水条例; of a notice also what it issues. */
export function baseTitles(title: string, words: Words): Set<string> {
  const plain = normalForm(title);
  const inner = [...plain.matchAll(/《([^《》]+)》/gu)].map(([, name = '']) => name);
  const issues = words.issuing.some((ending) => plain.endsWith(ending));
  const bases = [plain, ...(inner.length === 1 && issues ? inner : [])].map((one) => withoutMarks(one, words));
  return new Set(bases.filter((base) => base.length >= shortest));
}

function withoutMarks(title: string, words: Words): string {
  const { bracketed, ending } = patterns(words);
  let base = title.replace(bracketed, '').replace(/^《([^《》]*)》$/u, '$1');
  for (let shorter = base.replace(ending, ''); shorter !== base; shorter = base.replace(ending, '')) base = shorter;
  return base;
}

/** Whether a title says that the text is not settled yet: 征求意见稿. */
export const isDraftTitle = (title: string, words: Words): boolean => patterns(words).draft.test(normalForm(title));
