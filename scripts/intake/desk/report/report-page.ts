/** The report as a page: one file without anything from elsewhere. */
import { escapeHtml } from '../../../../src/site/escape-html.ts';
import { nameOfEntry } from '../shown/summary.ts';
import type { Reported } from './reported.ts';

const states = { ready: '可写入', review: '待核', refused: '不收' } as const;

/** `style` is put in as it is; all words of files are escaped. */
export function reportPage(files: readonly Reported[], style: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>收入报告</title><style>${style}</style></head>
<body><main><header><h1>收入报告</h1><p class="sum">${sumOf(files)}</p></header>
${overview(files)}
${files.map(fileSection).join('\n')}
</main></body></html>
`;
}

function sumOf(files: readonly Reported[]): string {
  const counts = Object.entries(states).map(([state, name]) => `${name} ${files.filter(({ json }) => json.status === state).length}`);
  return `共 ${files.length} 个文件：${counts.join('，')}`;
}

const th = (name: string): string => `<th scope="col">${name}</th>`;
const td = (words: string | number): string => `<td>${escapeHtml(String(words))}</td>`;

function overview(files: readonly Reported[]): string {
  const head = [th('文件'), th('标题'), th('发文字号'), th('日期'), th('条目'), th('疑问'), th('可疑')].join('');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${files.map(overviewRow).join('')}</tbody></table></div>`;
}

function overviewRow({ json, suspicious }: Reported, i: number): string {
  const { document, doubts, units } = json;
  const date = document?.dateSigned ?? document?.datePublished ?? '';
  const link = `<td><a href="#f${i}">${escapeHtml(json.file)}</a></td>`;
  const title = document ? td(document.title) : `<td class="refused">不收：${escapeHtml(json.refusal?.message ?? '')}</td>`;
  return `<tr>${link}${title}${td(document?.documentNumber ?? '')}${td(date)}${td(units)}${td(doubts.length)}${td(suspicious.length)}</tr>`;
}

function fileSection(file: Reported, i: number): string {
  const { json, written } = file;
  const state = `<span class="state ${json.status}">${written ? `已写入 ${escapeHtml(written)}` : states[json.status]}</span>`;
  const inside = json.status === 'refused' ? refusalOf(file) : [facts(file), doubts(file), suspicious(file), leftOut(file), outline(file)].join('');
  return `<section id="f${i}"><p class="file">${escapeHtml(json.file)} ${state}</p><h2>${escapeHtml(json.document?.title ?? '没有收入')}</h2>${inside}</section>`;
}

const refusalOf = ({ json: { refusal } }: Reported): string =>
  `<p class="refused">${escapeHtml(refusal?.message ?? '')}</p><p>${escapeHtml(refusal?.remedy ?? '')}</p>`;

function facts({ json: { document, units }, remarks }: Reported): string {
  const silent = '<span class="silent">〔未载〕</span>';
  const entry = (name: string, value: string | null | undefined): string => `<div><dt>${name}</dt><dd>${value ? escapeHtml(value) : silent}</dd></div>`;
  const known = [
    entry('发文字号', document?.documentNumber),
    entry('发文机关', document?.issuers.join('、')),
    entry('成文日期', document?.dateSigned),
    entry('发布日期', document?.datePublished),
    entry('代号', document?.id),
    entry('条目', String(units)),
  ];
  return `<dl>${known.join('')}</dl>${remarks.map((remark) => `<p class="remark">${escapeHtml(remark)}</p>`).join('')}`;
}

function doubts({ json }: Reported): string {
  const items = json.doubts.map(
    ({ rule, place, message, choices }) =>
      `<li><p><strong>${escapeHtml(message)}</strong> <code>${escapeHtml(rule)}</code></p><p class="place">${escapeHtml(place)}</p><ol>${choices.map(({ words }) => `<li>${escapeHtml(words)}</li>`).join('')}</ol></li>`,
  );
  return listOf('疑问', 'doubts', items);
}

function suspicious({ suspicious: lines }: Reported): string {
  const items = lines.map(
    ({ line, words, why }) => `<li><span class="line">${line}</span> <q>${escapeHtml(words)}</q> <span class="why">${escapeHtml(why)}</span></li>`,
  );
  return listOf('可疑的行', 'suspicious', items);
}

function leftOut({ leftOut: entries }: Reported): string {
  const items = entries.map(({ reason, places, characters }) => `<li>${escapeHtml(reason)}：${places} 处，${characters} 字</li>`);
  return listOf('没有收入的文字', 'left-out', items);
}

const listOf = (name: string, kind: string, items: readonly string[]): string =>
  items.length ? `<h3>${name}（${items.length}）</h3><ul class="${kind}">${items.join('')}</ul>` : '';

function outline({ outline: entries }: Reported): string {
  const items = entries.map((entry) => `<li class="d${Math.min(entry.depth, 6)}">${escapeHtml(nameOfEntry(entry))}</li>`);
  return items.length ? `<details><summary>提纲（${items.length} 个条目）</summary><ul class="outline">${items.join('')}</ul></details>` : '';
}
