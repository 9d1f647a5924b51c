/**
 * The model of a policy collection, shared by the conversion (scripts/) and the site (src/).
 * Each schema is the type and the check at once. Offsets count UTF-16 units of the decoded seed text,
 * a byte-order mark included; `end` is exclusive.
 */
import { z } from 'astro/zod';
import { unitKinds } from './kinds.ts';

/** A range of the seed text as received. */
export const spanSchema = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof spanSchema>;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a date as YYYY-MM-DD');
const text = z.string().min(1);

/**
 * A passage of the seed, found by its wording (a TextQuoteSelector of the W3C Web Annotation model):
 * `prefix` + the passage + `suffix` occurs exactly once in the seed, white space ignored.
 */
const quote = { prefix: z.string().default(''), suffix: z.string().default('') };

export const errorKinds = [
  'wrong-char', // 误字
  'missing', // 脱字
  'duplicate', // 衍字
  'misplaced', // 错位
  'punctuation', // 标点
  'foreign', // 夹杂外文
  'scattered', // 数字、引号离位
  'subscript', // 上下标
  'spacing', // 字距
] as const;

/** One entry of `seeds/<id>/errata.yaml`: a correction (勘误) or a doubt (存疑). */
export const erratumEntrySchema = z.strictObject({
  /** Anchor of the unit it must fall in: a check, not a way to find it. */
  unit: text,
  ...quote,
  /** Wording as received; empty where something is only inserted between `prefix` and `suffix`. */
  original: z.string(),
  /** The reading. Of a doubt: what was probably meant, or empty where nobody can say. */
  corrected: z.string(),
  /** `corrected` is applied to the text; `noted` leaves the received wording and shows the doubt beside it. */
  status: z.enum(['corrected', 'noted']),
  kind: z.enum(errorKinds),
  /** Why, and by what the reading is supported (context, a sibling document, a standard, a published excerpt). In Chinese, for readers. */
  reason: text,
  /** How sure the readers are: certain 确定, likely 很可能, doubtful 存疑. */
  confidence: z.enum(['certain', 'likely', 'doubtful']),
  /** How many of the two independent readers (两名校读者各自通读) found it. */
  readers: z.union([z.literal(1), z.literal(2)]),
});
export type ErratumEntry = z.infer<typeof erratumEntrySchema>;
export const errataFileSchema = z.array(erratumEntrySchema);

/** How the lines of a seed came about; decides which line breaks are joined (see scripts/convert/lines/form-blocks.ts). */
export const lineBreakStyles = ['page-breaks', 'paragraph-per-line', 'wrapped'] as const;
export type LineBreaks = (typeof lineBreakStyles)[number];

/** Styles of printed numbers in policy documents; statutes number by 编/章/节/条. */
export const numberStyles = ['第一章', '第一节', '一、', '（一）', '1.', '（1）'] as const;
export type NumberStyle = (typeof numberStyles)[number];

const numberedLevel = z.enum(numberStyles, {
  error: (issue) => `unknown numbering style ${JSON.stringify(issue.input)}; known are ${numberStyles.join(' ')}`,
});

/**
 * How a text is numbered (编号体例). `measure: run-in` means that every paragraph is a measure,
 * opened by a short run-in heading (段首小标题) where it has one.
 */
export const numberingSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('policy'),
    section: numberedLevel,
    subsection: numberedLevel.optional(),
    measure: z.union([z.literal('run-in'), numberedLevel]),
    /** Whether measure numbers run through the whole document or begin anew under each parent. */
    measuresRun: z.enum(['document', 'parent']).default('document'),
  }),
  z.strictObject({ form: z.literal('statute') }),
]);
export type Numbering = z.infer<typeof numberingSchema>;

/** Typographic rules that are applied to a whole document and named on its page (see scripts/convert/correct/typography.ts). */
export const typographyRules = ['markdown-marks', 'full-width-punctuation', 'no-stray-spaces', 'sub-and-superscripts'] as const;
export type TypographyRule = (typeof typographyRules)[number];

