// Sets a fresh clone up: checks what must be there and installs the locked packages once. A script named behind it is then run, with
// the Node that they bring: a shell that has found its Node before they were there would go on with that one.
// Plain JavaScript without imports from npm: it runs before anything is installed, on Node 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { folderFault } from './settings/checkout-folder.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.installed-from');

const version = (/** @type {string} */ text) => text.replace(/^v/u, '').split('.').map(Number);
const atLeast = (/** @type {string} */ text, /** @type {number} */ major, /** @type {number} */ minor) => {
  const [a = 0, b = 0] = version(text);
  return a > major || (a === major && b >= minor);
};

/** Says what is missing and what to do, and ends with exit code 1. */
function stop(/** @type {string} */ missing, /** @type {string} */ remedy) {
  console.error(`\nMissing: ${missing}\nTo do:   ${remedy}\n`);
  process.exitCode = 1;
}

/** What the lock file asks for on this platform, as one hash. */
function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

function hasCommand(/** @type {string[]} */ names) {
  return names.some((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
}

/** Tools with which nodejs-jieba is compiled where no prebuilt file fits. */
function missingTools() {
  const tools = /** @type {[string, string[]][]} */ ([
    ['Python 3', ['python3', 'python']],
    ['make', ['make', 'gmake']],
    ['a C++ compiler', ['c++', 'g++', 'clang++']],
  ]);
  return tools.filter(([, names]) => !hasCommand(names)).map(([tool]) => tool);
}

function install() {
  const missing = missingTools();
  console.log('Installing the locked packages (once; about a minute) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status === 0) {
    writeFileSync(stampFile, wanted());
    return true;
  }
  if (missing.length)
    stop(`${missing.join(', ')} (nodejs-jieba is compiled with them)`, 'install them with the system’s package manager, e.g. apt-get install python3 make g++');
  else stop('the packages: npm ci failed (see above)', 'check the network and the npm registry, then run the same command again');
  return false;
}

/** Node 22 comes as a package on Linux; elsewhere it must be the one that runs. Its path; null where there is none, which is said. */
function findNode22() {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  const found = existsSync(packaged) ? spawnSync(packaged, ['--version'], { encoding: 'utf8' }).stdout.trim() : '';
  if (atLeast(found || process.version, 22, 18)) return found ? packaged : process.execPath;
  stop(
    `Node 22.18 or newer (found ${found || process.version})`,
    'install Node 22; on Linux x64 and arm64 it comes with the packages, if optional dependencies are not switched off',
  );
  return null;
}

function run(/** @type {string} */ node, /** @type {string[]} */ scriptWithArguments) {
  process.exitCode = spawnSync(node, scriptWithArguments, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

const misplaced = folderFault(root, delimiter);
if (misplaced) stop(misplaced.missing, misplaced.remedy);
else if (!atLeast(process.version, 20, 0)) stop(`Node 20 or newer (found ${process.version})`, 'install a current Node.js');
else if ((existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted()) || install()) {
  const node = findNode22();
  const script = process.argv.slice(2);
  if (node && script.length > 0) run(node, script);
}
