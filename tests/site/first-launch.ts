import { launchBrowser } from '../../scripts/launch-browser.ts';

/** Before any test: a missing browser is said once, and tests that run side by side do not unpack it at the same time. */
export default async function firstLaunch(): Promise<void> {
  await (await launchBrowser()).close();
}
