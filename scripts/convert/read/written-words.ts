/** What people write in YAML is read by others as it stands there: nobody can see in it what a text may not hold either. */
import { type Issue, issue } from '../../faults/issues.ts';
import { codeOf, foreign, unseen } from './foreign.ts';

/** Keys whose words are those of a text as it was received, its damage included. */
const received = new Set(['original', 'prefix', 'suffix', 'heading', 'before', 'under', 'box', 'label']);

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape in YAML may stand for one
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

type Keys = (string | number)[];

/** Each value with such a character, once; a byte-order mark is no word of a value. */
export function foreignInValues(value: unknown, path: string, lineOf: (...keys: Keys) => number, keys: Keys = []): Issue[] {
  if (typeof value === 'string') {
    const found = [foreign, unseen, control].map((pattern) => value.match(pattern)?.[0]).find((match) => match !== undefined);
    return found === undefined ? [] : [issue('foreign-in-yaml', path, lineOf(...keys), { path: keys.join('.'), code: codeOf(found) })];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !received.has(key))
    .flatMap(([key, own]) => foreignInValues(own, path, lineOf, [...keys, Array.isArray(value) ? Number(key) : key]));
}
