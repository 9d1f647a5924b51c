/** What is asked where a text is known already, in words for the person at the desk. */
import type { Choice, Doubt } from '../findings/finding.ts';
import type { KnownText, LikenessKind } from './compare-with-known.ts';

const longestWords = 80;
const mostLabels = 8;

interface Labels {
  added: readonly string[];
  removed: readonly string[];
  changed: readonly string[];
}

const asPercent = (share: number): string => `${Math.floor(share * 100)}%`;

export function messageOf(kind: LikenessKind, { id, title }: KnownText, share: number, labels: Labels): string {
  const other = `已收录的“${title}”（${id}）`;
  const shared = `较短的一份有 ${asPercent(share)} 的句子相同`;
  const what = whatChanged(labels);
  const messages: Record<LikenessKind, string> = {
    same: `与${other}文字全同。`,
    copy: `与${other}几乎全同，${shared}，似是转载。${what}`,
    version: `似是${other}的另一版本，${shared}。${what}`,
    draft: `与${other}一为征求意见稿等未定之稿，一为定稿，${shared}。${what}`,
    part: `与${other}一份包含另一份，${shared}。`,
  };
  return messages[kind];
}

function whatChanged({ added, removed, changed }: Labels): string {
  const parts = [
    ['改', changed],
    ['增', added],
    ['删', removed],
  ] as const;
  const said = parts
    .filter(([, labels]) => labels.length > 0)
    .map(([what, labels]) => `${what} ${labels.length} 处（${labels.slice(0, mostLabels).join('、')}${labels.length > mostLabels ? '等' : ''}）`);
  return said.length ? `${said.join('，')}。` : '';
}

/** The likeliest answer first. */
export function doubtOf(kind: LikenessKind, other: KnownText, words: string, message: string): Doubt {
  const skip: Choice = { words: '同一份文件，不再收录', set: {} };
  const version: Choice = { words: `另一版本（--work ${other.id}）`, set: {} };
  const apart: Choice = { words: '确是两份文件', set: { resembles: [{ document: other.id, reason: reasons[kind] }] } };
  const choices: Record<LikenessKind, Choice[]> = {
    same: [skip, apart],
    copy: [apart, skip, version],
    version: [apart, version, skip],
    draft: [apart, version, skip],
    part: [apart, skip],
  };
  return { rule: `known-${kind}`, line: null, words: words.slice(0, longestWords), message, choices: choices[kind] };
}

const reasons: Record<LikenessKind, string> = {
  same: '文字全同，确是两份文件',
  copy: '文字大体相同，确是两份文件',
  version: '同一文件的前后两个版本',
  draft: '征求意见稿与定稿',
  part: '一份包含另一份的文字',
};
