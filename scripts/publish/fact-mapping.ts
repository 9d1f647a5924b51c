/** How a search engine holds facts: a mapping for each kind, made of its schema. */
import { z } from 'astro/zod';
import { factsSchema } from '../../src/policy/model/facts/facts.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
export interface FieldMapping {
  type?: string;
  properties?: Record<string, FieldMapping>;
}

const plainTypes: Readonly<Record<string, string>> = { integer: 'integer', number: 'double', boolean: 'boolean' };

/**
 * Each kind is a `nested` field: what is asked of a fact (an indicator, its value, its year) is asked of one and the same. Texts are
 * whole words (`keyword`), so that they can be filtered and counted; a deadline (2025, 2025-06) is one as well, and sorts by time.
 */
export const factMapping: Record<string, FieldMapping> = Object.fromEntries(
  Object.entries(z.toJSONSchema(factsSchema).properties ?? {}).map(([kind, list]) => [kind, { ...mappingOf(list as JsonSchema), type: 'nested' }]),
);

function mappingOf({ type, format, anyOf, items, properties }: JsonSchema): FieldMapping {
  if (anyOf) return mappingOf(anyOf.find((choice) => choice.type !== 'null') as JsonSchema);
  if (type === 'array') return mappingOf(items as JsonSchema);
  if (properties) return { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, mappingOf(field as JsonSchema)])) };
  const [plain] = [type].flat().filter((one) => one !== 'null');
  return { type: format === 'date' ? 'date' : (plainTypes[String(plain)] ?? 'keyword') };
}
