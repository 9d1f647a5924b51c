/** What a schema says of its fields: names, types in words, descriptions. */
import { z } from 'astro/zod';

export interface FieldDescription {
  name: string;
  /** In Chinese words: 字符串或 null; with where it is present, if not everywhere. */
  type: string;
  about: string;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The fields of a record in the order of its schema. Throws where one has no description. */
export function fieldsOf(schema: z.ZodObject): FieldDescription[] {
  const { properties = {} } = z.toJSONSchema(schema) as JsonSchema;
  return Object.entries(properties).map(([name, property]) => describeField(name, property as JsonSchema));
}

function describeField(name: string, property: JsonSchema): FieldDescription {
  if (!property.description) throw new Error(`the field ${name} has no description in its schema (src/policy/model/)`);
  const presence = property.presence;
  return { name, type: presence ? `${typeInWords(property)}，${presence}` : typeInWords(property), about: property.description };
}

const names: Record<string, string> = { string: '字符串', integer: '整数', number: '数', boolean: '真假', object: '对象', array: '数组' };

function typeInWords({ type, format, anyOf, items }: JsonSchema): string {
  if (Array.isArray(type)) return type.map((one) => (one === 'null' ? 'null' : (names[one] ?? ''))).join('或 ');
  if (anyOf) return anyOf.map((choice) => (choice.type === 'null' ? 'null' : typeInWords(choice))).join('或 ');
  if (format === 'date') return '日期';
  if (type === 'array' && (items as JsonSchema).type === 'string') return '字符串数组';
  return names[String(type)] ?? '';
}