/** `seeds/<id>/document.yaml`: what is known of a document and how its text is to be read. */
export const documentMetadataSchema = z.strictObject({
  /** Same as the folder's name; lower-case Latin letters, digits, hyphens. Never changed once published. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'expected lower-case letters, digits and hyphens'),
  /** 标题, without the number. Must stand in the text on a line of its own. */
  title: text,
  /** Short name for narrow columns and results (简称). */
  shortTitle: text,
  /**
   * Name in short addresses for print, /c/<shortName>-5/: speakable words of Latin letters, the last of at least three,
   * so that no unit's anchor can be taken for a part of it. Never changed once published; without it the id serves.
   */
  shortName: z
    .string()
    .max(32)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*-(?!(front|preamble|closing|attachment)$)[a-z]{3,}$/u, 'expected words as in hunan-yijian')
    .optional(),
  /** 省份, short form: 湖南. */
  province: text,
  /** 发文机关, in order; empty where the text names none. */
  issuers: z.array(text),
  /** 发文字号, as printed; null where the text bears none. */
  documentNumber: text.nullable(),
  /** 成文日期; null where the text bears none. */
  dateSigned: isoDate.nullable(),
  /** 发布日期; null where unknown. */
  datePublished: isoDate.nullable(),
  /** 文种: 意见, 措施, 要点, 规划, 方案 … */
  type: text,
  /** When it came into this collection, and when its text here was last revised: the dates of its anchors. */
  added: isoDate,
  revised: isoDate.nullable().default(null),
  /** How the text was received, for the page's provenance note; in Chinese. */
  received: text,
  /** SHA-256 of text.txt as recorded when it was received. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'expected 64 hexadecimal digits'),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
  lineBreaks: z.enum(lineBreakStyles),
  numbering: numberingSchema,
  typography: z.array(z.enum(typographyRules)).default([]),
  /** The text ends with a paragraph after the last measure that belongs to none (结尾段). */
  closing: z.boolean().default(false),
  /** Passages that are no part of the document (网页杂项, repeated titles), left out with a reason. */
  dropped: z.array(z.strictObject({ ...quote, original: text, reason: text })).default([]),
  /** A number that is truly skipped or repeated in the source: `label` stands where `expected` should. */
  anomalies: z.array(z.strictObject({ label: text, expected: text, reason: text })).default([]),
  /** A heading that stands in the wrong place in the source: it is read before the heading labelled `before`. */
  misplaced: z.array(z.strictObject({ heading: text, before: text, reason: text })).default([]),
  /** A box (专栏) whose contents belong to another unit than the one it stands in. */
  boxes: z.array(z.strictObject({ box: text, under: text, reason: text })).default([]),
});
export type DocumentMetadata = z.infer<typeof documentMetadataSchema>;

const tableCellSchema = z.strictObject({
  text: z.string(),
  colspan: z.number().int().min(2).optional(),
  rowspan: z.number().int().min(2).optional(),
  header: z.literal(true).optional(),
});
export type TableCell = z.infer<typeof tableCellSchema>;

/** A unit (条): a citable part of a document, as published in /data/clauses.json. */
export const unitSchema = z.strictObject({
  /** `<document id>#<anchor>` */
  id: text,
  document: text,
  anchor: text,
  kind: z.enum(unitKinds),
  /** Printed label, normalised: （五）, 一、, 5., 专栏7. */
  label: text.nullable(),
  /** Heading without its final 。 */
  title: text.nullable(),
  parent: text.nullable(),
  /** The unit's own body: paragraphs (in boxes: items) joined by \n; of a table cells by \t, rows by \n. Without label, title, children. */
  text: z.string(),
  url: text,
  /** What the unit is made of in the seed, heading included, children excluded. */
  source: z.array(spanSchema),
  rows: z.array(z.array(tableCellSchema)).optional(),
});
export type Unit = z.infer<typeof unitSchema>;

/** An erratum placed in the seed, as published in /data/errata.json. */
export const erratumSchema = z.strictObject({
  clause: text,
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  original: z.string(),
  corrected: z.string(),
  status: z.enum(['corrected', 'noted']),
  kind: z.enum(errorKinds),
  reason: text,
  confidence: z.enum(['certain', 'likely', 'doubtful']),
  readers: z.number().int(),
  /** Offsets in the unit's text of the words that show it; null where none do (heading, table, words left out). */
  textStart: z.number().int().min(0).nullable(),
  textEnd: z.number().int().min(0).nullable(),
});
export type Erratum = z.infer<typeof erratumSchema>;

/** `same`: both mainly regulate the same thing; `partial`: an action recurs although the subjects differ. */
export const linkStrengths = ['same', 'partial'] as const;
export type LinkStrength = (typeof linkStrengths)[number];

/** A link (对应关系) between two measures or articles of different documents, as published in /data/links.json. */
export const measureLinkSchema = z
  .strictObject({
    /** Ids of units, `a` < `b` by code unit. */
    a: text,
    b: text,
    strength: z.enum(linkStrengths),
    /** How sure the matcher is of this strength, 0 to 1, three decimals; low where only the editor sees the link. */
    score: z.number().min(0).max(1),
    /** What a reader can check, in Chinese: titles, recurring wording, theme, the editor's note. */
    reasons: z.array(text),
    /** `editor` where seeds/links.yaml has a verdict on the pair. */
    source: z.enum(['matched', 'editor']),
    /** Whether the matcher proposes the link, in that strength, without the editor's verdicts. */
    automatic: z.boolean(),
  })
  .refine(({ a, b }) => a < b, 'expected a < b');
