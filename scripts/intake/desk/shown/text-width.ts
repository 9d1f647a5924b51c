/** How many columns of a terminal words take: Chinese characters and full-width marks take two. */

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

const widthOf = (character: string): number => {
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

export const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** Exactly `width` columns: cut with … or filled with spaces. */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text + ' '.repeat(width - textWidth(text));
  let [kept, taken] = ['', 0];
  for (const character of text) {
    if (taken + widthOf(character) > width - 1) break;
    kept += character;
    taken += widthOf(character);
  }
  return `${kept}…${' '.repeat(width - 1 - taken)}`;
}
