/** How a text is numbered (编号体例). */
import { z } from 'astro/zod';

/** Styles of printed numbers in policy documents; statutes number by 编/章/节/条. */
export const numberStyles = ['第一章', '第一节', '一、', '（一）', '1.', '（1）'] as const;
export type NumberStyle = (typeof numberStyles)[number];

const numberedLevel = z.enum(numberStyles, {
  error: (issue) => `unknown numbering style ${JSON.stringify(issue.input)}; known are ${numberStyles.join(' ')}`,
});

/** `measure: run-in` means that every paragraph is a measure, opened by a short run-in heading (段首小标题) where it has one. */
export const numberingSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('policy').describe('政策文件'),
    section: numberedLevel.describe('一级标题的标号'),
    subsection: numberedLevel.optional().describe('二级标题的标号；没有二级标题则不写'),
    measure: z.union([z.literal('run-in'), numberedLevel]).describe('措施的标号；run-in：每段是一条措施，以段首小标题开头'),
    measuresRun: z
      .enum(['document', 'parent'])
      .default('document')
      .describe('措施的序号：document 全文连续（锚点 m1、m2……），parent 在每个标题下重新开始（锚点随层级）'),
  }),
  z.strictObject({ form: z.literal('statute').describe('法规体例：编、章、节、条') }),
]);
export type Numbering = z.infer<typeof numberingSchema>;
