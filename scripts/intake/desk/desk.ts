/** What becomes of each file that was proposed: it is told, asked about, written. */
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import type { Proposed, Refused } from '../proposal/proposal.ts';
import { askOfFile } from './ask-of-file.ts';
import { type Asking, Cancelled } from './asking.ts';
import type { CheckAnswers } from './check-answers.ts';
import type { IntakeOptions } from './options.ts';
import { type Reported, reported } from './report/reported.ts';
import { type Settled, writeDocument, writeVersion } from './seed-folder.ts';
import { printable } from './shown/printable.ts';
import type { TakenIn } from './take-in.ts';
import { askVersionDate, versionDate } from './version-date.ts';

export interface Desk {
  options: Pick<IntakeOptions, 'seeds' | 'mode' | 'work' | 'allow'>;
  asking: Asking;
  check: CheckAnswers;
  jurisdictions: Jurisdictions;
  /** How many files are named; archives count as one. */
  count: number;
  /** A line of progress. */
  say: (line: string) => void;
}

export interface Outcome {
  files: Reported[];
  skipped: { file: string; sameAs: string }[];
  /** The person ended it before the last file. */
  cancelled: boolean;
}

/** Goes through the files one after the other. What was written before the person ended it stays, and each of it is whole. */
export async function settleEach(results: AsyncIterable<TakenIn>, desk: Desk): Promise<Outcome> {
  const outcome: Outcome = { files: [], skipped: [], cancelled: false };
  try {
    for await (const result of results) {
      desk.say(progressOf(result, outcome.files.length + outcome.skipped.length + 1, desk.count));
      if (result.status === 'skipped') outcome.skipped.push({ file: result.file, sameAs: result.sameAs });
      else outcome.files.push(await settle(result, desk));
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    outcome.cancelled = true;
  }
  return outcome;
}

function progressOf(result: TakenIn, at: number, count: number): string {
  const head = `[${at}/${Math.max(at, count)}] ${printable(result.file)}`;
  if (result.status === 'skipped') return `${head}：已收（${result.sameAs}），略过`;
  if (result.status === 'refused') return `${head}：不收。${printable(result.refusal.message)}${result.refusal.remedy}`;
  return `${head}：${result.metadata.id}，${result.units} 个条目，${result.doubts.length} 处疑问`;
}

async function settle(result: Proposed | Refused, desk: Desk): Promise<Reported> {
  if (result.status === 'refused' || desk.options.mode === 'look') return reported(result, desk.jurisdictions);
  const settled = await settledBy(result, desk);
  const written = settled && (await write(settled, desk));
  if (written) desk.say(`已写入 ${desk.options.seeds}/${written}。接着：npm run preview -- ${written} 查看，npm run convert 转换。`);
  return reported(settled?.proposed ?? result, desk.jurisdictions, written);
}

/** Without questions what is proposed is written: it holds the first answer to each doubt. */
async function settledBy(proposed: Proposed, { options, asking, check }: Desk): Promise<Settled | null> {
  if (options.mode === 'write') return { proposed, open: proposed.doubts, allow: allowOf(proposed, options) };
  const agreed = await askOfFile(proposed, asking, check);
  if (!agreed) return null;
  const { metadata, errata, open } = agreed;
  return { proposed: { ...proposed, metadata, errata }, open, allow: allowOf(proposed, options) };
}

/** The folder that was written, below the seeds; null where there was no place for it, which is said. */
async function write(settled: Settled, { options: { seeds, work, mode }, asking, say }: Desk): Promise<string | null> {
  if (work === null) return writeDocument(seeds, settled);
  const known = versionDate(settled.proposed.metadata);
  const date = known ?? (mode === 'ask' ? await askVersionDate(asking) : null);
  if (date === null) say('没有写入：文本未载公布或成文日期，这一版无从命名。在终端里不加 --yes 运行，即可写明日期。');
  else if (writeVersion(seeds, work, date, settled) === null) say(`没有写入：${work} 已有 ${date} 这一版。`);
  else {
    say('版本文件夹暂不参与转换：转换只读文件夹本身的 text.txt。');
    return `${work}/versions/${date}`;
  }
  return null;
}

/** The reason that was given, where there was something to allow. */
const allowOf = ({ kept }: Proposed, { allow }: Pick<IntakeOptions, 'allow'>): string | null => (kept.length > 0 ? allow : null);
