/** Text files (.txt): a line of the extract for each that was typed. */
import type { LeftOut, Reading, ReceivedFile, Refusal } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { refused } from '../../received/refusals.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { lineationOf } from './lineation.ts';
import { extractLines, typedLines } from './typed-lines.ts';

/** Refused is what is no text in a known encoding, what has none in it, and what is too long. */
export function readPlain(file: ReceivedFile): Reading {
  const received = receivedText(file.bytes);
  if ('refusal' in received) return received;
  const typed = typedLines(received.text);
  if (typed.length === 0) return { refusal: refused('empty') };
  const lineation = lineationOf(typed.map((line) => line.typed));
  const lines = extractLines(typed, lineation);
  return { extract: { mediaType: 'text/plain', lines, lineation, labelled: [], leftOut: received.leftOut, remarks: received.remarks } };
}

export interface ReceivedText {
  text: string;
  leftOut: LeftOut[];
  remarks: string[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controlCharacters = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;
/** More of them per character, and the file is none of text. */
const mostControls = 0.01;

/** In GB18030; no encoding takes more for a UTF-16 unit. */
const mostBytesOfCharacter = 4;

/** The text of a file without control characters, or why it is not taken in. */
export function receivedText(bytes: Uint8Array): ReceivedText | { refusal: Refusal } {
  if (bytes.length > limits.bytes) return { refusal: refused('too-large') };
  if (bytes.length > mostBytesOfCharacter * limits.characters) return { refusal: refused('too-long') };
  const decoded = decodeText(bytes);
  if (!decoded) return { refusal: refused('unknown-binary') };
  if (decoded.text.length > limits.characters) return { refusal: refused('too-long') };
  const controls = decoded.text.match(controlCharacters) ?? [];
  if (controls.length > Math.max(3, mostControls * decoded.text.length)) return { refusal: refused('unknown-binary') };
  return { text: decoded.text.replace(controlCharacters, ''), leftOut: controlsLeftOut(controls), remarks: remarksOn(decoded, controls.length) };
}

const codeOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const controlsLeftOut = (controls: readonly string[]): LeftOut[] =>
  controls.length === 0 ? [] : [{ reason: '控制字符', words: controls.map(codeOf).join('\n') }];

function remarksOn({ encoding, unreadable }: DecodedText, controls: number): string[] {
  return [
    ...(encoding === 'utf-8' ? [] : [`按 ${encoding.toUpperCase()} 编码读取`]),
    ...(unreadable > 0 ? [`${unreadable} 处字节在 ${encoding.toUpperCase()} 编码里不是文字，以 U+FFFD 标出，请对照原件`] : []),
    ...(controls > 0 ? [`去掉控制字符 ${controls} 个`] : []),
  ];
}
