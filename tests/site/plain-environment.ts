/** The environment without what vitest puts into it (BASE_URL, MODE, NODE_ENV …): for builds started from a test. */
export function plainEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const added = new Set(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'NODE_ENV']);
  return Object.fromEntries(
    Object.entries({ ...process.env, ...more }).filter(([name]) => !added.has(name) && !name.startsWith('VITEST')),
  ) as NodeJS.ProcessEnv;
}
