/** What the command was asked to do, checked before anything is done. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from '../../../src/policy/model/values.ts';
import { isFolder } from '../../convert/read/file-bytes.ts';
import { writtenFolderFault } from '../../settings/output-folders.ts';

export interface Given {
  paths: readonly string[];
  seeds: string;
  yes: boolean;
  json: boolean;
  work?: string | undefined;
  allow?: string | undefined;
  report?: string | undefined;
}

export interface IntakeOptions {
  paths: readonly string[];
  seeds: string;
  /** ask: a person answers; write: nobody is asked; look: nothing is written below the seeds. */
  mode: 'ask' | 'write' | 'look';
  json: boolean;
  work: string | null;
  allow: string | null;
  /** The folder of the report. */
  report: string | null;
}

export const usualReport = 'intake-report';

/** `--report` may stand without the name of a folder. */
export const withUsualReport = (argv: readonly string[]): string[] =>
  argv.map((argument, i) => (argument === '--report' && (argv[i + 1] ?? '--').startsWith('--') ? `--report=${usualReport}` : argument));

/** The options, or in one line what is wrong with them. */
export function intakeOptions(given: Given, isTerminal: boolean): { options: IntakeOptions; fault?: never } | { options?: never; fault: string } {
  const fault = faultOf(given, isTerminal);
  if (fault !== null) return { fault };
  const { paths, seeds, yes, json, work = null, allow = null, report = null } = given;
  const looks = json || report !== null;
  return { options: { paths, seeds, mode: yes ? 'write' : looks ? 'look' : 'ask', json, work, allow, report } };
}

function faultOf({ paths, seeds, yes, json, work, allow, report }: Given, isTerminal: boolean): string | null {
  if (paths.length === 0) return '没有说明要收入哪些文件。用法：npm run intake -- 文件…或文件夹（可加 --yes、--json、--report）。';
  if (seeds.trim() === '') return '--seeds 之后没有文件夹的名称。';
  if (existsSync(seeds) && !isFolder(seeds)) return `--seeds ${seeds} 是文件，不是文件夹。`;
  if (allow !== undefined && allow.trim() === '') return '--allow 之后须写明理由：仍收入限制公开的文件，依据是什么。';
  if (work !== undefined) return workFault(seeds, work);
  const misplaced = report === undefined ? null : writtenFolderFault({ option: '--report', folder: report, usual: usualReport, holds: 'files' });
  if (misplaced !== null) return misplaced;
  if (yes || json || report !== undefined || isTerminal) return null;
  return '不在终端里，无法提问。加 --yes 按建议写入，--json 只看结果，或 --report 写出报告。';
}

function workFault(seeds: string, work: string): string | null {
  if (!slug.safeParse(work).success) return `--work ${JSON.stringify(work)} 不是文件代号：代号由小写字母、数字和连字符组成。`;
  return existsSync(join(seeds, work, 'document.yaml')) ? null : `--work：${seeds} 中没有 ${work} 这份文件。先收入它，或改正代号。`;
}
