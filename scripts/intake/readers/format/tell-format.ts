/** What format a file is of: by its bytes, since names mislead; by its name where bytes tell nothing more than that it is text. */
import type { ReceivedFile } from '../../received/extract.ts';
import type { RefusalCase } from '../../received/refusals.ts';
import { decodeText } from '../plain/decode-text.ts';
import { ascii, indexOfBytes, startsWith, utf16 } from './bytes.ts';
import { textFormat } from './text-format.ts';
import { zipNames } from './zip-names.ts';

/** Formats that there is a reader for. */
export type Format = 'docx' | 'pdf' | 'html' | 'json' | 'markdown' | 'plain';

/** A format, or why the file is not read. Nothing in a damaged file makes it throw. */
export function tellFormat({ name, bytes }: ReceivedFile): { format: Format } | { refused: RefusalCase } {
  if (bytes.length === 0) return { refused: 'empty' };
  const known = knownFormat(bytes);
  if (known) return known;
  const decoded = decodeText(bytes.subarray(0, sampled));
  if (!decoded) return { refused: 'unknown-binary' };
  if (decoded.text.trim() === '') return { refused: 'empty' };
  const format = textFormat(name, decoded.text);
  return format === 'plain' && decoded.text.trimStart().startsWith('<?xml') ? { refused: 'xml' } : { format };
}

/** So many bytes tell the format of a text: more than any page of JSON has. */
const sampled = 4 * 2 ** 20;

/** Told by its first bytes; null where they say nothing. */
function knownFormat(bytes: Uint8Array): { format: Format } | { refused: RefusalCase } | null {
  if (startsWith(bytes, ascii('PK\u0003\u0004')) || startsWith(bytes, ascii('PK\u0005\u0006'))) return packed(bytes);
  if (startsWith(bytes, oleMark)) return { refused: inOle(bytes) };
  if (indexOfBytes(bytes.subarray(0, 1024), ascii('%PDF-')) >= 0) return { format: 'pdf' };
  const found = signatures.find(({ head, at = 0, and }) => startsWith(bytes, head, at) && (and?.(bytes) ?? true));
  return found ? { refused: found.what } : null;
}

/** By what an archive holds: office files are archives. */
const archived: { name: RegExp; is: { format: Format } | { refused: RefusalCase } }[] = [
  { name: /^word\//u, is: { format: 'docx' } },
  { name: /^xl\//u, is: { refused: 'spreadsheet' } },
  { name: /^ppt\//u, is: { refused: 'presentation' } },
  { name: /^OFD\.xml$/iu, is: { refused: 'fixed-layout' } },
  { name: /^(?:META-INF\/container\.xml|OEBPS\/.*)$/u, is: { refused: 'e-book' } },
  { name: /^(?:content|styles)\.xml$/u, is: { refused: 'open-document' } },
];

function packed(bytes: Uint8Array): { format: Format } | { refused: RefusalCase } {
  const names = zipNames(bytes);
  return archived.find(({ name }) => names.some((one) => name.test(one)))?.is ?? { refused: names.length > 0 ? 'archive' : 'damaged-archive' };
}

const oleMark = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Names of streams in a compound file (OLE2) of Microsoft Office. A file with a password is one, whatever it is. */
const streams: { name: string; what: RefusalCase }[] = [
  { name: 'EncryptedPackage', what: 'encrypted-office' },
  { name: 'WordDocument', what: 'old-word' },
  { name: 'Workbook', what: 'spreadsheet' },
  { name: 'PowerPoint Document', what: 'presentation' },
];

const inOle = (bytes: Uint8Array): RefusalCase => streams.find(({ name }) => indexOfBytes(bytes, utf16(name)) >= 0)?.what ?? 'old-word';

interface Signature {
  what: RefusalCase;
  head: Uint8Array;
  at?: number;
  /** Where words may begin so as well. */
  and?: (bytes: Uint8Array) => boolean;
}

const hasZeros = (bytes: Uint8Array): boolean => bytes.subarray(0, 64).includes(0);
const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** Resource files in four letters: what they hold stands at the eighth byte. */
const riff = (kind: string, what: RefusalCase): Signature => ({ what, head: ascii(kind), at: 8, and: (bytes) => startsWith(bytes, ascii('RIFF')) });

const signatures: Signature[] = [
  { what: 'rich-text', head: ascii('{\\rtf') },
  { what: 'picture', head: bytesOf(0x89, 0x50, 0x4e, 0x47) },
  { what: 'picture', head: bytesOf(0xff, 0xd8, 0xff) },
  { what: 'picture', head: ascii('GIF8') },
  { what: 'picture', head: ascii('BM'), and: hasZeros },
  { what: 'picture', head: bytesOf(0x49, 0x49, 0x2a, 0x00) },
  { what: 'picture', head: bytesOf(0x4d, 0x4d, 0x00, 0x2a) },
  riff('WEBP', 'picture'),
  { what: 'picture', head: ascii('ftyphei'), at: 4 },
  { what: 'picture', head: ascii('ftypmif'), at: 4 },
  { what: 'picture', head: ascii('ftypavif'), at: 4 },
  riff('WAVE', 'recording'),
  riff('AVI ', 'recording'),
  { what: 'recording', head: ascii('ftyp'), at: 4 },
  { what: 'recording', head: ascii('ID3'), and: hasZeros },
  { what: 'recording', head: bytesOf(0xff, 0xfb), and: hasZeros },
  { what: 'recording', head: ascii('OggS') },
  { what: 'recording', head: ascii('fLaC') },
  { what: 'recording', head: ascii('#!AMR') },
  { what: 'recording', head: bytesOf(0x1a, 0x45, 0xdf, 0xa3) },
  { what: 'program', head: ascii('MZ'), and: hasZeros },
  { what: 'program', head: ascii('\u007fELF') },
  { what: 'program', head: bytesOf(0xca, 0xfe, 0xba, 0xbe) },
  { what: 'program', head: bytesOf(0xcf, 0xfa, 0xed, 0xfe) },
  { what: 'archive', head: ascii('Rar!') },
  { what: 'archive', head: bytesOf(0x37, 0x7a, 0xbc, 0xaf) },
  { what: 'archive', head: bytesOf(0x1f, 0x8b) },
  { what: 'archive', head: ascii('BZh'), and: (bytes) => startsWith(bytes, bytesOf(0x31, 0x41, 0x59, 0x26), 4) },
  { what: 'archive', head: bytesOf(0xfd, 0x37, 0x7a, 0x58) },
  { what: 'database', head: ascii('SQLite format 3') },
];
