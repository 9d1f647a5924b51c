/** The editor's vocabulary (seeds/vocabulary/*.yaml), checked. Pure: bytes in, value and issues out. */
import { normalForm } from '../../src/policy/normal-form.ts';
import { joinVocabulary, namesOf, type Vocabulary, type VocabularyGroup, vocabularySchema } from '../../src/policy/vocabulary.ts';
import type { NamedFile } from '../convert/read/kept-reading.ts';
import { parseYaml } from '../convert/read/read-seed.ts';
import { type Issue, issue } from '../faults/issues.ts';

/** A concept, and where its file names it. */
interface Placed {
  group: VocabularyGroup;
  path: string;
  line: number;
}

/** Without files there are no concepts. Where there are issues, the value is not to be used. */
export function readVocabulary(files: readonly NamedFile[]): { value: Vocabulary; issues: Issue[] } {
  const read = files.map(({ path, bytes }) => ({ path, ...parseYaml(path, bytes, vocabularySchema) }));
  const value = joinVocabulary(read.flatMap((file) => file.value ?? []));
  const placed = read.flatMap(({ path, value: own, line }) =>
    (own?.groups ?? []).map((group, at): Placed => ({ group, path, line: line('groups', at, 'name') })),
  );
  const unreadable = read.flatMap(({ issues }) => issues);
  return {
    value,
    issues: unreadable.length > 0 ? unreadable : [...repeatedNames(placed), ...repeatedEverydayWords(placed, value.shared), ...unknownConcepts(placed)],
  };
}

const repeats = ({ path, line }: Placed, word: string, other: Placed): Issue =>
  issue('vocabulary-repeats-word', path, line, { word, other: `${other.group.name} (${other.path}:${other.line})` });

/** A name may name only one concept. */
function repeatedNames(placed: readonly Placed[]): Issue[] {
  const known = new Map<string, Placed>();
  return placed.flatMap((one) =>
    namesOf(one.group).flatMap((word) => {
      const other = known.get(normalForm(word));
      if (!other) known.set(normalForm(word), one);
      return other ? [repeats(one, word, other)] : [];
    }),
  );
}

function unknownConcepts(placed: readonly Placed[]): Issue[] {
  const names = new Set(placed.map(({ group }) => group.name));
  return placed.flatMap(({ group: { name, broader }, path, line }) =>
    broader !== undefined && (broader === name || !names.has(broader)) ? [issue('vocabulary-unknown-concept', path, line, { name, broader })] : [],
  );
}

/** An everyday word or a question is the name of none, and leads to several only where it is said to. */
function repeatedEverydayWords(placed: readonly Placed[], shared: Vocabulary['shared']): Issue[] {
  const allowed = new Set(shared.map(({ word }) => normalForm(word)));
  const names = new Map(placed.flatMap((one) => namesOf(one.group).map((word) => [normalForm(word), one] as const)));
  const known = new Map<string, Placed>();
  return placed.flatMap((one) =>
    [...one.group.everyday, ...one.group.questions].flatMap((word) => {
      const key = normalForm(word);
      const other = names.get(key) ?? (allowed.has(key) ? undefined : known.get(key));
      if (!known.has(key)) known.set(key, one);
      return other ? [repeats(one, word, other)] : [];
    }),
  );
}
