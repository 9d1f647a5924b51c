/**
 * Serves a built site on this machine as a plain static host does. `send` answers for files (ranges, conditional requests,
 * streams that are closed when a client breaks off); this module decides what is a file of the site, and what is not answered.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import send from 'send';
import { decodedPath } from '../src/policy/from-outside/decode.ts';
import { contentTypeOf } from '../src/site/file-types.ts';

interface Serving {
  port?: number;
  base?: string;
  /** Milliseconds after which a client is let go that does not finish its request, or does not take its answer. */
  patience?: number;
}

export interface ServedFolder {
  /** http://127.0.0.1:<port>, without a slash at the end. */
  origin: string;
  port: number;
  /** How many clients hold a connection. */
  connections: () => Promise<number>;
  close: () => Promise<void>;
}

const lastPort = 65_535;

/**
 * Serves on the loopback address below `base` (with a slash at both ends); unknown addresses get 404.html. It listens on `port`
 * or, where that is taken, on the next free one; 0 takes any. It rejects where no port is left.
 */
export async function serveFolder(folder: string, { port = 0, base = '/', patience = 30_000 }: Serving = {}): Promise<ServedFolder> {
  const server = createServer(
    { requestTimeout: patience, headersTimeout: patience, connectionsCheckingInterval: Math.min(patience, 5000) },
    (request, response) => {
      answer({ folder, base, request, response });
    },
  );
  server.setTimeout(patience);
  const taken = await listen(server, port);
  return { origin: `http://127.0.0.1:${taken}`, port: taken, connections: () => connectionsOf(server), close: () => close(server) };
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

/** Ends open connections too: a client that keeps one open would keep the program running. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Exchange {
  folder: string;
  base: string;
  request: IncomingMessage;
  response: ServerResponse;
}

function answer(exchange: Exchange): void {
  const { folder, base, request } = exchange;
  const { path, query } = splitTarget(request.url ?? '/');
  const decoded = decodedPath(path);
  if (request.method !== 'GET' && request.method !== 'HEAD') refuseMethod(exchange);
  // The page that says so reads such addresses as readers mean them.
  else if (decoded === null || !canBeFile(decoded)) notFound(exchange);
  else if (!decoded.startsWith('/')) say(exchange, 400);
  else if (`${decoded}/` === base) redirect(exchange, base + query);
  else if (!decoded.startsWith(base)) notFound(exchange);
  else {
    const inside = decoded.slice(base.length).replace(/^\/+/u, '');
    if (leadsOut(folder, inside)) notFound(exchange);
    else sendFile(exchange, inside, query);
  }
}

/** Path and query of a request; of a whole address (`GET http://host/path`) what stands behind its host. */
function splitTarget(target: string): { path: string; query: string } {
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/iu.exec(target) ?? [];
  return { path: path || '/', query };
}

/** Control characters (with NUL no file can be asked for) and backslashes stand in the path of none. */
function canBeFile(decoded: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return !/[\u0000-\u001f\u007f\\]/u.test(decoded);
}

/** Whether a path leads to what is no file of the folder, by a link out of it or by itself: of each file that could answer for the path. */
function leadsOut(folder: string, path: string): boolean {
  const root = realOf(folder);
  if (root === null) return false;
  const real = [path, `${path}.html`, join(path, 'index.html')].flatMap((file) => realOf(join(root, file)) ?? []);
  return real.some((file) => (file !== root && !file.startsWith(root + sep)) || isNoFile(file));
}

/** Pipes, sockets and devices, which would be waited for without end. */
const isNoFile = (path: string): boolean => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
};

/** Null for what is not there, and so leads nowhere. */
function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function sendFile(exchange: Exchange, path: string, query: string): void {
  const { folder, base, request, response } = exchange;
  const sendWhole = (): void => {
    delete request.headers.range;
    response.removeHeader('Content-Range');
    sendFile(exchange, path, query);
  };
  const encoded = `/${path.split('/').map(encodeURIComponent).join('/')}`;
  send(request, encoded, { root: folder, extensions: ['html'], dotfiles: 'ignore', cacheControl: false })
    .on('headers', (_: ServerResponse, file: string) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Content-Type', contentTypeOf(file) ?? 'application/octet-stream');
    })
    .on('directory', () => redirect(exchange, base + encoded.slice(1) + (encoded.endsWith('/') ? '' : '/') + query))
    .on('stream', (file: NodeJS.ReadableStream & { bytesRead: number }) => {
      // A file that was cut while it was read: its client would wait for the rest.
      file.on('end', () => file.bytesRead < Number(response.getHeader('Content-Length')) && response.destroy());
    })
    .on('error', ({ status }: { status: number }) => {
      if (status === 416 && wantsEnd(request)) sendWhole();
      // A path out of the folder is refused with 403: to readers it is an address like any other.
      else if ([400, 403, 404].includes(status)) notFound(exchange);
      else say(exchange, status);
    })
    .pipe(response);
}

/** Whether it asks for a number of last bytes. Where the file has fewer, that is all of it, which `send` refuses. */
const wantsEnd = ({ headers }: IncomingMessage): boolean => /^bytes=-0*[1-9]\d*$/u.test(headers.range ?? '');

function refuseMethod(exchange: Exchange): void {
  exchange.response.setHeader('Allow', 'GET, HEAD');
  // What the request carries is not read.
  exchange.response.setHeader('Connection', 'close');
  say(exchange, 405);
}

function redirect(exchange: Exchange, address: string): void {
  exchange.response.setHeader('Location', address);
  say(exchange, 301);
}

/** A status with its own words. */
function say({ response, request }: Exchange, status: number): void {
  const words = `${status} ${STATUS_CODES[status] ?? ''}\n`;
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(request.method === 'HEAD' ? '' : words);
}

function notFound(exchange: Exchange): void {
  const { folder, request, response } = exchange;
  const page = notFoundPage(folder);
  if (page === null || response.headersSent) say(exchange, 404);
  else response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? '' : page);
}

function notFoundPage(folder: string): string | null {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    return null;
  }
}

/** Listens on `port` or, where it is taken, on the next free one; 0 takes any. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < lastPort) listen(server, port + 1).then(resolve, reject);
      else
        reject(
          new Error(`The site cannot be served on port ${port} (${error.code}). Expected: a free port. To do: set PORT to another one, or to 0 for any.`, {
            cause: error,
          }),
        );
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
