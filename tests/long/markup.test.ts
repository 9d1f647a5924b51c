import { expect, it } from 'vitest';
import { markupFaults, pageFiles } from '../site/valid-markup.ts';

it('the markup of every page is valid', async () => {
  expect(pageFiles.length).toBeGreaterThan(400);
  expect(await markupFaults(pageFiles)).toBe('');
});
