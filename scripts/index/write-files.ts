/** Writes sets of files. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface OutputFile {
  path: string;
  content: string | Uint8Array;
}

/** Writes `files` into `folder`; entries of the folder that `old` recognises as an earlier run's are taken away first, others stay. */
export async function replaceFiles(folder: string, files: readonly OutputFile[], old: RegExp): Promise<void> {
  await mkdir(folder, { recursive: true });
  const outdated = (await readdir(folder)).filter((entry) => old.test(entry));
  for (const entry of outdated) await rm(join(folder, entry), { recursive: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
