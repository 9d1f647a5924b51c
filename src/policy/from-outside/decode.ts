/**
 * Percent-decoding of whatever arrives as part of an address. The only place that decodes addresses: messengers and editors cut
 * them short, encode them twice, or encode them as GBK, and none of that may throw.
 */

/** How deep an anchor that was encoded again and again is undone. */
const mostLayers = 3;

/** Escapes of characters beyond ASCII. */
const beyondAscii = /(?:%[89a-f][0-9a-f])+/giu;
/** The same, encoded once more or several times. */
const encodedAgain = /(?:%(?:25)*[89a-f][0-9a-f])+/giu;
/** The beginning of such an escape at the end: a % alone may be one of 100%. */
const cutEscape = /%[c-f]$/iu;

/**
 * What a part of an address says. Never throws. Escapes are UTF-8 or, where they are not, GB18030 (as old pages encode); a
 * sequence that was cut off at the end is left out; what is no escape, or neither of the two, stays as it is. Of what was encoded
 * twice only characters beyond ASCII are undone: 10%20% may be two rates.
 */
export function decoded(text: string): string {
  return decodedOnce(text).replace(encodedAgain, (run) => decodeAs('utf-8', run.replace(/%(?:25)+/gu, '%')) || run);
}

/** The same of a part in which no % has a meaning, such as an anchor: undone to the last layer. */
export function decodedWholly(text: string): string {
  let read = text;
  for (let layer = 0; layer < mostLayers; layer++) read = decodedOnce(read);
  return read;
}

/** The path of a file; null where its escapes are not whole: no file has that name. */
export function decodedPath(path: string): string | null {
  return /%(?![0-9a-f]{2})/iu.test(path) ? null : decodeAs('utf-8', path, 'whole');
}

/** The parameters of a query string, `+` as space; `&amp;` as the `&` that it was before it stood in a page. Never throws. */
export function parametersOf(search: string): URLSearchParams {
  const pairs = search
    .replace(/^\?/u, '')
    .replace(/&(?:amp|#0*38|#x0*26);/giu, '&')
    .split('&')
    .filter(Boolean);
  return new URLSearchParams(pairs.map((pair) => splitPair(pair.replaceAll('+', ' ')).map(decoded) as [string, string]));
}

/** An address as it is read and typed again: Chinese as such; what means something in addresses, and what is not seen, as it stood. */
export function readableAddress(address: string): string {
  return address.replace(beyondAscii, (run) => {
    const text = decodeAs('utf-8', run, 'whole');
    return text === null || /[\p{C}\p{Z}]/u.test(text) ? run : text;
  });
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

function decodedOnce(written: string): string {
  const text = written.replace(cutEscape, '');
  if (!/%[0-9a-f]{2}/iu.test(text)) return text;
  const plain = decodeAs('utf-8', text);
  if (plain !== null && !isNoWordHere(plain)) return plain;
  const chinese = decodeAs('gb18030', text);
  if (chinese !== null && (plain === null || /^[\0-\x7f\p{Script=Han}]*$/u.test(chinese))) return chinese;
  return plain ?? text;
}

/** 模式 in GBK happens to be UTF-8 for ģʽ: letters that stand in no Chinese text and, as pinyin and its tones, in no query. */
const isNoWordHere = (text: string): boolean => /[\u0100-\u02ff]/u.test(text.normalize('NFC').replace(/[āēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜńňǹˇˉˊˋ]/giu, ''));

/** Null where the escapes are not of this encoding. What was cut off at the end is left out, unless the text is said to be whole. */
function decodeAs(encoding: 'utf-8' | 'gb18030', text: string, ending: 'whole' | 'cut' = 'cut'): string | null {
  const tries = ending === 'whole' ? [text] : [text, text.replace(/%[0-9a-f]?$/iu, '')];
  for (const wording of tries) {
    try {
      return wording.replace(/[\0-\x7f]+/gu, (stretch, at: number) => {
        const stream = ending === 'cut' && at + stretch.length === wording.length;
        return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytesOf(stretch), { stream });
      });
    } catch {
      // Not of this encoding, or cut inside an escape.
    }
  }
  return null;
}

/** The bytes of a stretch of ASCII and escapes. */
function bytesOf(stretch: string): Uint8Array<ArrayBuffer> {
  const characters = stretch.match(/%[0-9a-f]{2}|[\0-\x7f]/giu) ?? [];
  return Uint8Array.from(characters, (character) => (character.length === 3 ? Number.parseInt(character.slice(1), 16) : character.charCodeAt(0)));
}
