/**
 * The editorial vocabulary (seeds/vocabulary/*.yaml): which words of Chinese environmental governance mean the same, so
 * that search finds 环境影响评价 for 环评 and says so. A schema is the type and the check at once.
 */
import { z } from 'astro/zod';

/** Where the files lie, below the seeds. */
export const vocabularyFolder = 'vocabulary';

const word = z.string().trim().min(2, 'expected a word of at least two characters');
const words = z.array(word).default([]);

/** Parts of a wording in their order, joined by …, with a few words between. */
const question = z
  .string()
  .trim()
  .regex(/^[^…\s]+(?:…[^…\s]+)*$/u, 'expected parts joined by …, without spaces: 举报…给钱')
  .min(3, 'expected at least three characters');

const source = z.string().min(4).describe('出处：法律、标准或文件名，带文号或日期；通行的简称写“通行简称”');
const why = z.string().default('').describe('何以相关，写给读者');

/** One concept. Its names (name, short, same, older) are looked for in place of each other. */
export const vocabularyGroupSchema = z.strictObject({
  name: word.describe('全称：法律或正式文件中的名称'),
  short: words.describe('简称'),
  same: words.describe('同义：其他正式的说法'),
  older: words.describe('旧称'),
  /** Looked for as well, after the names; never the other way round. */
  narrower: words.describe('下位的说法：其一部分或一种形式（查“行刑衔接”也找“案件移送”，反过来不找）'),
  /** Never looked for in the texts in place of `name`. One may lead to several groups. */
  everyday: words.describe('俗称、常见误写：只认不找'),
  /** Recognised in queries only, like `everyday`; one of several concepts has to be among the `shared` words too. */
  questions: z.array(question).default([]).describe('急着找的人怎样问：各段依次出现，中间可隔几个字，用…连接（举报…给钱）'),
  /** Where a collection holds nothing of it, what it holds of this comes nearest. */
  broader: word.optional().describe('上位概念的名称：本概念在所收文件里没有时，最接近的是它'),
  /** Offered, never a hit. */
  related: z
    .array(z.strictObject({ word: word.describe('相关的词'), why }))
    .default([])
    .describe('相近而不同的事：只作提示，不算命中'),
  source,
});
export type VocabularyGroup = z.infer<typeof vocabularyGroupSchema>;

const part = z.string().trim().min(1);

/** A kind of department: 生态环境 + 厅. Names arise by rule: prefix (省, 市 …) + stem + ending. */
export const departmentSchema = z.strictObject({
  stems: z.array(part).min(1).describe('同一机关的各种名称，全称在前：住房和城乡建设、住房城乡建设、住建'),
  endings: z.array(part).min(1).describe('厅、局、委；意思相同的写在一项里，用竖线分开：委员会|委'),
  older: words.describe('旧称，不带级别：环境保护厅'),
  source,
});
export type Department = z.infer<typeof departmentSchema>;

export const vocabularySchema = z.strictObject({
  departments: z.array(departmentSchema).default([]).describe('部门的名称'),
  groups: z.array(vocabularyGroupSchema).default([]).describe('概念，各有几种说法'),
  shared: z
    .array(z.strictObject({ word: word.describe('几个概念共有的俗称或问法'), why: z.string().min(1).describe('何以不止一个意思') }))
    .default([])
    .describe('有意放进几个概念的俗称和问法'),
  related: z
    .array(z.strictObject({ word: word.describe('所说的词'), to: z.array(word).min(1).describe('与之相关的词'), why }))
    .default([])
    .describe('不属于任何概念的词与什么相关：碳税与碳排放权交易'),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** The files of a vocabulary as one; their order is that of the lists. */
export const joinVocabulary = (files: readonly Vocabulary[]): Vocabulary => ({
  departments: files.flatMap(({ departments }) => departments),
  groups: files.flatMap(({ groups }) => groups),
  shared: files.flatMap(({ shared }) => shared),
  related: files.flatMap(({ related }) => related),
});

/** The names that are looked for in place of each other. */
export function namesOf({ name, short, same, older }: VocabularyGroup): string[] {
  return [name, ...short, ...same, ...older];
}
