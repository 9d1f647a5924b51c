/** Names of the entries of an archive, as its maker wrote them. */

/** Strictly UTF-8, whatever the archive says of itself; else GB18030, in which archives are named on Chinese systems. Never fails. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** With slashes between folders: old archivers of Windows write backslashes. */
export const withSlashes = (name: string): string => name.replaceAll('\\', '/');

/** It leads out of the archive: /etc/x, C:/x, ../x. */
export const leadsOut = (name: string): boolean => /^(?:\/|[a-z]:)/iu.test(name) || name.split('/').includes('..');

/** What systems leave in archives beside the files: folders, the forks and views of macOS, previews of Windows, locks of Word. */
export const isBeside = (name: string): boolean => /(?:\/|(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|~\$[^/]*))$/iu.test(name);

export const withoutFolders = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
