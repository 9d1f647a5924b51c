/** Characters that are drawn by fonts of symbols, as characters of their own. */

/** By the code in the font: from the first, one character each; a space stands for one that is not known. */
type Runs = readonly (readonly [first: number, characters: string])[];

const wingdings: Runs = [
  [0x6c, '●❍■□'],
  [0x71, '❑❒⬧⧫◆❖⬥'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•'],
  [0xa1, '○'],
  [0xa6, ' ▪□'],
  [0xd8, '➢'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩'],
  [0xfb, '✗✓☒☑'],
];

const wingdings2: Runs = [
  [0x4f, '✗✓☒☑☒☒'],
  [0x6a, '⓪①②③④⑤⑥⑦⑧⑨⑩'],
  [0x98, '●'],
  [0xa2, '■□'],
];

const symbol: Runs = [
  [0x44, 'Δ'],
  [0x53, 'Σ'],
  [0x57, 'Ω'],
  [0x61, 'αβ'],
  [0x67, 'γ'],
  [0x6c, 'λμ'],
  [0x70, 'π'],
  [0x72, 'ρσ'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xab, '↔←↑→↓°±'],
  [0xb3, '≥×'],
  [0xb7, '•÷≠≡≈…'],
  [0xd7, '⋅'],
  [0xe5, '∑'],
];

const fonts: Readonly<Record<string, Runs | undefined>> = { wingdings, 'wingdings 2': wingdings2, symbol };

/** Fonts of symbols have their characters here as well. */
const privateFrom = 0xf000;
const privateTo = 0xf0ff;

export const isPrivate = (character: string): boolean => /^[\ue000-\uf8ff]$/u.test(character);

/** The character that a font draws for a code; null where the font is none of symbols, or the symbol is not known. */
export function symbolOf(font: string | undefined, code: number): string | null {
  const at = code >= privateFrom && code <= privateTo ? code - privateFrom : code;
  for (const [first, characters] of fonts[font?.toLowerCase() ?? ''] ?? []) {
    const character = Array.from(characters)[at - first];
    if (character && character !== ' ') return character;
  }
  return null;
}

/** Only Latin letters and characters of its own are drawn by a font of symbols. */
const isDrawn = (character: string): boolean => character < '\u0080' || isPrivate(character);

/** Text in a font of symbols as what is seen; what is not known stays as it is. */
export function seenText(text: string, font: string | undefined): string {
  if (!fonts[font?.toLowerCase() ?? '']) return text;
  return Array.from(text, (character) => (isDrawn(character) ? symbolOf(font, character.codePointAt(0) ?? 0) : null) ?? character).join('');
}
