/** Instruments that a text names (引用的文件、法律、标准), with what it does with them. */
import { z } from 'astro/zod';
import { isoDate, text } from '../values.ts';
import { factHead, factTail } from './evidence.ts';

export const instrumentKinds = ['law', 'regulation', 'local-regulation', 'policy', 'plan', 'standard', 'other'] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];
export const relations = ['basis', 'implement', 'make', 'revise', 'repeal', 'issue', 'mention'] as const;
export type Relation = (typeof relations)[number];

/** What became of an instrument, as far as there is a source for it (seeds/laws.yaml). */
export const currencySchema = z.strictObject({
  status: z.enum(['现行有效', '已被修改', '已废止', '不详']).describe('效力，截至 checkedOn'),
  whenCited: z.boolean().nullable().describe('引用时是否有效；不知道的为 null'),
  by: text.nullable().describe('修改、废止它的文件及条款'),
  since: isoDate.nullable().describe('自何日起'),
  source: text.describe('所据'),
  checkedOn: isoDate.describe('核查的日期'),
});

export const citationSchema = z.strictObject({
  ...factHead,
  name: text.describe('名称，照印，不带书名号'),
  number: text.nullable().describe('文号或标准号，照印'),
  kind: z
    .enum(instrumentKinds)
    .describe('law 法律，regulation 行政法规、部门规章，local-regulation 地方性法规、规章，policy 政策文件，plan 规划、方案，standard 标准，other 其他'),
  rank: text.nullable().describe('效力位阶；不能确定的为 null'),
  relation: z.enum(relations).describe('basis 依据，implement 落实、执行，make 制定、编制，revise 修订，repeal 废止，issue 印发本文件，mention 提到'),
  level: z.enum(['national', 'province', 'prefecture', 'county', 'other']).nullable().describe('由哪一级制定；不能确定的为 null'),
  locator: text.nullable().describe('条款，照印：第四十五条第二款'),
  target: text.nullable().describe('本库收有的文件、条目或其内部的 id；没有收的为 null'),
  currency: currencySchema.nullable().describe('效力；没有可据的来源为 null，显示为“不详”'),
  ...factTail,
});
export type Citation = z.infer<typeof citationSchema>;
