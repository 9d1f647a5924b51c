/** What a received text has in common with those that are in the seeds: the same one, a copy, another version of the same work. */
import type { Language } from '../../../src/policy/language.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';
import type { Doubt } from '../findings/finding.ts';

/** A text of the seeds in the form in which texts are compared. */
export interface KnownText {
  id: string;
  title: string;
  /** All its letters (see `lettersOf`). */
  letters: string;
  /** Its sentences, by their letters. */
  sentences: ReadonlySet<string>;
}

export interface KnownLikeness {
  id: string;
  title: string;
  kind: 'same' | 'copy' | 'version';
  /** How much of the received text, by its letters, the other has word for word: 0 to 1. */
  share: number;
  /** Sentences that the other lacks, at most five. */
  examples: string[];
}

export const lettersOf = (text: string): string => normalForm(text).replace(/[^\p{L}\p{N}]/gu, '');

const sentencesOf = (text: string): string[] => text.split(/[。；！？\n\t]/u).filter((sentence) => sentence.trim() !== '');

export const knownText = (id: string, title: string, text: string): KnownText => ({
  id,
  title,
  letters: lettersOf(text),
  sentences: new Set(sentencesOf(text).map(lettersOf)),
});

/** Of so much of its letters a text is a copy of the other; of so much, or with its title, another version of it. */
const leastOfCopy = 0.9;
const leastOfVersion = 0.5;
/** Titles alone make versions of texts that have so much in common. */
const leastWithTitle = 0.15;
const mostExamples = 5;

/** The likest first. Linear in the length of the text for each known one. */
export function compareWithKnown(text: string, title: string, known: readonly KnownText[], { versions }: Pick<Language, 'versions'>): KnownLikeness[] {
  const letters = lettersOf(text);
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, letters: lettersOf(sentence) }));
  const plain = plainTitle(title, versions);
  return known
    .flatMap((other): KnownLikeness[] => {
      const lacking = sentences.filter((one) => one.letters !== '' && !other.sentences.has(one.letters));
      const share = 1 - lacking.reduce((sum, one) => sum + one.letters.length, 0) / Math.max(1, letters.length);
      const kind = kindOf(share, other.letters === letters, plain !== '' && plainTitle(other.title, versions) === plain);
      return kind
        ? [{ id: other.id, title: other.title, kind, share, examples: lacking.slice(0, mostExamples).map(({ sentence }) => sentence.trim().slice(0, 60)) }]
        : [];
    })
    .sort((a, b) => b.share - a.share);
}

function kindOf(share: number, isSame: boolean, hasTitle: boolean): KnownLikeness['kind'] | null {
  if (isSame) return 'same';
  if (share >= leastOfCopy && !hasTitle) return 'copy';
  return share >= leastOfVersion || (hasTitle && share >= leastWithTitle) ? 'version' : null;
}

/** A title without its years, and without what says of what draft or edition it is. */
function plainTitle(title: string, { drafts, revisions }: Language['versions']): string {
  const bracketed = new RegExp(`[（(][^（()）]*(?:${anyOf([...drafts, ...revisions])}|\\d{4})[^（()）]*[）)]`, 'gu');
  return lettersOf(title.replace(bracketed, '')).replace(/\d{4}年?/gu, '');
}

const kinds = { same: '文字相同', copy: '文字大体相同，像是转载或另一份抄本', version: '像是同一文件的另一版本' } as const;

export const likenessDoubt = ({ id, title, kind, share, examples }: KnownLikeness): Doubt => ({
  rule: kind === 'version' ? 'known-version' : 'known-copy',
  line: null,
  words: title.slice(0, 80),
  message: `与库中的《${title}》（${id}）${kinds[kind]}：${Math.round(share * 100)}% 的文字一字不差。${examples.length ? `那一份没有的，如“${examples[0]}”。` : ''}`,
  choices: [
    { words: '确是两份文件（resembles）', set: { resembles: [{ document: id, reason: '收录时所见：文字大体相同，确是两份文件' }] } },
    { words: `是《${title}》的另一版本：不收，改用 --work ${id} 收入`, set: {} },
    { words: '是同一文件：不再收录', set: {} },
  ],
});
