/**
 * Draws public/og.png, the picture that goes with a link to the site when it is shared (1200 × 630). It is committed: run
 * this again only when the name or the look changes, on a machine with a Songti-class font.
 *
 *   npm exec -- node scripts/draw-og-image.ts
 */
import { siteName } from '../src/site/names.ts';
import { launchBrowser } from './launch-browser.ts';

/** Colours and mark as in src/styles/foundation/colours.css (light) and src/components/Seal.astro. */
const picture = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${siteName}</title>
<style>
  body { margin: 0; width: 1200px; height: 630px; display: grid; grid-template-columns: auto 1fr; align-items: center; column-gap: 64px;
    box-sizing: border-box; padding: 0 100px 10px 110px; background: #faf6ee; color: #26221c; border-bottom: 14px solid #b4442f; font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
  svg { width: 168px; }
  h1 { margin: 0; font-size: 92px; font-weight: 700; letter-spacing: 0.04em; line-height: 1.3; white-space: nowrap; }
  p { margin: 18px 0 0; color: #4d473d; font-size: 37px; letter-spacing: 0.04em; }
  .rule { width: 100%; height: 1px; margin-top: 40px; background: #8d8471; }
  .small { margin-top: 26px; font-size: 27px; }
</style>
<svg viewBox="4 3.5 23 25" fill="none" stroke="#b4442f" stroke-width="1.5" stroke-linejoin="round"><path d="M6 5.5h13.5A5.5 5.5 0 0 1 25 11v15.5H11.5A5.5 5.5 0 0 1 6 21Z"/><path d="M11 12h9M11 17h9"/></svg>
<main>
  <h1>${siteName}</h1>
  <p>各地环境治理政策，逐条检索、对照、引用</p>
  <div class="rule"></div>
  <p class="small">不是政府网站；引用以正式发布文本为准</p>
</main>
</html>`;

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(picture);
await page.screenshot({ path: 'public/og.png' });
await browser.close();
