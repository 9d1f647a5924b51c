// Whether the site can be built where this copy of the project lies. Plain JavaScript: it is asked before anything is installed.

/**
 * What is wrong with the folder's path and what to do; null where nothing is. Addresses of modules are made of the path, in which
 * these characters have a meaning of their own: Vite, Astro, npm and the segmenter lose files below such a folder, often without a word.
 * @param {string} folder
 * @param {string} separator between the folders of PATH
 * @returns {{ missing: string, remedy: string } | null}
 */
export function folderFault(folder, separator) {
  const drive = /^[A-Za-z]:/u.exec(folder)?.[0] ?? '';
  const found = ['%', '#', '?', '"', '*', ';', '|', ...(separator === ';' ? [] : [':', '\\'])].filter((character) =>
    folder.slice(drive.length).includes(character),
  );
  if (found.length === 0) return null;
  return {
    missing: `a folder that tools can work in (the path ${folder} holds ${found.join(' ')})`,
    remedy: 'rename the folder, or move the project to one without these characters; spaces and Chinese are no trouble',
  };
}