export type MeasureLink = z.infer<typeof measureLinkSchema>;

const verdictOn = { a: text, b: text, note: text };

/**
 * One entry of `seeds/links.yaml`: what an editor says of a pair of measures (in either order), with the reason in
 * Chinese for readers. `accept`: the proposal is right; `set`: right, but in this strength; `add`: the matcher does
 * not see it; `reject`: no link. The first three name the strength and have the same effect, so that a verdict stays
 * valid when another document changes what is proposed.
 */
export const linkVerdictSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ ...verdictOn, verdict: z.enum(['accept', 'set', 'add']), strength: z.enum(linkStrengths) }),
  z.strictObject({ ...verdictOn, verdict: z.literal('reject') }),
]);
export type LinkVerdict = z.infer<typeof linkVerdictSchema>;
export const linkVerdictsFileSchema = z.array(linkVerdictSchema);

/** A topic's id is the last part of an address, /compare/<id>/; these are taken by other pages. */
const reservedTopicIds = ['units', 'documents', 'data'];
const topicId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'expected lower-case letters, digits and hyphens')
  .refine((id) => !reservedTopicIds.includes(id), `expected none of ${reservedTopicIds.join(', ')}`);

/** `seeds/topics.yaml`: the topics (主题) in which measures of different provinces are read side by side, by theme (体系). */
export const topicsFileSchema = z.array(
  z.strictObject({
    theme: text,
    topics: z.array(
      z.strictObject({
        /** Never changed once published. */
        id: topicId,
        title: text,
        /** Item of the national framework as printed, （八）; null where the provinces added the topic. */
        framework: text.nullable(),
        /** Ids of the units that the editor assigns, in the order in which they are shown. */
        units: z.array(text),
      }),
    ),
  }),
);
export type TopicsFile = z.infer<typeof topicsFileSchema>;

/** A topic as published in /data/topics.json. */
export const topicSchema = z.strictObject({
  id: topicId,
  title: text,
  theme: text,
  framework: text.nullable(),
  units: z.array(
    z.strictObject({
      id: text,
      /** `proposed`: of a document to which the editor assigned nothing, because of the links to `via`. */
      source: z.enum(['editor', 'proposed']),
      via: z.array(text).optional(),
    }),
  ),
});
export type Topic = z.infer<typeof topicSchema>;

/** A document as published in /data/documents.json. */
export const policyDocumentSchema = z.strictObject({
  id: text,
  title: text,
  shortTitle: text,
  shortName: text,
  province: text,
  documentNumber: text.nullable(),
  issuers: z.array(text),
  /** 成文日期 */
  date: isoDate.nullable(),
  datePublished: isoDate.nullable(),
  type: text,
  url: text,
  source: z.strictObject({ file: text, sha256: text }),
  received: text,
  /** When it came into this collection, and when its text here was last revised. */
  added: isoDate,
  revised: isoDate.nullable(),
  typography: z.array(z.enum(typographyRules)),
  dropped: z.array(z.strictObject({ start: z.number().int(), end: z.number().int(), reason: text })),
  clauses: z.number().int(),
  /** Only of a draft (草稿): not released yet, its ids may change, `npm run build` leaves it out. */
  draft: z.literal(true).optional(),
});
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

/** A sentence (句) of a unit, as published in /data/sentences.json. `index` is its number for good: in the order of first publication. */
export const sentenceSchema = z.strictObject({
  /** `<document id>#<anchor>.<index>` */
  id: text,
  clause: text,
  index: z.number().int().min(1),
  /** Offsets in the unit's text. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text,
});
export type Sentence = z.infer<typeof sentenceSchema>;

/**
 * One id that was ever published (content/anchors.lock.json). `live` ids are in the content; the others say what
 * became of them. An id is never given to another unit or sentence.
 */
export const anchorEntrySchema = z.strictObject({
  id: text,
  kind: z.enum([...unitKinds, 'sentence']),
  /** First 16 hexadecimal digits of the SHA-256 of the wording. */
  hash: z.string().regex(/^[0-9a-f]{16}$/u),
  /** The wording (of a unit with sentences: label, title and how it begins) and some of what stands around it. */
  quote: z.strictObject({ prefix: z.string(), exact: z.string(), suffix: z.string() }),
  /** First published. */
  since: isoDate,
  state: z.enum(['live', 'moved', 'merged', 'withdrawn']),
  /** Of a moved or merged id: where its words are now. */
  to: text.optional(),
  note: text.optional(),
});
export type AnchorEntry = z.infer<typeof anchorEntrySchema>;
