/** The field's own words, which a misprint is told by. */
import { namesOf, type Vocabulary } from '../../../src/policy/vocabulary.ts';

/** Names of concepts and departments, as they are written in texts; everyday names are none. */
export function termsOf({ groups, departments }: Vocabulary): string[] {
  return [...groups.flatMap((group) => [...namesOf(group), ...group.narrower]), ...departments.flatMap(({ stems, older }) => [...stems, ...older])];
}
