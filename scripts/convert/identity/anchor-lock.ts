/** The faults that a document's lock file guards against. */
import { documentOf, liesIn } from '../../../src/policy/ids.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { AnchorLock } from '../read/published-content.ts';
import type { AnchorChange } from './kept-unit.ts';

/** Published ids whose words are gone without an entry that says where. What lay in a vanished unit or part is not listed one by one. */
export function vanishedIds(changes: readonly AnchorChange[], lock: AnchorLock): Issue[] {
  const gone = changes.filter(({ change }) => change === 'vanished');
  const lineOf = (id: string): number => lock.entries.findIndex((entry) => entry.id === id) + 2;
  return gone
    .filter(({ id }) => !gone.some((other) => liesIn(id, other.id)))
    .map(({ id, likely }) => {
      const words = likely ? `${likely.state === 'moved' ? 'at' : 'part of'} ${likely.to}` : null;
      return issue('vanished-anchor', lock.path, lineOf(id), { id, document: documentOf(id), likely: words });
    });
}
