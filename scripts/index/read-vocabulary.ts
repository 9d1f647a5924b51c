/** The editor's vocabulary (seeds/vocabulary.yaml), checked. Pure: bytes in, value and issues out. */
import { normalForm } from '../../src/policy/normal-form.ts';
import { namesOf, type Vocabulary, vocabularySchema } from '../../src/policy/vocabulary.ts';
import type { FileBytes } from '../convert/read/file-bytes.ts';
import { type ParsedYaml, parseYaml } from '../convert/read/read-seed.ts';
import { type Issue, issue } from '../faults/issues.ts';

const none: Vocabulary = { departments: [], groups: [], related: [] };

/** Without a file there are no groups. Where there are issues, the value is not to be used. */
export function readVocabulary(path: string, bytes: FileBytes | null): { value: Vocabulary; issues: Issue[] } {
  if (!bytes) return { value: none, issues: [] };
  const parsed = parseYaml(path, bytes, vocabularySchema);
  if (!parsed.value) return { value: none, issues: parsed.issues };
  return { value: parsed.value, issues: repeatedWords(parsed.value, parsed.line, path) };
}

/** A name may name only one concept; an everyday word may lead to several, but be the name of none. */
function repeatedWords({ groups }: Vocabulary, line: ParsedYaml<Vocabulary>['line'], path: string): Issue[] {
  const known = new Map<string, number>();
  const names = groups.flatMap((group, index) =>
    namesOf(group).flatMap((word) => {
      const other = known.get(normalForm(word));
      known.set(normalForm(word), other ?? index);
      if (other === undefined) return [];
      return [issue('vocabulary-repeats-word', path, line('groups', index, 'name'), { word, other: groups[other]?.name ?? '' })];
    }),
  );
  const everyday = groups.flatMap((group, index) =>
    group.everyday.flatMap((word) => {
      const other = groups[known.get(normalForm(word)) ?? -1];
      return other ? [issue('vocabulary-repeats-word', path, line('groups', index, 'name'), { word, other: other.name })] : [];
    }),
  );
  return [...names, ...everyday];
}
