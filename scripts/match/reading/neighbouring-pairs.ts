/** Pairs of neighbouring characters, in their order, those that recur as often as they do: so texts are compared however they are cut into words. */
export const neighbouringPairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
