/**
 * Takes received files in: `node scripts/intake.ts FILE…|FOLDER [--seeds DIR] [--yes] [--json] [--work ID] [--allow REASON]
 * [--report [FOLDER]]`. Each becomes a folder of the seeds: the file as received, its text, document.yaml and errata.yaml as
 * proposed. In a terminal the doubts are asked one by one; --yes writes what is proposed, --json and --report only show it.
 * Exit code 1 where a file was refused: nothing is written for it.
 */
import { defineCommand } from 'citty';
import { runEntry } from './command-line.ts';
import { terminal } from './intake/desk/ask-in-terminal.ts';
import { intakeOptions, withUsualReport } from './intake/desk/options.ts';
import { runIntake } from './intake/desk/run.ts';
import { openWorkers } from './intake/desk/workers.ts';

const command = defineCommand({
  meta: { name: 'intake', description: 'Take received files in: docx, pdf, html, md, txt, json, zip' },
  args: {
    file: { type: 'positional', required: false, description: 'files, or folders of files' },
    seeds: { type: 'string', default: 'seeds', description: 'folder that gets one folder per document' },
    yes: { type: 'boolean', default: false, description: 'write what is proposed without asking' },
    json: { type: 'boolean', default: false, description: 'print what is proposed as JSON; nothing is written without --yes' },
    work: { type: 'string', description: 'id of the document that the file is another version of' },
    allow: { type: 'string', description: 'why a file is taken in that its own words keep from publication' },
    report: { type: 'string', description: 'write report.html and report.json into a folder (intake-report)' },
  },
  async run({ args }) {
    const { options, fault } = intakeOptions({ ...args, paths: args._ }, process.stdin.isTTY === true && process.stderr.isTTY === true);
    if (!options) return stop(fault);
    const workers = openWorkers();
    const say = (line: string): void => console.error(line);
    const print = (text: string): void => void process.stdout.write(text);
    try {
      process.exitCode = await runIntake(options, { workers, asking: terminal, say, print });
    } finally {
      await workers.close();
    }
  },
});

function stop(fault: string): void {
  console.error(fault);
  process.exitCode = 2;
}

process.argv = [...process.argv.slice(0, 2), ...withUsualReport(process.argv.slice(2))];
runEntry(command);
