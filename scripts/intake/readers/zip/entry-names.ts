/** Names of the entries of an archive, as its maker wrote them. */

const han = /\p{Script=Han}/u;
/** All characters have one byte or two in UTF-8, as those of GB18030 have. */
const inTwoBytes = /^[\0-\u07ff]+$/u;

/**
 * UTF-8 where the archive says so or where it can be nothing else; else GB18030, in which archives are named on Chinese systems:
 * 通知 in GB18030 is valid UTF-8 as well (two accents), so that such a name is read again.
 * Never fails.
 */
export function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const utf8 = decoded(bytes, 'utf-8');
  const gb18030 = isUtf8 && utf8 !== null ? null : decoded(bytes, 'gb18030');
  if (utf8 === null) return gb18030 ?? new TextDecoder().decode(bytes);
  return gb18030 !== null && inTwoBytes.test(utf8) && han.test(gb18030) ? gb18030 : utf8;
}

/** Null where the bytes are none in this encoding. */
function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * With slashes between folders, where old archivers of Windows write backslashes; without characters that nobody sees, which change
 * what a name seems to be.
 */
export const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/[\p{Cc}\p{Cf}]/gu, '');

/** It leads out of the archive: /etc/x, C:/x, ../x. */
export const leadsOut = (name: string): boolean => /^(?:\/|[a-z]:)/iu.test(name) || name.split('/').includes('..');

/** What systems leave in archives beside the files: folders, the forks and views of macOS, previews of Windows, locks of Word. */
export const isBeside = (name: string): boolean => /^$|(?:\/|(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|~\$[^/]*))$/iu.test(name);

export const withoutFolders = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
