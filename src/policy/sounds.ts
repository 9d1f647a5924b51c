/** What sounds alike. */

/** A syllable without what many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n. The same for any two that are hardly told apart. */
export function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/([aei])ng$/u, '$1n');
}
