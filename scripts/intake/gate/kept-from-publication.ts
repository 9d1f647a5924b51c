/** Whether the words of a document keep it from publication: its grade of secrecy, its copy number, that it is internal or not yet settled. */

import type { Language } from '../../../src/policy/language.ts';
import { pauses } from '../../../src/policy/marks.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import type { ExtractLine } from '../received/extract.ts';

/** Words that a person has to look at, on a line of the extract (from 1); `why` is Chinese. */
export interface GateFinding {
  words: string;
  line: number;
  why: string;
}

type Words = Language['intake'];
type Lines = readonly Pick<ExtractLine, 'text' | 'form'>[];

/** So many lines that hold something are the head and the foot of a document: what is said there is said of it. */
const headLines = 30;
const footLines = 15;
const longestRemark = 60;
const longestTitle = 120;

interface Rule {
  pattern: RegExp;
  why: string;
  /** Of the head alone: grade and copy number stand nowhere else. */
  headOnly: boolean;
}

const rules = oncePer((words: Words): Rule[] => {
  const years = '(?:[★☆*].{0,10}|\\d{1,2}年|长期)';
  const own = anyOf(words.ownNames);
  const notPublic = anyOf(words.notPublic);
  const drafts = anyOf(words.workingDrafts);
  return [
    { pattern: new RegExp(`^(?:\\d{6})?${anyOf(words.secrecyGrades)}${years}?$`, 'u'), why: '标有密级', headOnly: true },
    { pattern: new RegExp(`密级[:：]?${anyOf(words.secrecyGrades)}`, 'u'), why: '标有密级', headOnly: false },
    { pattern: new RegExp(`^${anyOf(words.copyNumbers)}[:：]?\\d{1,8}$`, 'u'), why: '标有份号，是涉密公文', headOnly: true },
    { pattern: new RegExp(`^[（(【[]?(?:${own})?为?${anyOf(words.internalMarks)}`, 'u'), why: '标明只供内部', headOnly: false },
    {
      pattern: new RegExp(`^[（(【[]?(?:${own}[:：]?)?${notPublic}(?:${anyOf(words.internalMarks)}|[^${pauses}]{0,12})[）)】\\]。]*$`, 'u'),
      why: '标明不公开',
      headOnly: false,
    },
    { pattern: new RegExp(`[（(]${drafts}[）)]$|^[（(【]?${drafts}[）)】]?$`, 'u'), why: '还是没有定稿的稿子', headOnly: true },
  ];
});

/**
 * What the head and the foot say of the document itself; a sentence of the text (涉密信息不予公开), a remark on its
 * attachments alone, 依申请公开 and a draft for public comments say nothing against it.
 */
export function keptFromPublication(lines: Lines, words: Words): GateFinding[] {
  const held = lines.flatMap(({ text, form }, i) => {
    const flat = normalForm(text);
    return flat ? [{ line: i + 1, text: text.trim(), flat, cell: form?.table !== undefined }] : [];
  });
  return held.flatMap(({ line, text, flat, cell }, i) => {
    const head = i < headLines && !cell;
    const foot = i >= held.length - footLines;
    if (flat.length > longestTitle || !(head || foot) || speaksOfAttachments(flat, words)) return [];
    const rule = rules(words).find(({ pattern, headOnly }) => (head || !headOnly) && (flat.length <= longestRemark || headOnly) && pattern.test(flat));
    return rule ? [{ words: text.slice(0, 80), line, why: rule.why }] : [];
  });
}

/** 此件正文公开发布，附件不公开 */
const speaksOfAttachments = (flat: string, { withheldClauses }: Words): boolean => withheldClauses.some((clause) => flat.includes(clause));
