/**
 * The long table for coding (编码长表): a row for each sentence, with everything that is known of it. A schema gives the columns of
 * /data/coding/sentences.csv, their check, and the codebook beside it: what a column means, and how its values were come by (`made`).
 */
import { z } from 'astro/zod';

/** What a row is: a sentence, a row of a table, or a whole unit for what stands in neither (headings, the front of a document). */
export const passageKinds = ['sentence', 'row', 'unit'] as const;
export type PassageKind = (typeof passageKinds)[number];

/** How the values of a column were come by. */
export const codingSources = ['text', 'record', 'editor', 'matched', 'literal', 'rules'] as const;
export type CodingSource = (typeof codingSources)[number];

const column = (about: string, made: CodingSource): z.ZodString => z.string().describe(about).meta({ made });
const joined = '；多个以“；”连接';

export const codingRowSchema = z.strictObject({
  id: column('句、表格的行或条目的 id，不再更改', 'text'),
  kind: z
    .enum(passageKinds)
    .describe('sentence 一句，row 表格的一行，unit 整个条目（事实的文字在标题、文件头里，不在任何一句、一行中的）')
    .meta({ made: 'text' }),
  document: column('文件代号', 'record'),
  title: column('文件标题', 'record'),
  jurisdictionCode: column(`施行地域的 GB/T 2260 代码${joined}；不详为空`, 'record'),
  jurisdiction: column(`施行地域的全称${joined}；不详为空`, 'record'),
  rank: column('效力位阶：地方性法规、规范性文件等；不详为空', 'record'),
  genre: column('文体：规划、方案、措施、条例等', 'record'),
  date: column('成文日期；所据文本未载为空', 'record'),
  unit: column('所在条目的 id', 'text'),
  unitKind: column('条目的种类，同 clauses.json 的 kind', 'text'),
  label: column('条目的标号，照印', 'text'),
  heading: column('条目的标题', 'text'),
  topics: column(`条目所属主题的代号，见 topics.json${joined}`, 'editor'),
  topicTitles: column('主题的名称，次序同 topics', 'editor'),
  family: column('条目所属同类条目组的代号，见 families.json；不属于任何一组为空', 'matched'),
  obligation: column(`约束力用语的类：must 必须类，forbid 禁止类，encourage 鼓励类，explore 探索类，strive 力争类；按出现的次序${joined}`, 'literal'),
  obligationWords: column('约束力用语，照印，次序同 obligation', 'literal'),
  lead: column(`牵头单位的全称；mode 为“分工负责”的，是共同负责的单位${joined}`, 'rules'),
  support: column(`配合、参与的单位的全称${joined}`, 'rules'),
  implement: column(`落实的单位、责任单位的全称${joined}`, 'rules'),
  mode: column(`负责的方式，同 assignments.json 的 mode${joined}`, 'rules'),
  deadline: column(`目标的时限：YYYY、YYYY-MM 或 YYYY-MM-DD；每个目标一个，次序同 targets，没有时限的为 -${joined}`, 'rules'),
  targets: column(`目标：指标、比较、数值、计量单位；比较的写法同 targets.json 的 comparator${joined}`, 'rules'),
  instruments: column(`引用的文件、法律、标准：名称、条款，后附“|”与关系（同 citations.json 的 relation）${joined}`, 'rules'),
  terms: column(`释义、简称、合称的术语${joined}`, 'rules'),
  sanctions: column(`处罚：种类与金额${joined}`, 'rules'),
  facts: column(`这一行所据的事实的 id，可到 targets.json 等五个文件里查${joined}`, 'rules'),
  url: column('这一句、这一行或条目的网址', 'text'),
  text: column('文字；条目的行，是其标题（没有句的条目，另起行附正文）', 'text'),
});
export type CodingRow = z.infer<typeof codingRowSchema>;

export const codingColumns = Object.keys(codingRowSchema.shape) as (keyof CodingRow)[];
