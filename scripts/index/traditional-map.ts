import type { TraditionalMap } from '../../src/browser/traditional.ts';

/** How far around a character its phrase is looked for. */
const reach = 2;

/**
 * The smallest map that writes all `texts` as `convert` does: the usual form of each character, and phrases for places
 * where the usual form is wrong. Texts whose length changes are left out: they cannot be shown in place.
 */
export function traditionalMap(texts: readonly string[], convert: (text: string) => string): TraditionalMap {
  const pairs = texts.map((text) => [text, convert(text)] as const).filter(([text, written]) => text.length === written.length);
  const usual = usualForms(pairs);
  const phrases = new Map<string, string>();
  for (const [text, written] of pairs) {
    for (let i = 0; i < text.length; i++) {
      if ((usual.get(text.charAt(i)) ?? text.charAt(i)) === written.charAt(i)) continue;
      const [from, to] = [Math.max(0, i - reach), Math.min(text.length, i + reach + 1)];
      phrases.set(text.slice(from, to), written.slice(from, to));
    }
  }
  const characters = [...usual].filter(([simple, full]) => simple !== full).sort(([a], [b]) => (a < b ? -1 : 1));
  return { characters: characters.flat().join(''), phrases: [...phrases].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

function usualForms(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [text, written] of pairs) {
    for (let i = 0; i < text.length; i++) {
      const forms = counts.get(text.charAt(i)) ?? new Map<string, number>();
      counts.set(text.charAt(i), forms.set(written.charAt(i), (forms.get(written.charAt(i)) ?? 0) + 1));
    }
  }
  return new Map([...counts].map(([simple, forms]) => [simple, [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? simple]));
}
