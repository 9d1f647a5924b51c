/** How the words of a line end: whether the next line may begin something new. */
import { closingBrackets, endsSentence, openingBrackets } from '../../../src/policy/marks.ts';

/** Whether a text has come to an end; responsible departments stand in brackets behind its last stop. */
export const isFinished = (text: string): boolean => endsSentence(text) || endsSentence(withoutLastBracket(text.trimEnd()));

/** A text without the bracket that it ends with, others in that one included. */
function withoutLastBracket(text: string): string {
  let open = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (closingBrackets.includes(character)) open++;
    else if (openingBrackets.includes(character)) open--;
    if (open === 0) return closingBrackets.includes(text.at(-1) ?? '') ? text.slice(0, at) : text;
  }
  return text;
}
