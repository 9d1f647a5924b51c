/** Marks and signs that are amiss: brackets of which one is lost, brackets round nothing, signs for marks, foreign words, damage. */
import type { Language } from '../../../src/policy/language.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';
import { codeOf, foreign } from '../../convert/read/foreign.ts';
import type { ErrataKnowledge } from './knowledge.ts';
import { gapBefore, type Passage, type Suspicion, suspicionsOf } from './passage.ts';
import { unbalanced } from './unbalanced.ts';

export function marks(passage: Passage, { words }: ErrataKnowledge): Suspicion[] {
  const { text } = passage;
  return [
    ...foreignWords(passage, words.foreignWords),
    ...damaged(text),
    ...titleSigns(text),
    ...emptyBrackets(text),
    ...boxes(passage, words),
    ...unbalanced(passage),
  ];
}

/** 重点行业 and 重点区域. */
function foreignWords({ text }: Passage, replaced: Readonly<Record<string, string>>): Suspicion[] {
  const pattern = new RegExp(`(?<=[\\p{Script=Han}”）])${anyOf(Object.keys(replaced))}(?=[\\p{Script=Han}“（])`, 'gu');
  return suspicionsOf(text, pattern, ({ 0: word }) => ({
    corrected: replaced[word] ?? '',
    kind: 'foreign',
    confidence: 'likely',
    reason: `汉字中间夹有英文“${word}”，疑为“${replaced[word]}”误译。`,
  }));
}

/** Private use, U+FFFD and whatever else no policy text holds. */
function damaged(text: string): Suspicion[] {
  return suspicionsOf(text, foreign, ({ 0: sign }) => ({
    corrected: '',
    kind: 'wrong-char',
    confidence: 'likely',
    reason: `此处的字符（${codeOf(sign)}）不是文字，原字已失，须查原件。`,
  }));
}

/** 《实施<土地管理法>办法》: the signs for less and more instead of title marks. */
function titleSigns(text: string): Suspicion[] {
  return suspicionsOf(text, /<(\p{Script=Han}{3,40})>/gu, ({ 1: title }) => ({
    corrected: `〈${title}〉`,
    kind: 'punctuation',
    confidence: 'likely',
    reason: '书名号之内的书名号应作〈〉，此处疑误作小于号、大于号。',
  }));
}

/** What stood in the brackets is lost. Blanks of forms stand behind 第, before 年 and 号. */
function emptyBrackets(text: string): Suspicion[] {
  return suspicionsOf(text, /(?<![第号])(?:（）|\(\))(?![年号])/gu, () => ({
    corrected: '',
    kind: 'scattered',
    confidence: 'doubtful',
    reason: '括号之内没有文字，疑其中的编号、数字脱落。',
  }));
}

/** 口是 口否: a box to be ticked, read as the letter. */
function boxes(passage: Passage, { answers }: Language['proofreading']): Suspicion[] {
  const choice = `口${anyOf(answers)}`;
  const pattern = new RegExp(`口(?=${anyOf(answers)}${choice})|(?<=${choice})口(?=${anyOf(answers)})`, 'gu');
  return suspicionsOf(passage.text, pattern, ({ index }) =>
    gapBefore(passage, index).includes('\n')
      ? null
      : { corrected: '□', kind: 'wrong-char', confidence: 'likely', reason: '可供勾选的答案之前应是方框，疑误识为“口”字。' },
  );
}
