/** Particulars of a document beside its text: who made it, what it is called, where it holds, and what each rests on. */
import { z } from 'astro/zod';
import { jurisdictionLevels } from './jurisdiction.ts';
import { isoDate, noDoubles, sha256, text } from './values.ts';

/** 文种 of 《党政机关公文处理工作条例》, article 8. */
export const forms = ['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要'] as const;

/** Those that may lay down rules for all; the others answer, report or tell. */
export const generalForms = ['决定', '命令', '公告', '通告', '意见', '通知'] as const satisfies readonly (typeof forms)[number][];

export const ranks = [
  '法律',
  '行政法规',
  '部门规章',
  '党内法规',
  '司法解释',
  '地方性法规',
  '自治条例',
  '单行条例',
  '地方政府规章',
  '规范性文件',
  'other',
] as const;

export const systems = ['党委', '政府', '联合', '人大', '司法'] as const;
export const makerKinds = ['人大', '政府', '部门', '党委', '党政联合', '法院', '检察院', '其他'] as const;
/** How often the whole text was read against itself, each time without knowledge of the other readings. Every sentence about readings follows it. */
export const proofreadLevels = ['none', 'one', 'two'] as const;
export type Proofread = (typeof proofreadLevels)[number];

/** What there is of an attachment (附件). */
export const attachmentStates = ['received', 'not-received', 'withheld'] as const;

export const makerSchema = z.strictObject({
  level: z.enum(jurisdictionLevels).describe('制定机关的层级：national 国家，province 省级，prefecture 地级，county 县级，other 其他'),
  kind: z.enum(makerKinds).describe('制定机关的种类；办公厅（室）依其所属'),
});
export type Maker = z.infer<typeof makerSchema>;

export const carriedBySchema = z.strictObject({
  title: text.nullable().default(null).describe('印发本文件的通知的标题；未收到则为 null'),
  documentNumber: text.nullable().default(null).describe('通知的发文字号'),
  attachment: text.nullable().default(null).describe('本文件是它的哪个附件，照印：附件5'),
});

export const attachmentSchema = z.strictObject({
  label: text.nullable().default(null).describe('标号，照印：附件1；没有标号则为 null'),
  title: text.nullable().default(null).describe('标题；没有标题则为 null'),
  state: z.enum(attachmentStates).describe('received 已收到，在文本之后；not-received 只有名称；withheld 不公开'),
  words: text.nullable().default(null).describe('说明不公开、未附的文字，照印'),
});

export const originalSchema = z.strictObject({
  file: text.describe('收到的文件'),
  sha256: sha256.describe('收到的文件的 SHA-256'),
  mediaType: text.describe('媒体类型，如 application/pdf'),
});

export const restoredSchema = z
  .strictObject({
    start: z.int().min(0).describe('在底本中的起点'),
    end: z.int().min(1).describe('在底本中的终点，不含'),
    what: text.describe('补上的是什么：自动编号等'),
  })
  .refine(({ start, end }) => start < end, { path: ['end'], error: 'expected an end behind the start' });

/** What happened to a statute, or to any text that was adopted, in the words of its history under the title. */
export const historyEvents = ['通过', '批准', '公布', '修正', '修订', '修改', '施行', '废止'] as const;
export const historySchema = z.strictObject({
  date: isoDate.describe('日期'),
  event: z.enum(historyEvents).describe('经过：通过、批准、公布、修正、修订、修改、施行、废止'),
  words: text.describe('记载它的文字，照印'),
});
export type HistoryEntry = z.infer<typeof historySchema>;

/** What the received file holds and its text does not. */
export const leftOutSchema = z.strictObject({
  reason: text.describe('是什么：页眉、页码、网页导航、修订中删去的文字等'),
  characters: z.int().min(1).describe('多少个字符，空白不计'),
  opening: text.describe('开头的文字'),
});

/** Particulars that say what they rest on, and may rest on something else than the text. */
export const sourcedKeys = [
  'issuers',
  'documentNumber',
  'dateSigned',
  'datePublished',
  'form',
  'genre',
  'maker',
  'territories',
  'rank',
  'system',
  'carriedBy',
  'attachments',
  'gazette',
  'registrationNumber',
  'disclosure',
  'commentsUntil',
  'stage',
  'dateEffective',
  'dateExpires',
  'history',
] as const;
export type SourcedKey = (typeof sourcedKeys)[number];

