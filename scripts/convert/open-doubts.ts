/** Doubts that the intake left open (document.yaml, `open`): the faults that they name are none, as long as the document is a draft. */
import { type Issue, issue, type RuleName } from '../faults/issues.ts';
import { splitRawLines, squeeze } from './lines/split-lines.ts';
import type { Seed } from './read/read-seed.ts';
import { withoutEffect } from './structure/settings-without-effect.ts';

/** Faults of how a text is read, about which a person may be asked; all others are of files, ids and the collection. */
const openable: ReadonlySet<RuleName> = new Set([
  'fact-not-in-text',
  'fact-not-in-words',
  'fact-of-another',
  'rank-contradicts-maker',
  'system-contradicts-maker',
  'similar-text',
  'one-line-text',
  'long-unit',
  'lines-look-wrapped',
  'markup-in-text',
  'page-words',
  'markdown-in-text',
  'foreign-character',
  'other-script',
  'lookalike-character',
  'page-furniture',
  'torn-by-note',
  'doubtful-page-number',
  'attachment-not-found',
  'own-label-not-found',
  'undeclared-attachment',
  'withheld-attachment',
  'no-heading',
  'number-order',
  'unread-heading',
  'undeclared-level',
  'numbers-run-on',
  'numbers-begin-anew',
  'heading-inside-line',
  'unclosed-quotation',
  'doubtful-caption',
  'torn-by-box',
  'unknown-number-form',
  'bad-numeral',
  'ragged-table',
  'piped-table',
]);

export const mayBeOpen = (rule: RuleName): boolean => openable.has(rule);

/** Whether an open doubt names this fault: by its rule, and by words of the line where it stands, white space ignored. */
const names = ({ rule, words }: Seed['metadata']['open'][number], fault: Issue, lines: readonly string[], textPath: string): boolean => {
  if (rule !== fault.rule || !openable.has(fault.rule)) return false;
  if (words === null) return true;
  return fault.file === textPath && fault.line !== null && squeeze(lines[fault.line - 1] ?? '').includes(squeeze(words));
};

/** The faults without those that are left open. In a document that is released none may be: each is a fault then, and so is an entry that names none. */
export function withoutOpen(issues: readonly Issue[], seed: Pick<Seed, 'metadata' | 'text' | 'paths' | 'metadataLine'>, draft: boolean): Issue[] {
  const { open } = seed.metadata;
  if (open.length === 0) return [...issues];
  const lines = splitRawLines(seed.text);
  const isNamed = (fault: Issue): boolean => open.some((doubt) => names(doubt, fault, lines, seed.paths.text));
  const idle = open.flatMap((doubt, i) =>
    issues.some((fault) => names(doubt, fault, lines, seed.paths.text))
      ? []
      : [withoutEffect(seed, 'open', ['open', i], `nothing is at fault that “${doubt.rule}” names`)],
  );
  if (draft) return [...issues.filter((fault) => !isNamed(fault)), ...idle];
  const held = open.map(({ rule, question }, i) => issue('open-doubt', seed.paths.metadata, seed.metadataLine('open', i), { rule, question }));
  return [...issues.filter((fault) => !isNamed(fault)), ...idle, ...held];
}
