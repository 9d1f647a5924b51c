/** Whether a text is known already: the same one, a copy of it, another version, a draft, or a part. */
import type { Language } from '../../../src/policy/language.ts';
import type { Doubt } from '../findings/finding.ts';
import { baseTitles, isDraftTitle } from './base-titles.ts';
import { type Changes, changesBetween, differingWords, isReworded } from './changes.ts';
import { doubtOf, messageOf } from './known-doubt.ts';
import { piecesOf, sentencesOf } from './pieces.ts';
import { type Signature, sharedRuns, signatureOf } from './signature.ts';

/** A text of the collection. Its signature is made once; the text is read only where it is like the new one. */
export interface KnownText {
  id: string;
  title: string;
  signature: Signature;
  text: () => string;
}

/** `same`: no letter differs. `copy`: a reprint. `version`: another day's wording of the same work. `draft`: one of the two is not settled yet. `part`: the one holds the other. */
export type LikenessKind = 'same' | 'copy' | 'version' | 'draft' | 'part';

export interface KnownLikeness {
  /** The id of the known text. */
  document: string;
  kind: LikenessKind;
  /** Of the sentences of the shorter text those that stand in the other as well, 0 to 1. */
  share: number;
  /** Labels of pieces (articles, else paragraphs), from the known text to the new one. */
  added: string[];
  removed: string[];
  changed: string[];
  /** At most five, in Chinese. */
  examples: string[];
  /** Chinese. */
  message: string;
  doubt: Doubt;
}

/** Texts that share less are two, whatever their titles; of the runs of letters of the shorter. */
const leastRuns = 0.35;
/** With one title they are one work, unless they share hardly anything. */
const leastRunsOfOneTitle = 0.05;
/** A reprint shares so many sentences. */
const leastCopied = 0.9;
/** Versions under different titles share so many pieces. */
const leastPieces = 0.5;
/** A text that is so much shorter than the other is a part of it. */
const partLength = 0.6;
const mostExamples = 5;

/** The most like first. Linear in the text and in the number of known ones; whole texts are compared only where signatures or titles are alike. */
export function compareWithKnown(text: string, title: string, known: readonly KnownText[], { versions }: Pick<Language, 'versions'>): KnownLikeness[] {
  const signature = signatureOf(text);
  const bases = baseTitles(title, versions);
  const found = known.flatMap((other) => {
    if (other.signature.whole === signature.whole) return [sameText(other, title, text)];
    const { ofShorter } = sharedRuns(signature, other.signature);
    const sameTitle = [...baseTitles(other.title, versions)].some((base) => bases.has(base));
    if (ofShorter < (sameTitle ? leastRunsOfOneTitle : leastRuns)) return [];
    return compared({ text, title, signature }, other, sameTitle, versions) ?? [];
  });
  return found.sort((a, b) => b.share - a.share);
}

interface NewText {
  text: string;
  title: string;
  signature: Signature;
}

function sameText(other: KnownText, title: string, text: string): KnownLikeness {
  return likeness('same', other, { title, text }, 1, { added: [], removed: [], changed: [], same: 0 });
}

/** Null where they are two texts after all. */
function compared(mine: NewText, other: KnownText, sameTitle: boolean, words: Language['versions']): KnownLikeness | null {
  const theirs = other.text();
  const share = sharedSentences(mine.text, theirs);
  const changes = changesBetween(piecesOf(theirs), piecesOf(mine.text));
  const oneIsDraft = isDraftTitle(mine.title, words) !== isDraftTitle(other.title, words);
  const kind = kindOf({ share, changes, sameTitle, oneIsDraft, lengths: sorted(mine.signature.letters, other.signature.letters) });
  return kind && likeness(kind, other, mine, share, changes);
}

const sorted = (one: number, other: number): [number, number] => (one < other ? [one, other] : [other, one]);

interface Compared {
  share: number;
  changes: Changes;
  sameTitle: boolean;
  oneIsDraft: boolean;
  /** The shorter first. */
  lengths: [number, number];
}

function kindOf({ share, changes, sameTitle, oneIsDraft, lengths }: Compared): LikenessKind | null {
  const isPart = lengths[0] < partLength * lengths[1];
  const pieces = changes.same / Math.max(1, changes.same + changes.changed.length + changes.removed.length);
  if (oneIsDraft && (sameTitle || pieces >= leastPieces)) return 'draft';
  if (isPart) return share >= leastCopied ? 'part' : sameTitle ? 'version' : null;
  if (share >= leastCopied) return sameTitle && isAmended(changes) ? 'version' : 'copy';
  return sameTitle || pieces >= leastPieces ? 'version' : null;
}

/** Whether an article came or went, or was worded otherwise: a reprint has misprints, and lines of its page round the text. */
function isAmended({ added, removed, changed }: Changes): boolean {
  const isArticle = ({ label }: { label: string }): boolean => /^第.+[条條]$/u.test(label);
  return added.some(isArticle) || removed.some(isArticle) || changed.some((one) => isArticle(one.after) && isReworded(one));
}

/** Of the text that has fewer. */
function sharedSentences(one: string, other: string): number {
  const [mine, theirs] = [sentencesOf(one), sentencesOf(other)];
  const [fewer, more] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  const known = new Set(more);
  return fewer.length ? fewer.filter((sentence) => known.has(sentence)).length / fewer.length : 0;
}

function likeness(kind: LikenessKind, other: KnownText, { title, text }: { title: string; text: string }, share: number, changes: Changes): KnownLikeness {
  const labels = {
    added: changes.added.map(({ label }) => label),
    removed: changes.removed.map(({ label }) => label),
    changed: changes.changed.map(({ after }) => after.label),
  };
  const message = messageOf(kind, other, share, labels);
  return { document: other.id, kind, share, ...labels, examples: examplesOf(changes), message, doubt: doubtOf(kind, other, title || text.trim(), message) };
}

const shown = (words: string): string => (words.length > 24 ? `${words.slice(0, 24)}…` : words);

function inWords({ before, after }: { before: string; after: string }): string {
  if (before === '') return `增“${shown(after)}”`;
  return after === '' ? `删“${shown(before)}”` : `“${shown(before)}”→“${shown(after)}”`;
}

function examplesOf({ added, removed, changed }: Changes): string[] {
  const all = [
    ...changed.map((one) => `改 ${one.after.label}：${inWords(differingWords(one))}`),
    ...added.map(({ label, letters }) => `增 ${label}：${shown(letters)}`),
    ...removed.map(({ label, letters }) => `删 ${label}：${shown(letters)}`),
  ];
  return all.slice(0, mostExamples);
}
