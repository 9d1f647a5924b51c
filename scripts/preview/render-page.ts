/** The page of the preview: the document with its notes on the left, what it was made of on the right. */
import { escapeHtml } from '../../src/site/escape-html.ts';
import type { Preview } from './preview-seed.ts';
import type { ReceivedCopy } from './received-file.ts';
import { renderUnits } from './render-units.ts';

/** The parts of the page that change with the files. */
export interface Parts {
  bar: string;
  document: string;
  text: string;
}

export const renderParts = (preview: Preview): Parts => ({ bar: renderBar(preview), document: renderDocument(preview), text: renderText(preview) });

export function renderPage(preview: Preview, received: ReceivedCopy | null): string {
  const { bar, document, text } = renderParts(preview);
  const shown = received !== null && received.showing !== 'none';
  const tab = (id: string, name: string, selected: boolean): string =>
    `<button type="button" role="tab" id="tab-${id}" aria-controls="${id}" aria-selected="${selected}">${name}</button>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(preview.metadata?.title ?? preview.id)} · 预览</title><link rel="stylesheet" href="/style.css"><script type="module" src="/page.mjs"></script></head>
<body><header id="bar">${bar}</header><p id="lost" role="status" hidden>预览已停止，页面不再更新。</p>
<div id="panes"><main id="document" tabindex="-1">${document}</main>
<div id="source"><div role="tablist" aria-label="来源">${received ? tab('received', '收到的文件', shown) : ''}${tab('text', '底本 text.txt', !shown)}</div>
${received ? `<div id="received" role="tabpanel" aria-labelledby="tab-received"${shown ? '' : ' hidden'}>${renderReceived(received)}</div>` : ''}
<div id="text" role="tabpanel" aria-labelledby="tab-text" tabindex="0"${shown ? ' hidden' : ''}>${text}</div></div></div></body></html>
`;
}

function renderReceived({ showing }: ReceivedCopy): string {
  if (showing === 'none') return '<p class="silent">浏览器不能显示这种文件。<a href="/received">下载收到的文件</a>，或看底本。</p>';
  return `<iframe title="收到的文件" src="/received${showing === 'viewer' ? '#navpanes=0"' : '" sandbox=""'}></iframe>`;
}

function renderBar({ id, draft, units, notes, stale }: Preview): string {
  const count = (kind: string): number => notes.filter((note) => note.kind === kind).length;
  const faults = count('fault');
  const state = faults ? `<button type="button" class="bad" title="看下一处">${faults} 处错误</button>` : '<strong class="good">没有错误</strong>';
  return `<span class="name">${escapeHtml(id)}</span>${draft ? '<span class="draft">草稿</span>' : ''}<span>${units.length} 个条目</span>${state}<span>${count('open')} 处待解</span>${stale ? '<span>现在读不出，所示为上一次的样子</span>' : ''}`;
}

function renderDocument(preview: Preview): string {
  const { metadata } = preview;
  if (!metadata) return `<h1 class="title">${escapeHtml(preview.id)}</h1>${renderUnits(preview)}`;
  const facts: Record<string, string> = {
    发文机关: metadata.issuers.join('、'),
    发文字号: metadata.documentNumber ?? '',
    成文日期: metadata.dateSigned ?? '',
    发布日期: metadata.datePublished ?? '',
  };
  const list = Object.entries(facts).map(
    ([name, value]) => `<div><dt>${name}</dt><dd>${value ? escapeHtml(value) : '<span class="silent">〔所据文本未载〕</span>'}</dd></div>`,
  );
  return `<h1 class="title">${escapeHtml(metadata.title)}</h1><dl>${list.join('')}</dl>${renderUnits(preview)}`;
}

/** Every line with its number; those that a note concerns are marked, a fault before all else. */
function renderText({ text, notes }: Preview): string {
  const ofText = notes.filter(({ file, line }) => file === 'text.txt' && line !== null);
  const kinds = ['erratum', 'open', 'fault'] as const;
  const marked = new Map(kinds.flatMap((kind) => ofText.filter((note) => note.kind === kind).map(({ line }) => [line, kind] as const)));
  const item = (line: string, number: number): string => {
    const kind = marked.get(number);
    return `<li id="line-${number}"${kind ? ` class="${kind}"` : ''}>${escapeHtml(line)}</li>`;
  };
  return `<ol>${text.lines.map((line, i) => item(line, i + 1)).join('')}</ol>`;
}
