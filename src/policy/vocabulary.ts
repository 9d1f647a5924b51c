/**
 * The editorial vocabulary (seeds/vocabulary.yaml): which words of Chinese environmental governance mean the same, so
 * that search finds 环境影响评价 for 环评 and says so. A schema is the type and the check at once.
 */
import { z } from 'astro/zod';

const word = z.string().trim().min(2, 'expected a word of at least two characters');
const words = z.array(word).default([]);

/** One concept. Its names (name, short, same, older) are looked for in place of each other. */
export const vocabularyGroupSchema = z.strictObject({
  /** 全称: the name in law or in official documents. */
  name: word,
  /** 简称. */
  short: words,
  /** 同义: other official names in use. */
  same: words,
  /** 旧称: what it was called before. */
  older: words,
  /** 下位的说法: a part or a form of it (行刑衔接: 案件移送). Looked for as well, after the names; never the other way round. */
  narrower: words,
  /** 俗称、常见误写: how people say or write it; never looked for in the texts in place of `name`. One may lead to several groups. */
  everyday: words,
  /** 相关: near, but another thing. Offered, never a hit. `why` is for readers. */
  related: z.array(z.strictObject({ word, why: z.string().default('') })).default([]),
  /** Law, standard or document (with number or date) that gives the names; in Chinese. */
  source: z.string().min(4),
});
export type VocabularyGroup = z.infer<typeof vocabularyGroupSchema>;

/** A kind of department: 生态环境 + 厅. Names arise by rule: prefix (省, 市 …) + stem + ending. */
export const departmentSchema = z.strictObject({
  /** Stems that mean the same body, the full one first: 住房和城乡建设, 住房城乡建设, 住建. */
  stems: z.array(z.string().trim().min(1)).min(1),
  /** Endings; those that mean the same stand in one entry, separated by a bar: 厅, 局, 委员会|委. */
  endings: z.array(z.string().trim().min(1)).min(1),
  /** Names it had before, without prefix: 环境保护厅. */
  older: words,
  source: z.string().min(4),
});
export type Department = z.infer<typeof departmentSchema>;

export const vocabularySchema = z.strictObject({
  departments: z.array(departmentSchema).default([]),
  groups: z.array(vocabularyGroupSchema).default([]),
  /** Words near each other that belong to no group: 碳税 → 碳排放权交易. */
  related: z.array(z.strictObject({ word, to: z.array(word).min(1), why: z.string().default('') })).default([]),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** The names that are looked for in place of each other. */
export function namesOf({ name, short, same, older }: VocabularyGroup): string[] {
  return [name, ...short, ...same, ...older];
}
