/** What the foot of the page says of the offline copy. */

/** `bytes` of the whole copy. */
export const copyInWords = (version: string, bytes: number): string => `本站已存入本机，断网可读可查：版本 ${version}，占 ${(bytes / 1e6).toFixed(1)} MB。`;
export const newerVersion = '文库有新版本。';
export const useNewer = '换用新版本';
