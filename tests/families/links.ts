/** Links of tests, written short: 'a b', 'a b partial'. Each letter is a clause of a document of its own. */
import type { LinkStrength, MeasureLink } from '../../src/policy/model/link.ts';

export function link(pair: string, properties: Partial<MeasureLink> = {}): MeasureLink {
  const [one = '', other = '', strength = 'same'] = pair.split(' ');
  const [a = '', b = ''] = [one, other].sort();
  return { a, b, strength: strength as LinkStrength, score: 0.8, reasons: [], source: 'matched', automatic: true, ...properties };
}

export const links = (...pairs: string[]): MeasureLink[] => pairs.map((pair) => link(pair));

/** Each with each. */
export const allAmong = (ids: readonly string[], score = 0.8): MeasureLink[] =>
  ids.flatMap((a, i) => ids.slice(i + 1).map((b) => link(`${a} ${b}`, { score })));
