/** A seed as it will be: its units, and what is at fault or open, with the lines that it concerns. */
import { basename } from 'node:path';
import type { LockedEntry } from '../../src/policy/model/anchor.ts';
import type { DocumentMetadata } from '../../src/policy/model/document-metadata.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { convertDocument } from '../convert/convert-document.ts';
import { withoutOpen } from '../convert/open-doubts.ts';
import type { FileBytes } from '../convert/read/file-bytes.ts';
import { readSeed, type Seed, type SeedFiles } from '../convert/read/read-seed.ts';
import type { Issue } from '../faults/issues.ts';
import type { FieldKnowledge } from '../intake/settle/trial.ts';
import { lineOf, type TextLines, textLines } from './text-lines.ts';

export interface Note {
  /** fault: the conversion stops at it; open: a doubt that was left; erratum: a correction or a doubt of the text. */
  kind: 'fault' | 'open' | 'erratum';
  file: string;
  line: number | null;
  rule: string;
  /** Chinese. */
  words: string;
  /** What was found and what was expected, in English; empty for notes that are no faults. */
  details: string;
}

export interface Preview {
  id: string;
  draft: boolean;
  metadata: DocumentMetadata | null;
  text: TextLines;
  units: readonly Unit[];
  notes: readonly Note[];
}

/** `locked`: ids that were published so far; null of a draft. Never throws for what the files hold. */
export function previewSeed(files: SeedFiles, field: FieldKnowledge, locked: readonly LockedEntry[] | null): Preview {
  const id = basename(files.folder);
  const draft = locked === null;
  const { seed, issues } = readSeed(files);
  if (!seed) return { id, draft, metadata: null, text: textLines(roughly(files.text)), units: [], notes: issues.map(faultNote) };
  const text = textLines(seed.text);
  const { value, issues: found } = convertDocument(seed, { ...field, locked: locked ?? [], draft });
  const faults = withoutOpen([...issues, ...found], seed, draft).map(faultNote);
  return { id, draft, metadata: seed.metadata, text, units: value.units, notes: [...faults, ...openNotes(seed, text), ...errataNotes(value.errata, text)] };
}

/** The text of a seed that cannot be read, for the eye alone. */
const roughly = (bytes: FileBytes | null): string => (bytes && !('unreadable' in bytes) ? new TextDecoder().decode(bytes) : '');

const faultNote = ({ file, line, rule, zh, what, expected, remedy }: Issue): Note => ({
  kind: 'fault',
  file: basename(file),
  line,
  rule,
  words: zh,
  details: `${what}. Expected: ${expected}. To do: ${remedy}.`,
});

const openNotes = ({ metadata }: Seed, text: TextLines): Note[] =>
  metadata.open.map(({ rule, words, question }) => ({
    kind: 'open',
    file: 'text.txt',
    line: words === null ? null : lineOf(words, text),
    rule,
    words: question,
    details: '',
  }));

function errataNotes(
  errata: readonly { start: number; status: 'corrected' | 'noted'; original: string; corrected: string; reason: string }[],
  text: TextLines,
): Note[] {
  return errata.map(({ start, status, original, corrected, reason }) => ({
    kind: 'erratum',
    file: 'text.txt',
    line: text.lineAt(start),
    rule: status === 'corrected' ? '校订' : '存疑',
    words: `底本作“${original}”${corrected === '' ? '' : `，${status === 'corrected' ? '改作' : '疑作'}“${corrected}”`}。${reason}`,
    details: '',
  }));
}
