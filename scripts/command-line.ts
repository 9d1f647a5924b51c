/** How entry scripts take their options: what they do not know is answered in one line, before anything is done. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ArgsDef, type CommandDef, runMain } from 'citty';
import { FolderFault } from './convert/write/folder-fault.ts';

/** The options that the script was started with, by `parseArgs` of Node. Wrong ones end it: one line, exit code 2. */
export function readOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  goOnUnread();
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${firstSentence((error as Error).message)}. Expected: ${expected(config)}`);
    // Nothing has begun that could be left half done.
    process.exit(2);
  }
}

/** Runs a command of citty, which by itself takes unknown options for none. */
export function runEntry<T extends ArgsDef>(command: CommandDef<T>): Promise<void> {
  const args = Object.entries((command.args ?? {}) as ArgsDef);
  const named = args.filter(([, { type }]) => type !== 'positional');
  const options = Object.fromEntries(named.map(([name, { type }]) => [name, { type: type === 'boolean' ? 'boolean' : 'string' } as const]));
  readOptions({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowNegative: true, allowPositionals: named.length < args.length });
  return runMain({ ...command, run: (context) => saidInOneLine(() => command.run?.(context)) });
}

/** A folder that cannot be written is no fault of the program: no stack is shown. */
async function saidInOneLine(action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof FolderFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** A reader who has seen enough (`| head -3`) is no fault of the program, which goes on with what it does and ends with its own exit code. */
function goOnUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

const firstSentence = (message: string): string => message.split('. ')[0] ?? '';

function expected({ options = {}, allowPositionals }: ParseArgsConfig): string {
  const names = [...(allowPositionals ? ['arguments without a name'] : []), ...Object.keys(options).map((name) => `--${name}`)];
  return names.join(', ') || 'no options';
}
