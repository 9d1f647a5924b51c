/** What is wrong with YAML before its schema is asked: syntax, aliases that lead nowhere or breed, tags, a value of another type than was meant. */

import type { z } from 'astro/zod';
import { type Document, isAlias, isNode, isScalar, type LineCounter, type Node, visit } from 'yaml';

export interface YamlFault {
  line: number;
  error: string;
}

/** One slip of the pen makes many errors: these are enough to find it by. */
const mostErrors = 3;

/** Faults of the syntax, in the order of the file; no more than a few. */
export function syntaxFaults(document: Document.Parsed, counter: LineCounter): YamlFault[] {
  const errors = document.errors.map(({ message, pos }) => ({ line: counter.linePos(pos[0]).line, error: inOurWords(message) }));
  return errors.length > 0 ? errors.slice(0, mostErrors) : taggedNodes(document, counter);
}

function inOurWords(message: string): string {
  const [first = ''] = message.split('\n');
  if (first.startsWith('Source contains multiple documents')) return 'there is more than one document (---) in the file';
  if (first.startsWith('Nested mappings are not allowed')) return 'there is a second `: ` in the line; put the value in quotation marks';
  if (first.startsWith('Maximum call stack')) return 'it is nested too deeply';
  return first.replace(/ at line \d+, column \d+:?$/u, '');
}

/** Tags (!!js, !!timestamp) would make other things of the words than stand there. */
function taggedNodes(document: Document.Parsed, counter: LineCounter): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.tag !== undefined)
        faults.push({ line: lineOfNode(node, counter), error: `there is a tag (${node.tag.replace('tag:yaml.org,2002:', '!!')}); leave it out` });
    },
  });
  return faults.slice(0, mostErrors);
}

/** The value; or the line of the alias for which there is none. */
export function resolved(document: Document.Parsed, counter: LineCounter): { value: unknown; fault: YamlFault | null } {
  try {
    return { value: document.toJS(), fault: null };
  } catch (error) {
    const message = (error as Error).message;
    const aliases: { name: string; line: number }[] = [];
    visit(document, { Alias: (_, { source, range }) => void aliases.push({ name: source, line: counter.linePos(range?.[0] ?? 0).line }) });
    const unresolved = aliases.find(({ name }) => message.endsWith(`: ${name}`));
    const line = (unresolved ?? aliases.at(-1))?.line ?? 1;
    return {
      value: null,
      fault: { line, error: unresolved ? `no anchor &${unresolved.name} stands before the alias *${unresolved.name}` : 'its aliases (*) make too much of it' },
    };
  }
}

const lineOfNode = (node: Node, counter: LineCounter): number => counter.linePos(node.range?.[0] ?? 0).line;

/** What a schema has against a value, for who writes YAML: its types are no matter of the editor's. */
export function inWords({ code, message, ...fault }: z.core.$ZodIssue, value: unknown): string {
  if (message.endsWith('received undefined')) return 'is missing';
  if (code !== 'invalid_type' || !('expected' in fault)) return message;
  if (fault.expected === 'string' && typeof value === 'boolean') return 'YAML has read it as true or false; put it in quotation marks';
  if (fault.expected === 'string' && typeof value === 'number') return 'YAML has read it as a number; put it in quotation marks';
  if (fault.expected === 'string' && value instanceof Date) return 'YAML has read it as a date; put it in quotation marks';
  if (fault.expected === 'boolean') return 'expected true or false';
  return value === null ? 'is empty' : message;
}

/** The value at a path of a parsed file; undefined where there is none. */
export function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), whole);
}

/** Whether a node is the key of that name, however it is written. */
export const isKey = (node: unknown, key: string | number): boolean =>
  isScalar(node) ? String(node.value ?? '') === String(key) : isNode(node) && String(node) === String(key);
