/** The language of policies (seeds/language/*.yaml), checked. Pure: bytes in, value and issues out. */
import { type Language, type LanguagePart, languageParts, languageSchemas } from '../../src/policy/language.ts';
import type { NamedFile } from '../convert/read/kept-reading.ts';
import { parseYaml } from '../convert/read/read-seed.ts';
import type { Issue } from '../faults/issues.ts';

/** A file that is not there is a fault. */
export type LanguageFiles = Readonly<Record<LanguagePart, NamedFile>>;

/** The language; null where there are issues. */
export function readLanguage(files: LanguageFiles): { value: Language | null; issues: Issue[] } {
  const read = languageParts.map((part) => [part, parseYaml(files[part].path, files[part].bytes, languageSchemas[part])] as const);
  const issues = read.flatMap(([, parsed]) => parsed.issues);
  const value = Object.fromEntries(read.map(([part, parsed]) => [part, parsed.value])) as Language;
  return { value: issues.length ? null : value, issues };
}
