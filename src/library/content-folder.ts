/**
 * The one reader of content/: a folder for each document, and beside them what belongs to the collection. Every file is
 * checked against its schema when it is read; a file that is missing or broken throws, and the message says what to do.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { documentOf } from '../policy/ids.ts';
import { type MeasureAbove, measureAboveSchema, type TextAbove, textAboveSchema } from '../policy/model/above.ts';
import { type AnchorEntry, lockedEntrySchema } from '../policy/model/anchor.ts';
import { type PolicyDocument, policyDocumentSchema } from '../policy/model/document.ts';
import { type Erratum, erratumSchema } from '../policy/model/erratum.ts';
import { type Facts, factsSchema } from '../policy/model/facts/facts.ts';
import { type Family, familySchema } from '../policy/model/family.ts';
import { type MeasureLink, measureLinkSchema } from '../policy/model/link.ts';
import { type Part, partSchema } from '../policy/model/part.ts';
import { emptyRegister, type Register, registerSchema, type Withdrawal } from '../policy/model/register.ts';
import { type Sentence, sentenceSchema } from '../policy/model/sentence.ts';
import { type Topic, topicSchema } from '../policy/model/topic.ts';
import { type Unit, unitSchema } from '../policy/model/unit.ts';

/** The files of a document's folder, and of the collection. */
export const contentFiles = {
  document: 'document.json',
  text: 'text.mdx',
  units: 'units.json',
  sentences: 'sentences.json',
  parts: 'parts.json',
  errata: 'errata.json',
  links: 'links.json',
  basis: 'basis.json',
  above: 'above.json',
  facts: 'facts.json',
  lock: 'anchors.lock.json',
  topics: 'topics.json',
  families: 'families.json',
  register: 'register.json',
} as const;

/** Ids of the documents that a content folder holds, in the order of the shelf; drafts too. */
export function documentIdsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, contentFiles.document)))
    .map(({ name }) => name)
    .sort();
}

/** Everything that content/ holds of one document. Files are read when they are asked for, once. */
export class DocumentFolder {
  readonly id: string;
  readonly #path: string;
  readonly #read = new Map<string, unknown>();

  constructor(folder: string, id: string) {
    this.id = id;
    this.#path = join(folder, id);
  }

