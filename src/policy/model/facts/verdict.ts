/** What an editor says of the facts of a document (`seeds/<id>/facts.yaml`), naming each by the words that prove it. */
import { z } from 'astro/zod';
import { text } from '../values.ts';
import { factKinds } from './facts.ts';

const named = {
  unit: text.describe('条目的锚点，如 m5、s2-1'),
  kind: z.enum(factKinds as [string, ...string[]]).describe('targets 目标，assignments 分工，citations 引用，terms 术语，penalties 处罚'),
  words: z.string().trim().min(1, 'expected words').describe('所据的文字，照抄条目正文（表格抄一整行，标题抄标题）；不计空白'),
  which: text.optional().describe('同一处文字有几条同类事实时，指明哪一条：目标的指标、引用的名称、术语、首位单位'),
  note: text.describe('理由，随数据发布'),
};
/** What a fact has by itself: no editor sets it. */
const ownFields = ['id', 'evidence', 'source', 'note'];

const fields = z
  .record(
    z.string().refine((name) => !ownFields.includes(name), 'is made of the words and the verdict, and is set by nobody'),
    z.unknown(),
  )
  .describe('要改的字段（correct）或全部字段（add），写法同 /data/ 的字段');

export const factVerdictSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ ...named, verdict: z.enum(['confirm', 'reject']).describe('confirm 核对无误；reject 不是事实，不发布') }),
  z.strictObject({ ...named, verdict: z.enum(['correct', 'add']).describe('correct 改正字段；add 补入程序没有找到的'), fields }),
]);
export type FactVerdict = z.infer<typeof factVerdictSchema>;
export const factVerdictsFileSchema = z.array(factVerdictSchema);
