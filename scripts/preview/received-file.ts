/** The file as received, which stands beside its document; never one that lies elsewhere. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DocumentMetadata } from '../../src/policy/model/document-metadata.ts';
import { decodes } from '../convert/read/decode.ts';

/** How a browser shows it: as a page that can do nothing, in its own viewer, as text; or not at all. */
export type Showing = 'page' | 'viewer' | 'text' | 'none';

export interface ReceivedCopy {
  path: string;
  showing: Showing;
}

/** Null where there is none, or its path leads out of the folder. */
export function receivedCopy(folder: string, metadata: DocumentMetadata | null): ReceivedCopy | null {
  const original = metadata?.original;
  if (!original) return null;
  const path = [join(folder, original.file), join(folder, 'received', original.file)].find((one) => isInside(folder, one));
  return path === undefined ? null : { path, showing: showingOf(original.mediaType) };
}

function isInside(folder: string, path: string): boolean {
  try {
    return statSync(path).isFile() && realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

function showingOf(mediaType: string): Showing {
  if (mediaType === 'text/html') return 'page';
  if (mediaType === 'application/pdf') return 'viewer';
  return mediaType.startsWith('text/') || mediaType === 'application/json' ? 'text' : 'none';
}

/** With the headers that keep it from doing anything. */
export function receivedResponse({ path, showing }: ReceivedCopy): { bytes: Uint8Array; headers: Record<string, string> } {
  const bytes = new Uint8Array(readFileSync(path));
  const sandbox = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'";
  const headers: Record<Showing, Record<string, string>> = {
    page: { 'Content-Type': decodes(bytes) ? 'text/html; charset=utf-8' : 'text/html', 'Content-Security-Policy': sandbox },
    // The viewer of a browser is a page of its own, which a policy would stop.
    viewer: { 'Content-Type': 'application/pdf', 'Content-Security-Policy': "frame-ancestors 'self'" },
    text: { 'Content-Type': `text/plain; charset=${decodes(bytes) ? 'utf-8' : 'gb18030'}`, 'Content-Security-Policy': sandbox },
    none: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment', 'Content-Security-Policy': sandbox },
  };
  return { bytes, headers: headers[showing] };
}
