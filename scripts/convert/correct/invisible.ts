/** Characters that nobody sees (zero-width spaces, soft hyphens, marks of direction, selectors of variants, fillers) are no words of a document. */
import { unseen } from '../read/foreign.ts';
import type { Drop } from './apply-errata.ts';
import { joinSourced, type SourcedText, sliceSourced } from './sourced-text.ts';

const reason = '不可见字符（零宽空格之类），不是文件内容';

/** The text without them, and where they stood; white space that a browser takes for such (U+FEFF) goes without a word, as white space does. */
export function withoutInvisible(text: SourcedText, seed: string): { text: SourcedText; drops: Drop[] } {
  const parts: SourcedText[] = [];
  const drops: Drop[] = [];
  let done = 0;
  for (const { index, 0: run } of text.text.matchAll(unseen)) {
    const end = index + run.length;
    const span = { start: text.at[index] ?? 0, end: text.to[end - 1] ?? 0 };
    parts.push(sliceSourced(text, done, index));
    // Inside a correction they stand for words that are there.
    if (run.trim() && seed.slice(span.start, span.end) === run) drops.push({ ...span, reason });
    done = end;
  }
  return done === 0 ? { text, drops } : { text: joinSourced([...parts, sliceSourced(text, done)]), drops };
}
