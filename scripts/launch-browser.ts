import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium of CHROME_PATH, the one that npm carries (Linux x64, with the libraries it needs), or one of the system.
 * The carried one comes first: it is the same for everyone, and without a window it takes half the time.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await carriedPath()) ?? systemPaths.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error('No Chromium: set CHROME_PATH, or install one (apt-get install chromium). The one that npm carries is for Linux x64 only.');
  return chromium.launch({ executablePath, args: quiet, env: { ...process.env } as Record<string, string> });
}

/** Unpacks it, at the first call. */
async function carriedPath(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // The package unpacks its shared libraries only where it believes to be on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  // It brings a Latin font, and points to it as soon as it is imported; the system's fonts have Chinese.
  if (existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  const carried = await import('@sparticuz/chromium').catch(() => null);
  if (!carried) return undefined;
  carried.setupLambdaEnvironment('/tmp/al2023/lib');
  return carried.default.executablePath();
}
