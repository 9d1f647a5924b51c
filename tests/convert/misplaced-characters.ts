import type { Span } from '../../src/policy/model/values.ts';

/** Offsets of the visible characters of a text that are not in exactly one of the spans. */
export function misplacedCharacters(text: string, spans: readonly Span[]): number[] {
  const cover = new Uint8Array(text.length);
  for (const { start, end } of spans) for (let i = start; i < end; i++) cover[i] = (cover[i] ?? 0) + 1;
  return Array.from(cover.keys()).filter((i) => /\S/u.test(text.charAt(i)) && cover[i] !== 1);
}
