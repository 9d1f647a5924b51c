/**
 * Makes everything into dist/ (or --out DIR): seeds → content → site → public data → search index → offline copy.
 * SITE_URL and SITE_BASE say where it will stand. Documents with faults are left out, which is said; drafts are left out
 * unless --drafts. --seeds DIR and --content DIR: another collection.
 */
import { spawnSync } from 'node:child_process';
import { defineCommand } from 'citty';
import { consola } from 'consola';
import { documentFolders } from '../src/library/content-folder.ts';
import { runEntry } from './command-line.ts';
import { convertFolders } from './convert/convert-folders.ts';
import { reportConversion } from './convert/report-conversion.ts';
import { checkSettings } from './settings/check-settings.ts';
import { emptySiteFolder } from './settings/output-folders.ts';

export interface BuildOptions {
  seeds: string;
  content: string;
  out: string;
  drafts: boolean;
  /** Address of the site where SITE_URL is not set. */
  siteUrl?: string;
}

const usual: BuildOptions = { seeds: 'seeds', content: 'content', out: 'dist', drafts: false };

const stepsFor = ({ seeds, content, out, drafts }: BuildOptions): [what: string, command: string[]][] => [
  ['Building the site', ['astro', 'build', '--outDir', out]],
  ['Publishing the data', ['node', 'scripts/publish-data.ts', '--content', content, '--seeds', seeds, '--out', out, ...(drafts ? ['--drafts'] : [])]],
  ['Drawing pictures for shared links', ['node', 'scripts/finish/draw-pictures.ts', '--out', out]],
  ['Writing the sizes of data files', ['node', 'scripts/finish/write-data-sizes.ts', '--out', out]],
  ['Writing traditional forms', ['node', 'scripts/finish/build-traditional.ts', '--out', out]],
  ['Indexing for search', ['node', 'scripts/build-index.ts', '--data', `${out}/data`, '--seeds', seeds, '--out', out]],
  ['Naming what pages load', ['node', 'scripts/finish/preload-files.ts', '--out', out]],
  ['Writing files for hosts', ['node', 'scripts/finish/write-host-files.ts', '--out', out]],
  ['Listing the offline copy', ['node', 'scripts/finish/build-offline.ts', '--out', out]],
];

/** `whole`: everything was built; `partly`: documents with faults stand as they were last, or are left out; `failed`: there is no site. */
export type BuildOutcome = 'whole' | 'partly' | 'failed';

/** Checks the settings, then runs the steps in order and stops at the first that fails. */
export function build(options: Partial<BuildOptions> = {}): BuildOutcome {
  const chosen = { ...usual, ...options };
  checkSettings({ ...chosen, writesContent: true });
  const converted = convert(chosen);
  if (converted === 'failed' || !hasDocuments(chosen)) return 'failed';
  emptySiteFolder(chosen.out);
  return stepsFor(chosen).every(([what, command]) => runStep(what, command, chosen)) ? converted : 'failed';
}

function convert({ seeds, content }: BuildOptions): BuildOutcome {
  consola.start('Converting the seed texts …');
  const outcome = convertFolders(seeds, content);
  const sound = reportConversion(outcome, seeds, content);
  if (outcome.changed === null) return 'failed';
  return sound ? 'whole' : 'partly';
}

/** Whether there is anything to show; says what to do where there is not. */
function hasDocuments({ content, drafts }: BuildOptions): boolean {
  if (documentFolders(content, drafts).length > 0) return true;
  const drafted = drafts ? 0 : documentFolders(content, true).length;
  if (drafted) consola.error(`Only drafts in ${content} (${drafted}): build with --drafts, or publish one with npm run release -- ID.`);
  else consola.error(`There is no document in ${content} to build a site of: mend the faults above, or add a text (CONTRIBUTING.md).`);
  return false;
}

function runStep(what: string, [command = '', ...args]: readonly string[], { content, drafts, siteUrl }: BuildOptions): boolean {
  consola.start(`${what} …`);
  const from = performance.now();
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: content,
    DRAFTS: drafts ? 'on' : 'off',
    ...(siteUrl && { SITE_URL: process.env.SITE_URL || siteUrl }),
  };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (status === 0) consola.success(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  else consola.error(`${what} failed.`);
  return status === 0;
}

const command = defineCommand({
  meta: { name: 'build', description: 'Make the whole site' },
  args: {
    seeds: { type: 'string', default: usual.seeds, description: 'folder with one folder per document' },
    content: { type: 'string', default: usual.content, description: 'folder for what they are converted into' },
    out: { type: 'string', default: usual.out, description: 'folder for the site' },
    drafts: { type: 'boolean', default: false, description: 'publish drafts too, marked as such' },
  },
  run({ args }) {
    const outcome = build(args);
    if (outcome === 'partly') consola.warn('Documents with faults (see above) stand in the site as they were last, or not at all.');
    if (outcome !== 'whole') process.exitCode = 1;
  },
});

if (import.meta.main) runEntry(command);
