/**
 * The register (content/register.json): every document, version, short name, topic and family that was ever published,
 * and the hash of each document's lock file. What it names must be there; what it does not name is a draft.
 */
import { z } from 'astro/zod';
import { documentIdPattern } from '../ids.ts';
import { isoDate, sha256 } from './values.ts';

const name = z.string().min(1);

export const registeredDocumentSchema = z.strictObject({
  id: z.string().regex(documentIdPattern),
  /** Names in short addresses, /c/<name>-5/, the one in use last. */
  shortNames: z.array(name),
  /** Names of versions (`<id>@<name>`) that have addresses of their own. */
  versions: z.array(name),
  /** SHA-256 of its anchors.lock.json. */
  lock: sha256,
  /** Of a document whose text was taken out of the collection: its addresses go on saying what became of it. */
  withdrawn: z
    .strictObject({
      title: name,
      /** Why, as readers are told. */
      note: name.optional(),
      /** The document that holds its text now. */
      to: z.string().regex(documentIdPattern).optional(),
      /** The day on which that was said; readers who follow the feed are told. */
      on: isoDate.optional(),
    })
    .optional(),
  /** An editor's word that the text with this hash is the document's own, revised, though hardly a word of the published one is left; the next conversion carries it out. */
  revised: z.strictObject({ sha256, note: name, on: isoDate.optional() }).optional(),
});
export type RegisteredDocument = z.infer<typeof registeredDocumentSchema>;
export type Withdrawal = NonNullable<RegisteredDocument['withdrawn']>;

export const registerSchema = z.strictObject({
  documents: z.array(registeredDocumentSchema),
  topics: z.array(name),
  families: z.array(name),
});
export type Register = z.infer<typeof registerSchema>;

export const emptyRegister: Register = { documents: [], topics: [], families: [] };