export const restingSchema = z
  .strictObject({
    from: z.enum(['text', 'page', 'editor']).describe('text 据文本，page 据所在网页，editor 由编者判定'),
    words: text.nullable().default(null).describe('网页上的文字，或编者的理由；据文本的不必写'),
  })
  .refine(({ from, words }) => from === 'text' || words !== null, {
    path: ['words'],
    error: 'expected the words of the page, or the reason of the editor, for what does not rest on the text',
  });
export type Resting = z.infer<typeof restingSchema>;

/** The same keys in document.yaml and in documents.json; what is not given is null, empty or `none`. */
export const particulars = {
  form: z.enum(forms).nullable().default(null).describe('公文文种（《党政机关公文处理工作条例》第八条），依印发时的公文；没有则为 null'),
  genre: text.nullable().default(null).describe('文本的名称：规划、方案、措施、要点、条例、办法等；没有则为 null'),
  maker: makerSchema.nullable().default(null).describe('制定机关的层级与种类；不详则为 null'),
  rank: z
    .enum(ranks)
    .nullable()
    .default(null)
    .describe('效力位阶，依制定机关与程序，不凭标题；不写而制定机关与程序足以断定的，由程序推出，其余不详，为 null；不在其列的为 other'),
  system: z.enum(systems).nullable().default(null).describe('所属系统；不写则由制定机关推出，不详则为 null'),
  carriedBy: carriedBySchema.nullable().default(null).describe('印发本文件的通知；没有则为 null'),
  carriesOut: noDoubles(z.array(text))
    .nullable()
    .default(null)
    .describe('所贯彻、所依据的上位文件，逐一写标题或代号；没有则写 []；不写（null）则由标题、文件头、引言、第一条读出'),
  original: originalSchema
    .nullable()
    .default(null)
    .describe('收到的原件：file 文件名（在本文件夹或其 received/ 中），sha256 校验值，mediaType 媒体类型；没有则为 null'),
  restored: z.array(restoredSchema).default([]).describe('底本中补上的文字：start、end 为位置，what 为内容'),
  officialUrl: z
    .url({ protocol: /^https?$/u, error: 'expected an address that begins with https:// or http://' })
    .refine((url) => !/\s/u.test(url), { error: 'expected an address without white space; write %20 for a space' })
    .refine((url) => !/^[^/]*\/\/[^/?#]*@/u.test(url), { error: 'expected an address without a name or password before the host' })
    .nullable()
    .default(null)
    .describe('正式发布的网址；不详则为 null'),
  gazette: text.nullable().default(null).describe('刊登的公报及期号；不详则为 null'),
  registrationNumber: text.nullable().default(null).describe('统一登记号；没有则为 null'),
  proofread: z.enum(proofreadLevels).default('none').describe('通读全文校对过几次：none 未校读，one 校读一次，two 两次独立校读（互不相知）'),
  disclosure: text.nullable().default(null).describe('公开属性，照印：此件公开发布、主动公开；没有则为 null'),
  commentsUntil: isoDate.nullable().default(null).describe('征求意见的截止日期；不征求意见则为 null'),
  stage: z.enum(['征求意见稿']).nullable().default(null).describe('征求意见稿；定稿则为 null'),
  dateEffective: isoDate.nullable().default(null).describe('施行日期；所据文本未载则为 null'),
  dateExpires: isoDate.nullable().default(null).describe('有效期届满的日期；所据文本未载则为 null'),
  history: z.array(historySchema).default([]).describe('通过、公布、修正的经过，依次列出'),
  leftOut: z
    .array(leftOutSchema)
    .default([])
    .describe('收到的文件里有、底本没有的文字：reason 是什么，characters 字符数，opening 开头；全文在 received/left-out.txt'),
  sources: z.partialRecord(z.enum(sourcedKeys), restingSchema).default({}).describe('各事项的依据，按事项的键名；不写则据文本'),
};