  get document(): PolicyDocument {
    return this.#file(contentFiles.document, policyDocumentSchema);
  }
  /** In document order. */
  get units(): Unit[] {
    return this.#file(contentFiles.units, z.array(unitSchema));
  }
  get sentences(): Sentence[] {
    return this.#file(contentFiles.sentences, z.array(sentenceSchema));
  }
  /** Inner parts in document order, each before what stands below it. */
  get parts(): Part[] {
    return this.#file(contentFiles.parts, z.array(partSchema));
  }
  get errata(): Erratum[] {
    return this.#file(contentFiles.errata, z.array(erratumSchema));
  }
  /** All links of its units; each stands in the folder of the other document as well. */
  get links(): MeasureLink[] {
    return this.#file(contentFiles.links, z.array(measureLinkSchema));
  }
  /** The texts above it that the collection holds, in the order in which it names them. */
  get basis(): TextAbove[] {
    return this.#file(contentFiles.basis, z.array(textAboveSchema));
  }
  /** Its measures beside each text above, in the same order. */
  get above(): MeasureAbove[] {
    return this.#file(contentFiles.above, z.array(measureAboveSchema));
  }
  get facts(): Facts {
    return this.#file(contentFiles.facts, factsSchema);
  }
  /** Every id ever published; none of a draft. */
  get anchors(): AnchorEntry[] {
    if (!existsSync(join(this.#path, contentFiles.lock))) return [];
    return this.#file(contentFiles.lock, z.array(lockedEntrySchema)).map(({ becomes: _, ...entry }) => entry);
  }

  #file<T>(name: string, schema: z.ZodType<T>): T {
    if (!this.#read.has(name)) this.#read.set(name, readContentFile(join(this.#path, name), schema));
    return this.#read.get(name) as T;
  }
}

/** A document that was published and taken out: what is said at its addresses. */
export interface GoneDocument extends Withdrawal {
  id: string;
  shortNames: readonly string[];
}

/** Documents that were taken out, in the order of the register; of each the lock file is there. */
export function goneDocumentsIn(folder: string): GoneDocument[] {
  const { documents } = registerIn(folder);
  const here = new Set(documentIdsIn(folder));
  return documents.flatMap(({ id, shortNames, withdrawn }) => (withdrawn && !here.has(id) ? [{ id, shortNames, ...withdrawn }] : []));
}

/** The documents of a content folder in the order of the shelf; drafts only where they are wanted. */
export function documentFolders(folder: string, drafts: boolean): DocumentFolder[] {
  const all = documentIdsIn(folder).map((id) => new DocumentFolder(folder, id));
  return drafts ? all : all.filter(({ document }) => !document.draft);
}

/** The topics with those of their units that belong to `documents`; a topic that has units of other documents only is left out. */
export function readTopics(folder: string, documents: ReadonlySet<string>): Topic[] {
  const path = join(folder, contentFiles.topics);
  const topics = existsSync(path) ? readContentFile(path, z.array(topicSchema)) : [];
  const isHere = (id: string): boolean => documents.has(documentOf(id));
  return topics
    .map((topic) => ({ ...topic, units: topic.units.filter(({ id }) => isHere(id)) }))
    .filter(({ units }, i) => units.length > 0 || topics[i]?.units.length === 0);
}

/** Families with those of their members that belong to `documents`, two at least; those that only drafts make are there only with `drafts`. */
export function readFamilies(folder: string, documents: ReadonlySet<string>, drafts: boolean): Family[] {
  const path = join(folder, contentFiles.families);
  if (!existsSync(path)) return [];
  const registered = new Set(registeredFamilies(folder));
  return readContentFile(path, z.array(familySchema))
    .filter(({ id }) => drafts || registered.has(id))
    .map((family) => ({ ...family, members: family.members.filter((id) => documents.has(documentOf(id))) }))
    .filter(({ members }) => members.length > 1);
}

/** Ids of all families that were ever published. */
export const registeredFamilies = (folder: string): string[] => registerIn(folder).families;

/** Links of `folders` whose both sides are among them, each once, in the order of their ids. */
export function linksAmong(folders: readonly DocumentFolder[]): MeasureLink[] {
  const ids = new Set(folders.map(({ id }) => id));
  const links = folders.flatMap(({ id, links: own }) => own.filter(({ a, b }) => documentOf(a) === id && ids.has(documentOf(b))));
  return links.sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

function registerIn(folder: string): Register {
  const path = join(folder, contentFiles.register);
  return existsSync(path) ? readContentFile(path, registerSchema) : emptyRegister;
}

/** The texts above of `folders` that are among them, and the measures traced to those; in the order of `folders`. */
export function aboveAmong(folders: readonly DocumentFolder[]): { basis: TextAbove[]; above: MeasureAbove[] } {
  const ids = new Set(folders.map(({ id }) => id));
  const isHere = ({ above }: { above: string }): boolean => ids.has(above);
  return { basis: folders.flatMap(({ basis }) => basis.filter(isHere)), above: folders.flatMap(({ above }) => above.filter(isHere)) };
}

/** The facts of `folders`, each kind in one list. */
export function factsOf(folders: readonly DocumentFolder[]): Facts {
  const all = folders.map(({ facts }) => facts);
  return {
    targets: all.flatMap(({ targets }) => targets),
    assignments: all.flatMap(({ assignments }) => assignments),
    citations: all.flatMap(({ citations }) => citations),
    terms: all.flatMap(({ terms }) => terms),
    penalties: all.flatMap(({ penalties }) => penalties),
  };
}

function readContentFile<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is missing or not as the conversion writes it: run scripts/build-content.ts again.`, { cause });
  }
}

/** The whole collection in lists, as it is published in /data/. */
export interface WholeCollection extends Facts {
  documents: PolicyDocument[];
  clauses: Unit[];
  sentences: Sentence[];
  parts: Part[];
  errata: Erratum[];
  links: MeasureLink[];
  basis: TextAbove[];
  above: MeasureAbove[];
  topics: Topic[];
  families: Family[];
  /** Those of documents that were taken out come last. */
  anchors: AnchorEntry[];
  gone: GoneDocument[];
}

/** Documents in the order of the shelf, and everything else in the order of its document. */
export function readWholeCollection(folder: string, drafts = false): WholeCollection {
  const folders = documentFolders(folder, drafts);
  const gone = goneDocumentsIn(folder);
  return {
    documents: folders.map(({ document }) => document),
    clauses: folders.flatMap(({ units }) => units),
    sentences: folders.flatMap(({ sentences }) => sentences),
    parts: folders.flatMap(({ parts }) => parts),
    errata: folders.flatMap(({ errata }) => errata),
    links: linksAmong(folders),
    ...aboveAmong(folders),
    ...factsOf(folders),
    topics: readTopics(folder, new Set(folders.map(({ id }) => id))),
    families: readFamilies(folder, new Set(folders.map(({ id }) => id)), drafts),
    anchors: [...folders, ...gone.map(({ id }) => new DocumentFolder(folder, id))].flatMap(({ anchors }) => anchors),
    gone,
  };
}
