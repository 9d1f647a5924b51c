/** A unit (条): a citable part of a document, as published in /data/clauses.json. */
import { z } from 'astro/zod';
import { nameOfKind, type UnitKind, unitKinds } from '../kinds.ts';
import { spanSchema, text } from './values.ts';

const tableCellSchema = z.strictObject({
  text: z.string(),
  colspan: z.int().min(2).optional(),
  rowspan: z.int().min(2).optional(),
  header: z.literal(true).optional(),
});
export type TableCell = z.infer<typeof tableCellSchema>;

const statuteKinds: readonly UnitKind[] = ['part', 'chapter', 'division', 'article'];
const policyKinds = unitKinds.filter((kind) => !statuteKinds.includes(kind)).map((kind) => `${kind} ${nameOfKind(kind)}`);

export const unitSchema = z.strictObject({
  id: text.describe('“文件代号#锚点”'),
  document: text.describe('文件代号'),
  anchor: text.describe('页内锚点，发布之后不再更改'),
  kind: z.enum(unitKinds).describe(`种类：${policyKinds.join('、')}；法规体例另有 ${statuteKinds.join('、')}`),
  /** As printed, without white space: （五）, 一、, ５．, 第2-1條, 专栏三. */
  label: text.nullable().describe('标号，如“（五）”'),
  ordinal: z.int().nullable().describe('标号所写的序数：“（五）”为 5，“3.2.1”为末位 1，“专栏三”为 3；没有则为 null'),
  title: text.nullable().describe('标题，不带末尾句号'),
  parent: text.nullable().describe('上一级的 id'),
  /** The unit's own body: paragraphs (in boxes: items) joined by \n; of a table cells by \t, rows by \n. Without label, title, children. */
  text: z.string().describe('正文，已用校订；段落以换行分开，表格的格以制表符分开'),
  url: text.describe('本条目链接'),
  /** What the unit is made of in the seed, heading included, children excluded. */
  source: z.array(spanSchema).describe('在底本中的位置：start、end（UTF-16 单位，不含 end）'),
  /** Of a table or a box that stands within the text of another unit: which, and before which character of its text. */
  within: z
    .strictObject({ clause: text, at: z.int().min(0) })
    .optional()
    .meta({ description: '插在另一条目正文中的表、专栏：条目 id，与其后正文开始处（at）', presence: '仅正文在其后接续的表、专栏有' }),
  rows: z.array(z.array(tableCellSchema)).optional().meta({ description: '各行各格，含 colspan、rowspan、header', presence: '仅表格有' }),
});
export type Unit = z.infer<typeof unitSchema>;
