/** The text of a file that is chosen or dropped, read by the intake's readers, which are loaded for it. Nothing is sent. */
import { unreadFile, wordsOfRefusal } from '../../wording/verify.ts';

interface Reader {
  readReport: (file: { name: string; bytes: Uint8Array }) => Promise<{ text: string } | { message: string; remedy: string }>;
}

/** By the end of the name; the reader looks at the bytes and says so where they are something else. */
const readers: [RegExp, string][] = [
  [/\.(?:docx|docm|doc|wps|zip)$/iu, 'read-docx.js'],
  [/\.(?:x?html?|s?html|jsp|mht(?:ml)?)$/iu, 'read-page.js'],
  [/(?:)/u, 'read-text.js'],
];

/** `folder`: where the readers are. */
export async function textOfFile(file: File, folder: string): Promise<{ text: string } | { refused: string }> {
  const [, name = ''] = readers.find(([ending]) => ending.test(file.name)) ?? [];
  try {
    const { readReport } = (await import(/* @vite-ignore */ new URL(folder + name, location.href).href)) as Reader;
    const read = await readReport({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    return 'text' in read ? read : { refused: wordsOfRefusal(file.name, read) };
  } catch (error) {
    console.error(error);
    return { refused: unreadFile(file.name) };
  }
}
