import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
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
      // Titles of policies are as long as they are.
      'long-title': 'off',
    },
  }),
);

describe('the markup of the built site', () => {
  it('is valid on every page', async () => {
    const report = await validator.validateMultipleFiles(files);
    expect(formatterFactory('text')(report.results).split('\n').slice(0, 20).join('\n')).toBe('');
    expect(report.valid).toBe(true);
  });

  it('holds no inline script, style or event handler', () => {
    const inline = files.filter((file) => {
      const html = readFileSync(file, 'utf8');
      const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/gu)].filter((match) => !/type="?application\/ld\+json/u.test(match[1] ?? ''));
      return scripts.length > 0 || /<style[\s>]|\sstyle="|\son[a-z]+="/u.test(html);
    });
    expect(inline).toEqual([]);
  });
});
