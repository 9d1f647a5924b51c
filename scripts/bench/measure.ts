/** Runs a command and measures it as a whole: wall time, and the peak memory of it and everything it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measurement {
  seconds: number;
  /** Resident memory of the process tree at its highest, in MB, sampled every 50 ms; null where /proc is missing. */
  peakMegabytes: number | null;
}

/** Throws where the command does not end with exit code 0. */
export async function measure(cwd: string, command: string, ...args: string[]): Promise<Measurement> {
  const { code, ...measurement } = await measureAnyEnd(cwd, command, ...args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${code}`);
  return measurement;
}

/** With its exit code, whatever that is. */
export async function measureAnyEnd(cwd: string, command: string, ...args: string[]): Promise<Measurement & { code: number | null }> {
  const from = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  let peak: number | null = null;
  const timer = setInterval(() => {
    const now = child.pid ? treeMemory(child.pid) : null;
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 50);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearInterval(timer);
  return { seconds: (performance.now() - from) / 1000, peakMegabytes: peak, code };
}

function treeMemory(root: number): number | null {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .flatMap(readProcess);
    const tree = new Set([root]);
    for (let size = 0; size < tree.size; ) {
      size = tree.size;
      for (const { pid, parent } of processes) if (tree.has(parent)) tree.add(pid);
    }
    return processes.filter(({ pid }) => tree.has(pid)).reduce((sum, { megabytes }) => sum + megabytes, 0);
  } catch {
    return null;
  }
}

function readProcess(name: string): { pid: number; parent: number; megabytes: number }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(name), parent: Number(fields[1]), megabytes: (Number(fields[21]) * 4096) / 1e6 }];
  } catch {
    return []; // it has ended meanwhile
  }
}
