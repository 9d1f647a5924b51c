/** Threads in which received files are read: a hostile one costs its own thread, no more. */
import { Tinypool } from 'tinypool';
import type { Proposal } from '../proposal/proposal.ts';
import type { ReceivedFile, Refusal } from '../received/extract.ts';

export interface Bounds {
  threads: number;
  /** Of one file. */
  milliseconds: number;
  /** Of one thread. */
  megabytes: number;
}

/** The slowest file known takes a twentieth of the time. */
export const usualBounds: Bounds = { threads: 2, milliseconds: 120_000, megabytes: 1536 };

/** What crosses to a thread. */
export interface ProposeJob {
  file: ReceivedFile;
  seeds: string;
  allow: string | null;
  taken: readonly string[];
}

export type Opened = { files: ReceivedFile[]; refusal?: never } | { files?: never; refusal: Refusal };

export interface Workers {
  /** Never rejects: a thread that dies or hangs is a refusal of this file. */
  propose(job: ProposeJob): Promise<Proposal>;
  open(archive: ReceivedFile): Promise<Opened>;
  close(): Promise<void>;
}

export const usualWorker = new URL('./worker.ts', import.meta.url);

/** `worker`: a module with the exports of worker.ts. */
export function openWorkers(worker: URL = usualWorker, bounds: Bounds = usualBounds): Workers {
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: bounds.threads,
    idleTimeout: 60_000,
    isolateWorkers: false,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  });
  const run = <T>(name: string, task: unknown): Promise<T> => pool.run(task, { name, signal: AbortSignal.timeout(bounds.milliseconds) });
  return {
    propose: (job) => run<Proposal>('proposeFile', job).catch((error) => ({ file: job.file.name, status: 'refused', refusal: brokenOff(error, bounds) })),
    open: (archive) => run<Opened>('openArchive', archive).catch((error) => ({ refusal: brokenOff(error, bounds) })),
    close: () => pool.destroy(),
  };
}

function brokenOff(error: unknown, { milliseconds }: Bounds): Refusal {
  const { name, code, message } = error as Error & { code?: string };
  return {
    rule: 'beyond-limits',
    message: `读取中断：${reasonOf(name, code, message, milliseconds)}。`,
    remedy: '在原来的程序里打开它，另存一份再收入；仍不行，可另存为纯文本。',
  };
}

function reasonOf(name: string, code: string | undefined, message: string, milliseconds: number): string {
  if (name === 'AbortError' || name === 'TimeoutError') return `${milliseconds / 1000} 秒内没有读完`;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return '所需的内存超过上限';
  return `程序出错（${message}）`;
}
