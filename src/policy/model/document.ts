/** A document as published in /data/documents.json. */
import { z } from 'astro/zod';
import { typographyRules } from './document-metadata.ts';
import { attachmentSchema, particulars } from './particulars.ts';
import { placeSchema } from './place.ts';
import { isoDate, text } from './values.ts';

export const policyDocumentSchema = z.strictObject({
  id: text.describe('文件代号，不再更改'),
  title: text.describe('标题'),
  shortTitle: text.describe('简称'),
  shortName: text.describe('短链接 /c/ 后所用的名称，不再更改'),
  province: text.nullable().describe('省级行政区，简称，如“湖南”“北京”；不是省级行政区的文本为 null'),
  territories: z.array(text).describe('施行的地域：jurisdictions.json 中的 id；不详为空数组'),
  place: placeSchema.describe('页面所示的地域：name 名称，area 归入的省级行政区或国家，fullName 全称'),
  documentNumber: text.nullable().describe('发文字号；所据文本未载为 null'),
  issuers: z.array(text).describe('发文机关；所据文本未载为空数组'),
  date: isoDate.nullable().describe('成文日期，YYYY-MM-DD'),
  datePublished: isoDate.nullable().describe('发布日期，YYYY-MM-DD'),
  type: text.describe('文种：意见、措施、要点、规划、方案等'),
  ...particulars,
  attachments: z.array(attachmentSchema).describe('附件：label 标号，title 标题，state 收到与否，words 说明不公开、未附的文字'),
  url: text.describe('本站页面地址'),
  source: z.strictObject({ file: text, sha256: text }).describe('底本：file 为文件名，sha256 为校验值'),
  received: text.describe('文本怎样收到'),
  added: isoDate.describe('收入本库的日期'),
  revised: isoDate.nullable().describe('文本最近一次修订的日期'),
  typography: z.array(z.enum(typographyRules)).describe('用于全文的排印规则'),
  dropped: z.array(z.strictObject({ start: z.int(), end: z.int(), reason: text })).describe('略去的文字：start、end 为在底本中的位置，reason 为理由'),
  clauses: z.int().describe('条目数'),
  /** `npm run build` leaves drafts out unless it is told otherwise. */
  draft: z.literal(true).optional().meta({ description: '草稿：尚未发布，各条目的 id 还可能更改', presence: '仅草稿有' }),
});
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;
