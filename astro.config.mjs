// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.SITE_BASE ?? '/',
  trailingSlash: 'always',
  // Not in node_modules, which copies of the project share when they are built side by side.
  cacheDir: './.astro/cache',
  // The Content-Security-Policy allows no inline styles and no inline scripts: nothing small is folded into a page.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    // A policy text comes out as it went in: no Markdown dialect, no “smart” quotes, no highlighting.
    mdx({ gfm: false, smartypants: false, syntaxHighlight: false, extendMarkdownConfig: false }),
    sitemap(),
  ],
  devToolbar: { enabled: false },
});
