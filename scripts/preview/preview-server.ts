/** Serves one seed on this machine while it is worked on: the page, and word of every change. No address is the path of a file. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { LockedEntry } from '../../src/policy/model/anchor.ts';
import { readSeedFolder } from '../convert/read/seed-folders.ts';
import type { FieldKnowledge } from '../intake/findings/field-knowledge.ts';
import { keptWhileBroken, type Preview, previewSeed } from './preview-seed.ts';
import { receivedCopy, receivedResponse } from './received-file.ts';
import { renderPage, renderParts } from './render-page.ts';
import { watchFolder } from './watch-folder.ts';

export interface Previewing {
  /** The folder of the document. */
  folder: string;
  field: FieldKnowledge;
  /** Ids that were published so far; null of a draft. */
  locked: readonly LockedEntry[] | null;
  /** 0 takes any; where it is taken, the next free one. */
  port: number;
}

export interface Served {
  /** http://127.0.0.1:<port> */
  origin: string;
  port: number;
  close: () => Promise<void>;
}

const foundation = join(import.meta.dirname, '../../src/styles/foundation');
const sheets = [join(foundation, 'tokens.css'), join(foundation, 'colours.css'), join(foundation, 'base.css'), join(import.meta.dirname, 'page.css')];
const watched = ['text.txt', 'document.yaml', 'errata.yaml'] as const;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const guarded = { 'Content-Security-Policy': policy };

/** What is served at the moment, and who hears of changes. */
interface State {
  preview: Preview;
  listeners: Set<ServerResponse>;
}

export async function servePreview({ folder, field, locked, port }: Previewing): Promise<Served> {
  const convert = (): Preview => previewSeed(readSeedFolder(folder), field, locked);
  const state: State = { preview: convert(), listeners: new Set() };
  const server = createServer((request, response) => {
    if (!isForUs(request, server)) send(response, 403, 'text/plain', 'Forbidden\n');
    else answer(request, response, folder, state);
  });
  const taken = await listen(server, port);
  const watcher = watchFolder(folder, watched, () => {
    state.preview = keptWhileBroken(convert(), state.preview);
    for (const listener of state.listeners) listener.write('event: changed\ndata: \n\n');
  });
  return { origin: `http://127.0.0.1:${taken}`, port: taken, close: () => close(server, watcher) };
}

/** A page from elsewhere could have its own name lead to this machine. */
function isForUs({ headers }: IncomingMessage, server: Server): boolean {
  const { port } = server.address() as AddressInfo;
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, state: State): void {
  const path = (request.url ?? '/').replace(/[?#].*$/su, '');
  const respond = answers[path];
  if (request.method !== 'GET') send(response, 405, 'text/plain', 'Method Not Allowed\n', { Allow: 'GET' });
  else if (respond) respond(response, folder, state);
  else send(response, 404, 'text/plain', 'Not Found\n');
}

const answers: Readonly<Record<string, (response: ServerResponse, folder: string, state: State) => void>> = {
  '/': (response, folder, { preview }) => send(response, 200, 'text/html', renderPage(preview, receivedCopy(folder, preview.metadata)), guarded),
  '/parts.json': (response, _, { preview }) => send(response, 200, 'application/json', JSON.stringify(renderParts(preview)), guarded),
  '/style.css': (response) => send(response, 200, 'text/css', sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n')),
  '/page.mjs': (response) => send(response, 200, 'text/javascript', readFileSync(join(import.meta.dirname, 'page.mjs'), 'utf8')),
  '/events': (response, _, { listeners }) => tellOfChanges(response, listeners),
  '/received': (response, folder, { preview }) => sendReceived(response, folder, preview),
};

function sendReceived(response: ServerResponse, folder: string, { metadata }: Preview): void {
  const copy = receivedCopy(folder, metadata);
  const received = copy && receivedResponse(copy);
  if (received) response.writeHead(200, { ...received.headers, ...always }).end(received.bytes);
  else send(response, 404, 'text/plain', 'Not Found\n');
}

function tellOfChanges(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', ...always });
  response.write('retry: 1000\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

const send = (response: ServerResponse, status: number, type: string, body: string, headers: Record<string, string> = {}): void =>
  void response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...always, ...headers }).end(body);

const lastPort = 65_535;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < lastPort) listen(server, port + 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server, watcher: { close: () => void }): Promise<void> {
  watcher.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
