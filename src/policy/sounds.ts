/** What sounds alike. */

/** There are some four hundred syllables, and many texts to compare. */
const known = new Map<string, string>();

/** A syllable without what many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n. The same for any two that are hardly told apart. */
export function blurred(syllable: string): string {
  const alike = known.get(syllable) ?? blur(syllable);
  known.set(syllable, alike);
  return alike;
}

const blur = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/([aei])ng$/u, '$1n');
