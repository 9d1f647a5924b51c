/** Reads the published data that the index is made of. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type PolicyDocument, policyDocumentSchema } from '../../src/policy/model/document.ts';
import { type Assignment, assignmentSchema } from '../../src/policy/model/facts/assignment.ts';
import { type Target, targetSchema } from '../../src/policy/model/facts/target.ts';
import { type Part, partSchema } from '../../src/policy/model/part.ts';
import { type Topic, topicSchema } from '../../src/policy/model/topic.ts';
import { type Unit, unitSchema } from '../../src/policy/model/unit.ts';

export interface Collection {
  documents: PolicyDocument[];
  /** Grouped in the order of `documents`; inside a document in the order of the text. */
  units: Unit[];
  /** Inner parts of the units; a collection may have none. */
  parts: Part[];
  /** What numbers and questions are answered by; a collection may have none. */
  facts?: { targets: Target[]; assignments: Assignment[] };
}

/** Guarantees that every unit belongs to a document of the collection and that ids are unique; throws otherwise, naming the file. */
export async function readCollection(folder: string): Promise<Collection> {
  const documents = await readData(join(folder, 'documents.json'), z.array(policyDocumentSchema));
  const clauses = await readData(join(folder, 'clauses.json'), z.array(unitSchema));
  const byDocument = Map.groupBy(clauses, (unit) => unit.document);
  const units = documents.flatMap((document) => byDocument.get(document.id) ?? []);
  if (units.length < clauses.length) throw new Error(`${folder}: clauses.json holds units of documents that documents.json does not name`);
  if (new Set(units.map((unit) => unit.id)).size < units.length) throw new Error(`${folder}/clauses.json: two units with one id`);
  return { documents, units, parts: await readIfThere(join(folder, 'parts.json'), z.array(partSchema)), facts: await readFacts(folder) };
}

async function readFacts(folder: string): Promise<Collection['facts']> {
  return {
    targets: await readIfThere(join(folder, 'targets.json'), z.array(targetSchema)),
    assignments: await readIfThere(join(folder, 'assignments.json'), z.array(assignmentSchema)),
  };
}

/** Topics in which results can be narrowed; a collection may have none. */
export async function readTopics(folder: string): Promise<Topic[]> {
  return readIfThere(join(folder, 'topics.json'), z.array(topicSchema));
}

export async function readIfThere<T>(path: string, schema: z.ZodType<T[]>): Promise<T[]> {
  return existsSync(path) ? readData(path, schema) : [];
}

async function readData<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is missing or not in the form of src/policy/model/; run scripts/build-content.ts first`, { cause });
  }
}
