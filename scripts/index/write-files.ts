/** Writes a set of files into a folder that holds nothing else afterwards. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface OutputFile {
  path: string;
  content: string | Uint8Array;
}

export async function replaceFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
