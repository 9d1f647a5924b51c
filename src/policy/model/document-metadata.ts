/** `seeds/<id>/document.yaml`: what is known of a document and how its text is to be read. */
import { z } from 'astro/zod';
import { confidence, readings } from './erratum.ts';
import { numberingSchema } from './numbering.ts';
import { attachmentSchema, particulars } from './particulars.ts';
import { isoDate, noDoubles, quote, sha256, slug, text } from './values.ts';

/** How the lines of a seed came about; decides which line breaks are joined (see scripts/convert/lines/open-blocks.ts). */
export const lineBreakStyles = ['page-breaks', 'paragraph-per-line', 'wrapped'] as const;
export type LineBreaks = (typeof lineBreakStyles)[number];

/** Typographic rules that are applied to a whole document and named on its page (see scripts/convert/correct/typography.ts). */
export const typographyRules = [
  'markdown-marks',
  'full-width-punctuation',
  'no-stray-spaces',
  'sub-and-superscripts',
  'unified-ideographs',
  'page-furniture',
] as const;
export type TypographyRule = (typeof typographyRules)[number];

/** Speakable words, the last of at least three letters, so that no unit's anchor can be taken for a part of it. */
const shortName = z
  .string()
  .max(32)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*-(?!(front|preamble|closing|attachment)$)[a-z]{3,}$/u, 'expected words as in hunan-yijian');

const reason = text.describe('理由');

const metadata = z.strictObject({
  id: slug.describe('文件代号，与文件夹同名：小写拉丁字母、数字、连字符；发布之后不再更改'),
  title: text.describe('标题，不带文号；在文本中须独占一行'),
  shortTitle: text.describe('简称，用于窄栏与检索结果'),
  shortName: shortName.optional().describe('短链接 /c/<名称>-5/ 所用的名称，如 hunan-yijian；发布之后不再更改；不写则用代号'),
  province: text.nullable().default(null).describe('省级行政区的文本：其简称，如 湖南、北京；国家、市县的文本不写，写 territories'),
  territories: noDoubles(z.array(text)).optional().describe('施行的地域：seeds/jurisdictions.yaml 中的代号，如 cn-430000；不写则为 province 所说的'),
  issuers: noDoubles(z.array(text)).describe('发文机关，依次列出；所据文本未载则为 []'),
  documentNumber: text.nullable().describe('发文字号，照印；所据文本未载则为 null'),
  dateSigned: isoDate.nullable().describe('成文日期；所据文本未载则为 null'),
  datePublished: isoDate.nullable().describe('发布日期；不详则为 null'),
  type: text.describe('文种：意见、措施、要点、规划、方案等'),
  ...particulars,
  added: isoDate.describe('收入本库的日期，即其锚点的日期'),
  revised: isoDate.nullable().default(null).describe('文本最近一次修订的日期'),
  received: text.describe('文本怎样收到，写给读者'),
  sha256: sha256.describe('text.txt 收到时的 SHA-256'),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8').describe('text.txt 的编码'),
  lineBreaks: z.enum(lineBreakStyles).describe('行是怎样断的：paragraph-per-line 一行一段，page-breaks 换页处断开（未完的句子接下一行），wrapped 按栏宽折行'),
  numbering: numberingSchema.describe('编号体例'),
  typography: noDoubles(z.array(z.enum(typographyRules)))
    .default([])
    .describe('用于全文的排印规则'),
  asAttachment: z.boolean().default(false).describe('文本本身是附件：全文归于 carriedBy.attachment 之下（锚点 x5-…）'),
  attachments: z
    .array(
      attachmentSchema
        .extend({ numbering: numberingSchema.optional().describe('附件自己的编号体例；不写则同正文') })
        .refine(({ label, title, state, words }) => label !== null || title !== null || (state !== 'received' && words !== null), {
          path: ['label'],
          error: 'expected a label or a title, or of an attachment that was not received the words that speak of it',
        }),
    )
    .default([])
    .describe('附件，依次列出'),
  closing: z.boolean().default(false).describe('文末有不属于任何措施的结尾段'),
  dropped: z
    .array(z.strictObject({ ...quote, original: text.describe('略去的文字，照收到的样子'), reason }))
    .default([])
    .describe('不是文件内容的文字（网页杂项、重复的标题），略去'),
  anomalies: z
    .array(z.strictObject({ label: text.describe('文本中的标号'), expected: text.describe('依次应有的标号'), reason }))
    .default([])
    .describe('底本确实跳过或重复的标号，标题的或项的'),
  notHeadings: z
    .array(z.strictObject({ line: text.describe('这一行的开头，照收到的样子，长到只有一处'), reason }))
    .default([])
    .describe('以标号开头而不是标题的行：引文、说明里的，句中的分项'),
  open: z
    .array(
      z.strictObject({
        rule: text.describe('问题的名称，见 scripts/faults/README.md'),
        words: text.nullable().default(null).describe('有问题的一行里的文字；指全文的则为 null'),
        question: text.describe('问的是什么，写给编者'),
      }),
    )
    .default([])
    .describe('收录时留下的疑问：不算错误，发布之前须逐一解决并删去'),
  resembles: z
    .array(z.strictObject({ document: slug.describe('那份文件的代号'), reason }))
    .default([])
    .describe('文字与之大体相同而确是两份文件的：征求意见稿与定稿、修订前后、照上级文件拟的'),
  misplaced: z
    .array(
      z.strictObject({
        heading: text.describe('错位的标题的标号'),
        before: text.describe('应在哪个标号之前'),
        reason,
        confidence: confidence.default('likely'),
        readers: readings.nullable().default(null).describe('几次独立校读指出此处；不是校读指出的不写'),
      }),
    )
    .default([])
    .describe('位置有误的标题'),
  boxes: z
    .array(z.strictObject({ box: text.describe('专栏的标号，如 专栏7'), under: text.describe('所属标题的标号'), reason }))
    .superRefine((boxes, context) => {
      for (const [i, { box }] of boxes.entries())
        if (boxes.findIndex((other) => other.box === box) < i)
          context.addIssue({ code: 'custom', path: [i, 'box'], message: `${box} has a place in this list already` });
    })
    .default([])
    .describe('内容属于他处的专栏'),
});
/** With what its days say of each other: they come one after the other. */
export const documentMetadataSchema = metadata.superRefine(({ added, revised, dateSigned, datePublished, commentsUntil }, context) => {
  const fault = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
  if (revised !== null && revised < added) fault('revised', `${revised} is before the text was added (${added})`);
  if (datePublished !== null && dateSigned !== null && datePublished < dateSigned)
    fault('datePublished', `${datePublished} is before dateSigned (${dateSigned})`);
  if (commentsUntil !== null && datePublished !== null && commentsUntil < datePublished)
    fault('commentsUntil', `${commentsUntil} is before datePublished (${datePublished})`);
});
export type DocumentMetadata = z.infer<typeof documentMetadataSchema>;
