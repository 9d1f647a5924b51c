/** Names in title marks 《…》, with the number behind them, and the names within them 〈…〉. */
import type { Named } from './named.ts';

const number =
  /^（\s*((?:[^（）]{0,16}〔\d{4}〕[^（）]{0,8}号)|(?:[A-Z]{2,3}(?:\/T)?\s?\d[^（）]{0,16})|(?:[^（）]{0,12}令第?\s?\d+\s?号))\s*(?:[，,；;][^（）]*)?）/u;

export function titledNames(text: string): Named[] {
  return titles(text).flatMap(({ start, end }) => {
    const name = text.slice(start + 1, end - 1).trim();
    const behind = number.exec(text.slice(end));
    const whole: Named = { name, start, end: end + (behind?.[0].length ?? 0), number: behind?.[1]?.trim() ?? null };
    return [whole, ...nestedNames(text, start, end)].filter((named) => named.name !== '');
  });
}

/** The outermost pairs; one that never closes is none. */
function titles(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '《' && depth++ === 0) start = i;
    if (character === '》' && depth > 0 && --depth === 0) found.push({ start, end: i + 1 });
  }
  return found;
}

function nestedNames(text: string, start: number, end: number): Named[] {
  const inner = text.slice(start + 1, end - 1);
  return [...inner.matchAll(/〈([^〈〉]+)〉|《([^《》]+)》/gu)].map((match) => {
    const at = start + 1 + match.index;
    return { name: (match[1] ?? match[2] ?? '').trim(), start: at, end: at + match[0].length, number: null, relation: 'mention', nested: true };
  });
}
