import type { APIRoute, GetStaticPaths } from 'astro';
import { type ShortAddress, shortAddresses } from '../../../library/short-address.ts';
import { escapeHtml } from '../../../site/escape-html.ts';
import styles from '../../../styles/short.css?url';

export const getStaticPaths = (() => shortAddresses().map((short) => ({ params: { name: short.name }, props: { short } }))) satisfies GetStaticPaths;

/** A page that leads on at once, and says where to if it cannot. Plain on purpose: there is one for every unit. */
export const GET: APIRoute<{ short: ShortAddress }> = ({ props: { short }, site }) => {
  const [title, target] = [escapeHtml(short.title), escapeHtml(short.target)];
  const canonical = escapeHtml(new URL(short.target, site).href);
  return new Response(
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><meta name="robots" content="noindex"><link rel="canonical" href="${canonical}"><meta http-equiv="refresh" content="0; url=${target}"><link rel="stylesheet" href="${styles}"></head>` +
      `<body><main><h1>${title}</h1><p>本条在此：<a href="${target}">${canonical}</a></p></main></body></html>\n`,
  );
};
