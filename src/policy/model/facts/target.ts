/** Targets (量化指标与时限任务): a number to reach, or a state to be reached by a stated time, that one could later check. */
import { z } from 'astro/zod';
import { isoDate, text } from '../values.ts';
import { factHead, factTail } from './evidence.ts';

export const comparators = ['=', '>=', '<=', '>', '<', '≈', 'increase', 'decrease', 'complete'] as const;
export type Comparator = (typeof comparators)[number];

/** How a date was come by: it stands in the sentence, in the one before or the heading above, or is the end of the document's period. */
export const deadlineSources = ['stated', 'sentence-before', 'document-period'] as const;

/** YYYY, YYYY-MM or YYYY-MM-DD, of the calendar. */
export const deadline = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/u, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((date) => date.length < 10 || isoDate.safeParse(date).success, 'expected a day of the calendar');

export const targetSchema = z.strictObject({
  ...factHead,
  indicator: text.describe('指标或任务，照印'),
  indicatorId: text.nullable().describe('归入的指标（seeds/indicators.yaml）；未归入的为 null'),
  comparator: z
    .enum(comparators)
    .describe('= 等于（照印），>= 不低于，<= 不超过，> 超过，< 低于，≈ 左右，increase 提高（减少为 decrease）若干，complete 完成、全部、消除'),
  reading: z.enum(comparators).nullable().describe('考核时怎样理解：只写“达到83%”的，按指标的方向读作 >= 或 <=；无须另读的为 null'),
  value: z.number().nullable().describe('数值；完成类任务没有数值的为 null'),
  valueTo: z.number().nullable().describe('数值是范围的，其上限'),
  unitOfMeasure: text.nullable().describe('计量单位，照印；万、亿属于单位：489 万亩'),
  basis: z.enum(['end', 'cumulative', 'annual']).nullable().describe('end 期末值，cumulative 累计，annual 每年；没有写明的为 null'),
  baseline: text.nullable().describe('比较的基准，照印：“比2015年”“较基准年”；表格另有基准年一列的，为年份与数值：“2020年：93.3%”'),
  deadline: deadline.nullable().describe('时限：YYYY、YYYY-MM 或 YYYY-MM-DD；没有的为 null'),
  deadlineSource: z.enum(deadlineSources).nullable().describe('时限的来历：stated 句中写明，sentence-before 前一句或标题写明，document-period 文件的规划期'),
  scope: text.nullable().describe('范围，照印：全省、城市建成区'),
  binding: z.enum(['约束性', '预期性']).nullable().describe('指标属性，只记印明的'),
  strength: z.enum(['must', 'ensure', 'strive']).nullable().describe('must 必须，ensure 确保，strive 力争'),
  degree: text.nullable().describe('程度，照印：基本'),
  state: text.nullable().describe('要达到的状态，照印：“国家下达指标”“稳中向好”“达到国家要求”；只有数值，或任务本身就是要完成的事的，为 null'),
  assigned: z.boolean().describe('数值由国家或上级下达，文中没有'),
  ...factTail,
});
export type Target = z.infer<typeof targetSchema>;
