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

/** The Chromium of CHROME_PATH, of the system, or the one that npm carries (Linux x64, with the libraries it needs). */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? systemPaths.find((path) => existsSync(path));
  if (executablePath) return chromium.launch({ executablePath, args: quiet });
  // The package unpacks its shared libraries only where it believes to be on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const carried = await import('@sparticuz/chromium').catch(() => {
    throw new Error('No Chromium: set CHROME_PATH, or install one (apt-get install chromium). The one that npm carries is for Linux x64 only.');
  });
  carried.setupLambdaEnvironment('/tmp/al2023/lib');
  return chromium.launch({ executablePath: await carried.default.executablePath(), args: quiet, env: { ...process.env } as Record<string, string> });
}
