/** Fields that an editor sets: what their schemas cannot know of the text and of the collection. Pure. */
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import type { FactVerdict } from '../../../src/policy/model/facts/verdict.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';

/** What fields may lead to. */
export interface KnownReferences {
  isIndicator: (id: string) => boolean;
  /** A document, a unit, a part of one. */
  isPlace: (id: string) => boolean;
}

type Fields = Extract<FactVerdict, { fields: unknown }>['fields'];

/** The first fault; null where there is none. What has the wrong type is for the schema. */
export function faultInFields(fields: Fields, { text }: Unit, known: KnownReferences): string | null {
  for (const [name, value] of Object.entries(fields)) {
    const error = unprintable(value) ?? outside(value, text) ?? leadsNowhere(name, value, known);
    if (error) return `${name}: ${error}`;
  }
  return null;
}

/** Words of one line, with something to see. */
function unprintable(value: unknown): string | null {
  const words = [value].flat().filter((one) => typeof one === 'string');
  if (words.some((one) => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(one))) return 'holds a character that cannot be printed';
  return words.some((one) => one !== '' && one.trim() === '') ? 'holds nothing but white space' : null;
}

const isRange = (value: unknown): value is Range => typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

function outside(value: unknown, text: string): string | null {
  if (!isRange(value)) return null;
  return value.start <= value.end && value.end <= text.length ? null : `is no range of a text of ${text.length} characters`;
}

const references: Readonly<Record<string, keyof KnownReferences>> = { indicatorId: 'isIndicator', target: 'isPlace', refersTo: 'isPlace' };

function leadsNowhere(name: string, value: unknown, known: KnownReferences): string | null {
  const kind = Object.hasOwn(references, name) ? references[name] : undefined;
  const unknown = kind && [value].flat().find((one) => typeof one === 'string' && !known[kind](one));
  return unknown === undefined ? null : `${JSON.stringify(unknown)} is not there`;
}
