/** The whole of an intake, from options to exit code. */
import { loadJurisdictions } from '../../convert/read/read-jurisdictions.ts';
import { loadLanguage } from '../../language/load-language.ts';
import type { Asking } from './asking.ts';
import { checkWith } from './check-answers.ts';
import { declareTwins } from './declare-twins.ts';
import { type Outcome, settleEach } from './desk.ts';
import { heldIn } from './held.ts';
import type { IntakeOptions } from './options.ts';
import { reportTable } from './report/table.ts';
import { writeReport } from './report/write-report.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { takeIn } from './take-in.ts';
import type { Workers } from './workers.ts';

export interface Around {
  workers: Workers;
  asking: Asking;
  /** For people. */
  say: (line: string) => void;
  /** For programs. */
  print: (text: string) => void;
}

/** 0: every file was taken in or looked at; 1: at least one was refused, or not written; 2: an argument names nothing; 130: the person ended it. */
export async function runIntake(options: IntakeOptions, { workers, asking, say, print }: Around): Promise<number> {
  const sources = sourcesOf(options.paths);
  if (sources.missing.length) return saidMissing(sources, say);
  for (const link of sources.links) say(`${link}：是链接，略过`);
  const { seeds, allow, mode } = options;
  const jurisdictions = loadJurisdictions(seeds);
  const check = checkWith({ language: loadLanguage(seeds), jurisdictions });
  const writes = mode !== 'look' && options.work === null;
  // Who only looks wants to see what was taken in, too.
  const held = writes ? heldIn(seeds) : { ...heldIn(seeds), received: new Map() };
  const results = takeIn(sources.found, { seeds, allow, held, workers, skipNamed: writes, skipSameText: writes });
  const outcome = await settleEach(results, { options, asking, check, jurisdictions, say, count: sources.found.length });
  if (writes)
    for (const line of declareTwins(
      seeds,
      outcome.files.flatMap(({ written }) => written ?? []),
    ))
      say(line);
  tell(outcome, options, say, print);
  return exitCode(outcome, options);
}

function saidMissing({ missing }: Sources, say: Around['say']): number {
  say(`找不到 ${missing.join('、')}。检查路径。`);
  return 2;
}

function tell(outcome: Outcome, { json, report }: IntakeOptions, say: Around['say'], print: Around['print']): void {
  if (outcome.files.length + outcome.skipped.length === 0 && !outcome.cancelled) say('没有可收入的文件。');
  if (outcome.cancelled) say('已停止：已写入的文件都是完整的，其余没有写入。');
  if (report !== null) {
    writeReport(report, outcome.files);
    say(`报告在 ${report}/report.html`);
  }
  const { files, skipped } = outcome;
  if (json) print(`${JSON.stringify({ files: files.map((file) => file.json), ...(skipped.length && { skipped }) }, null, 2)}\n`);
  else if (report !== null) print(`${reportTable(files)}\n`);
}

function exitCode({ files, cancelled }: Outcome, { mode }: IntakeOptions): number {
  if (cancelled) return 130;
  const failed = files.some(({ json, written }) => json.status === 'refused' || (mode === 'write' && written === null));
  return failed ? 1 : 0;
}
