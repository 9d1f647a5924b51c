/** The editor's topics (seeds/topics.yaml), checked against the units that there are. */
import { documentOf } from '../../../src/policy/ids.ts';
import { type Topic, type TopicsFile, topicsFileSchema } from '../../../src/policy/model/topic.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { issue } from '../../faults/issues.ts';
import { type EditorialFault, sayAbsentOnce } from './editorial-faults.ts';
import { type ParsedYaml, parseYaml, type SeedFile } from './read-seed.ts';

/**
 * The topics in the order of the file, each with the units that the editor assigned. Without a file there are none.
 * Of `unread` documents nothing is known, so that their ids are not held against the units.
 */
export function readTopics(
  seed: SeedFile | null,
  units: readonly Unit[],
  unread: ReadonlySet<string> = new Set(),
): { value: Topic[]; faults: EditorialFault[] } {
  if (!seed) return { value: [], faults: [] };
  const parsed = parseYaml(seed.path, seed.bytes, topicsFileSchema);
  if (!parsed.value) return { value: [], faults: parsed.issues.map((fault) => ({ issue: fault, documents: [] })) };
  const value = parsed.value.flatMap(({ theme, topics }) =>
    topics.map(({ units: ids, ...topic }): Topic => ({ ...topic, theme, units: ids.map((id) => ({ id, source: 'editor' })) })),
  );
  const known = new Set(units.map(({ id }) => id));
  const faults = checkTopics(parsed.value, parsed.line, seed.path, (id) => known.has(id) || unread.has(documentOf(id)));
  return { value, faults: sayAbsentOnce(faults, new Set([...units.map(({ document }) => document), ...unread]), seed.path) };
}

function checkTopics(themes: TopicsFile, line: ParsedYaml<TopicsFile>['line'], path: string, canStand: (id: string) => boolean): EditorialFault[] {
  const seen = new Set<string>();
  return themes.flatMap(({ topics }, i) =>
    topics.flatMap(({ id: topic, units }, j) => {
      const faults: EditorialFault[] = [];
      if (seen.has(topic)) faults.push({ issue: issue('duplicate-topic', path, line(i, 'topics', j, 'id'), { topic }), documents: [] });
      seen.add(topic);
      const place = (k: number): number => line(i, 'topics', j, 'units', k);
      for (const [k, unit] of units.entries()) {
        if (!canStand(unit)) faults.push({ issue: issue('topic-unknown-unit', path, place(k), { topic, unit }), documents: [documentOf(unit)] });
        if (units.indexOf(unit) < k) faults.push({ issue: issue('topic-repeats-unit', path, place(k), { topic, unit }), documents: [] });
      }
      return faults;
    }),
  );
}
