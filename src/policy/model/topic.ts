/** Topics (主题), in which measures of different provinces are read side by side, by theme (体系). */
import { z } from 'astro/zod';
import { slug, text } from './values.ts';

/** A topic's id is the last part of an address, /compare/<id>/; these are taken by other pages. */
const reservedTopicIds = ['units', 'documents', 'data', 'alone', 'obligation'];
const topicId = slug.refine((id) => !reservedTopicIds.includes(id), `expected none of ${reservedTopicIds.join(', ')}`);

/** `seeds/topics.yaml`. */
export const topicsFileSchema = z.array(
  z.strictObject({
    theme: text.describe('体系'),
    topics: z
      .array(
        z.strictObject({
          id: topicId.describe('主题代号，即对照页地址的末段；发布之后不再更改'),
          title: text.describe('主题'),
          framework: text.nullable().describe('国家指导意见中的项，照印，如 （八）；各地增设的主题为 null'),
          units: z.array(text).describe('编者归入本主题的条目的 id，依显示的次序'),
        }),
      )
      .describe('本体系的主题，依显示的次序'),
  }),
);
export type TopicsFile = z.infer<typeof topicsFileSchema>;

/** A topic as published in /data/topics.json. */
export const topicSchema = z.strictObject({
  id: topicId.describe('主题代号，即对照页地址的末段，不再更改'),
  title: text.describe('主题'),
  theme: text.describe('所属体系'),
  framework: text.nullable().describe('国家指导意见中的项；各地增设的主题为 null'),
  units: z
    .array(
      z.strictObject({
        id: text,
        /** `proposed`: of a document to which the editor assigned nothing, because of the links to `via`. */
        source: z.enum(['editor', 'proposed']),
        via: z.array(text).optional(),
      }),
    )
    .describe('归入本主题的条目：id；source 为 editor 编者归入、proposed 系统按对应关系匹配；匹配的另有 via，所依据的条目'),
});
export type Topic = z.infer<typeof topicSchema>;
