/** A static host that counts what it sends. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decoded } from '../../../src/policy/from-outside/decode.ts';

export interface Traffic {
  requests: number;
  /** Bodies as sent, compressed where a usual static host compresses; without the headers. */
  bytes: number;
}

export interface CountingServer {
  origin: string;
  /** What was sent since this was last called. */
  take(): Traffic;
  close(): void;
}

/** What a usual static host compresses. Pagefind's own files are packed already and have names that no host knows. */
const compressible: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const blankPage = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>基准测试</title><link rel="icon" href="data:,"></html>';

/** Serves `folder` on a free port of the loopback address; `/` is a page with nothing on it, which is not counted. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let traffic: Traffic = { requests: 0, bytes: 0 };
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(blankPage);
    const path = join(folder, normalize(decoded(pathname)));
    const type = compressible[extname(path)];
    const body = bodies.get(path) ?? packed(path, type !== undefined);
    traffic.requests++;
    if (!body) return void response.writeHead(404).end();
    bodies.set(path, body);
    traffic.bytes += body.length;
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      'content-length': body.length,
      ...(type && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = traffic;
      traffic = { requests: 0, bytes: 0 };
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function packed(path: string, compress: boolean): Buffer | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  return compress ? gzipSync(readFileSync(path)) : readFileSync(path);
}

/** Bytes of one file as this server sends it. */
export function sentSize(path: string): number {
  return packed(path, extname(path) in compressible)?.length ?? 0;
}
