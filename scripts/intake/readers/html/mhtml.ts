/** A page saved as one file with its pictures (MHTML, RFC 2557). */
import PostalMime from 'postal-mime';
import { limits } from '../../received/limits.ts';

const htmlPart = /^content-type:[ \t]*text\/html/imu;

export const isMhtml = (name: string, bytes: Uint8Array): boolean =>
  /\.mht(?:ml)?$/iu.test(name) ||
  /^(?:from|mime-version|content-type):/imu.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\s*<[\s\S]*/u, ''));

/** The bytes of its first HTML part as its writer had them; null where there is none. Throws where it is no MIME. */
export async function pageInMhtml(bytes: Uint8Array): Promise<Uint8Array | null> {
  const message = asBytes(bytes).replace(htmlPart, `Content-Type: ${kept}`);
  const { attachments } = await PostalMime.parse(fromBytes(message), { attachmentEncoding: 'arraybuffer', maxNestingDepth: 50 });
  const page = attachments.find(({ mimeType }) => mimeType === kept)?.content;
  if (!page || typeof page === 'string') return null;
  return new Uint8Array(page).subarray(0, limits.unpacked);
}

/** A part of this type is handed out as bytes: its charset is found by what it holds, not by what its header says. */
const kept = 'application/x-first-page';

/** A string of one unit a byte: what TextDecoder calls latin1 is windows-1252, which has other units. */
function asBytes(bytes: Uint8Array): string {
  const units: string[] = [];
  for (const byte of bytes) units.push(String.fromCharCode(byte));
  return units.join('');
}

const fromBytes = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
