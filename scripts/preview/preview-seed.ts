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
import type { FieldKnowledge } from '../intake/findings/field-knowledge.ts';
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
  /** The line of document.yaml or errata.yaml that is at fault; empty for others. */
  quoted: string;
}

export interface Preview {
  id: string;
  draft: boolean;
  metadata: DocumentMetadata | null;
  text: TextLines;
  units: readonly Unit[];
  notes: readonly Note[];
  /** The files cannot be read at the moment: all but the notes is as it was. */
  stale: boolean;
}

/** What is shown where the files cannot be read: the notes of now with the document of before, where there was one. */
export const keptWhileBroken = (now: Preview, before: Preview): Preview =>
  now.metadata || !before.metadata ? now : { ...before, notes: now.notes, stale: true };

/** `locked`: ids that were published so far; null of a draft. Never throws for what the files hold. */
export function previewSeed(files: SeedFiles, field: FieldKnowledge, locked: readonly LockedEntry[] | null): Preview {
  const shown = { id: basename(files.folder), draft: locked === null, stale: false };
  const { seed, issues } = readSeed(files);
  if (!seed) return { ...shown, metadata: null, text: textLines(roughly(files.text)), units: [], notes: faultNotes(issues, files) };
  const text = textLines(seed.text);
  const { value, issues: found } = convertDocument(seed, { ...field, locked: locked ?? [], draft: shown.draft });
  const faults = faultNotes(withoutOpen([...issues, ...found], seed, shown.draft), files);
  return { ...shown, metadata: seed.metadata, text, units: value.units, notes: [...faults, ...openNotes(seed, text), ...errataNotes(value.errata, text)] };
}

/** The text of a seed that cannot be read, for the eye alone. */
const roughly = (bytes: FileBytes | null): string => (bytes && !('unreadable' in bytes) ? new TextDecoder().decode(bytes) : '');

function faultNotes(issues: readonly Issue[], { metadata, errata }: SeedFiles): Note[] {
  const lines = new Map([
    ['document.yaml', roughly(metadata).split('\n')],
    ['errata.yaml', roughly(errata).split('\n')],
  ]);
  return issues.map(({ file, line, rule, zh, what, expected, remedy }) => ({
    kind: 'fault',
    file: basename(file),
    line,
    rule,
    words: zh,
    details: `${what}. Expected: ${expected}. To do: ${remedy}.`,
    quoted: line === null ? '' : (lines.get(basename(file))?.[line - 1]?.trim().slice(0, longestQuote) ?? ''),
  }));
}

const longestQuote = 200;

const openNotes = ({ metadata }: Seed, text: TextLines): Note[] =>
  metadata.open.map(({ rule, words, question }) => ({
    kind: 'open',
    file: 'text.txt',
    line: words === null ? null : lineOf(words, text),
    rule,
    words: question,
    details: '',
    quoted: '',
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
    quoted: '',
  }));
}
