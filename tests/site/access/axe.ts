/** Accessibility rules of axe-core, those of WCAG 2.2 included. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Result {
  id: string;
  nodes: { target: unknown[] }[];
}

export interface AxeReport {
  /** `color-contrast: .lead, .note`. */
  violations: string[];
  /** Rules that found something to judge, and did. */
  judged: string[];
}

/** Runs all rules, or only those named, on the whole page or on what lies `within` an element. `target-size` (24 px, WCAG 2.5.8) is off unless asked for: it is asked for. */
export async function checkWithAxe(page: Page, only?: string[], within = 'html'): Promise<AxeReport> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([rules, element]) => {
      const checker = (window as unknown as { axe: { run: (context: string, options: object) => Promise<{ violations: Result[]; passes: Result[] }> } }).axe;
      const options = rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } };
      const { violations, passes } = await checker.run(element, { ...options, resultTypes: ['violations', 'passes'] });
      return {
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 4)}`),
        judged: [...violations, ...passes].map(({ id }) => id),
      };
    },
    [only, within] as const,
  );
}
