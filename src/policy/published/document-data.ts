/** All that is published of one document, as in /data/documents/<document id>.json. */
import { z } from 'astro/zod';
import { policyDocumentSchema } from '../model/document.ts';
import { erratumSchema } from '../model/erratum.ts';
import { factsSchema } from '../model/facts/facts.ts';
import { measureLinkSchema } from '../model/link.ts';
import { partSchema } from '../model/part.ts';
import { sentenceSchema } from '../model/sentence.ts';
import { unitSchema } from '../model/unit.ts';

export const documentDataSchema = z.strictObject({
  document: policyDocumentSchema.describe('documents.json 中该文件的记录'),
  units: z.array(unitSchema).describe('clauses.json 中该文件的条目，按文件次序'),
  sentences: z.array(sentenceSchema).describe('sentences.json 中该文件的句'),
  parts: z.array(partSchema).describe('parts.json 中该文件的款、项、目，表的行、格'),
  errata: z.array(erratumSchema).describe('errata.json 中该文件的校订与存疑'),
  links: z.array(measureLinkSchema).describe('links.json 中有一方属于该文件的对应关系'),
  facts: factsSchema.describe('事实，分作 targets、assignments、citations、terms、penalties 五个数组，即同名各文件中该文件的记录'),
});
export type DocumentData = z.infer<typeof documentDataSchema>;
