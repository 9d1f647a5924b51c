/** Findings with what they rest on. */
import type { Certainty, Evidence, EvidencePlace, Finding } from '../findings/finding.ts';

const longestWords = 80;

/** At most 80 UTF-16 units, never half a character. */
export const shortened = (words: string): string =>
  words
    .trim()
    .slice(0, longestWords)
    .replace(/[\ud800-\udbff]$/u, '');

export const evidence = (words: string, place: EvidencePlace): Evidence => ({ words: shortened(words), place });

export const finding = <T>(value: T, found: Evidence | Evidence[], confidence: Certainty = 'certain'): Finding<T> => ({
  value,
  evidence: Array.isArray(found) ? found : [found],
  confidence,
});
