// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { currentSettings } from './src/site/settings.ts';

const { siteUrl, base } = currentSettings();

/**
 * A version as Lightning CSS writes it.
 * @param {number} major
 */
const version = (major, minor = 0) => (major << 16) | (minor << 8);

export default defineConfig({
  site: siteUrl,
  base,
  trailingSlash: 'always',
  // Not in node_modules, which copies of the project share when they are built side by side.
  cacheDir: './.astro/cache',
  // The Content-Security-Policy allows no inline styles and no inline scripts: nothing small is folded into a page.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    // The folder is emptied by scripts/build.ts, which asks first whether a build has made it.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    // The pages are made by a program that Astro writes into --out, which need not lie where node_modules is found: nothing is left for it to look for.
    environments: { prerender: { resolve: { noExternal: true } } },
    // Lightning CSS resolves the custom media of src/styles/foundation/media.css. The targets are the first browsers with light-dark(): all else stays as written.
    css: {
      transformer: 'lightningcss',
      lightningcss: { drafts: { customMedia: true }, targets: { chrome: version(123), firefox: version(120), safari: version(17, 5) } },
    },
  },
  integrations: [
    // A policy text comes out as it went in: no Markdown dialect, no “smart” quotes, no highlighting.
    mdx({ gfm: false, smartypants: false, syntaxHighlight: false, extendMarkdownConfig: false }),
    sitemap({ filter: (page) => !page.endsWith('/offline/') }),
  ],
  devToolbar: { enabled: false },
});
