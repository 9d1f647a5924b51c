/** A copy of the whole project, tests included, in which texts can be added and everything be run as in the repository. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { plainEnvironment } from '../site/plain-environment.ts';

const notCopied = new Set(['node_modules', 'dist', '.git', '.astro', 'gallery']);

export function projectCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-project-'));
  for (const part of readdirSync('.')) if (!notCopied.has(part)) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs a script or a program of node_modules in a copy; fails with its output where it fails. */
export function runIn(folder: string, script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', env: plainEnvironment() });
  expect(status, `${stdout}\n${stderr}`.slice(-6000)).toBe(0);
}
