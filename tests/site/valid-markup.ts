/** Whether the pages of the built site are valid HTML. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';
import { dist } from './dist.ts';

export const pageFiles = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => join(entry.parentPath, entry.name));

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes void elements and attributes in its own, equally valid style.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      // Sentences are numbered m5.2: a dot is valid in an id.
      'valid-id': ['error', { relaxed: true }],
      // Any number of members of a family may be chosen: their boxes share a name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'reset', 'button'] }],
      // Titles of policies are as long as they are.
      'long-title': 'off',
    },
  }),
);

/** What is wrong with the markup of some pages, the first twenty lines; empty where nothing is. */
export async function markupFaults(files: readonly string[]): Promise<string> {
  const report = await validator.validateMultipleFiles([...files]);
  return formatterFactory('text')(report.results).split('\n').slice(0, 20).join('\n');
}
