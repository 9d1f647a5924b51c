/** Names of received files, as they are kept. */

const longestName = 100;

/** No folder, control or format character, nor what Windows cannot have in a name; no dot first; Chinese stays. Never empty. */
export function keptName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"|?*]/gu, '');
  const visible = plain.replace(/^[.\s]+|[.\s]+$/gu, '');
  return shortened(visible) || 'received';
}

/** The extension stays: it tells the format. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= longestName) return name;
  const extension = /\.[a-z0-9]{1,8}$/iu.exec(name)?.[0] ?? '';
  return characters.slice(0, longestName - extension.length).join('') + extension;
}
