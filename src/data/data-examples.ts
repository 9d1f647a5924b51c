/** Examples for the data page; each runs as it stands. `site` is the site's full address, without a slash at the end. */
import { documentPath } from '../policy/ids.ts';

export interface DataExample {
  title: string;
  /** curl: for a shell. js: for the console of a page of this site, or Node. */
  language: 'curl' | 'js';
  code: string;
}

export function dataExamples(site: string, document: string): DataExample[] {
  return [
    { title: '下载数据，读一份文件的纯文本', language: 'curl', code: `curl -O ${site}/data/clauses.json\ncurl ${site}${documentPath(document)}index.txt` },
    {
      title: '含某词的条目',
      language: 'js',
      code: `const clauses = await (await fetch('${site}/data/clauses.json')).json();
clauses.filter(({ text }) => text.includes('排污许可')).map(({ id, title }) => [id, title]);`,
    },
    {
      title: '一个条目的校订，底本文字与校订文字对看',
      language: 'js',
      code: `const errata = await (await fetch('${site}/data/errata.json')).json();
errata.filter(({ status }) => status === 'corrected').map(({ clause, original, corrected }) => ({ clause, original, corrected }));`,
    },
    {
      title: '一份文件的数值目标，附所据的文字',
      language: 'js',
      code: `const { units, facts } = await (await fetch('${site}/data/documents/${document}.json')).json();
const textOf = new Map(units.map(({ id, text }) => [id, text]));
facts.targets.filter(({ value }) => value !== null).map(({ indicator, comparator, value, unitOfMeasure, deadline, evidence: { clause, start, end } }) => (
  { indicator, comparator, value, unitOfMeasure, deadline, words: textOf.get(clause).slice(start, end) }));`,
    },
    {
      title: '用本站的检索模块',
      language: 'js',
      code: `// 类型说明：${site}/search/client.d.ts
const { search } = await import('${site}/search/client.js');
const { total, hits } = await search('排污许可');
[total, hits.slice(0, 5).map(({ id, match, url }) => ({ id, match, url }))];`,
    },
    {
      title: '核对一段文字里的引文与条款引用',
      language: 'js',
      code: `// 类型说明：${site}/verify/client.d.ts；文字不会发出
const { verify } = await import('${site}/verify/client.js');
const { quotations, citations } = await verify('有文件提出“构建党委领导、政府主导、企业主体、社会组织和公众共同参与的现代环境治理体系”。');
quotations.map(({ text, verdict, clause, said }) => ({ text, verdict, clause, said }));`,
    },
    {
      title: '读 Akoma Ntoso：各条目的锚点与标题（浏览器中）',
      language: 'js',
      code: `const xml = await (await fetch('${site}${documentPath(document)}index.xml')).text();
const parsed = new DOMParser().parseFromString(xml, 'application/xml');
[...parsed.querySelectorAll('paragraph')].map((unit) => [unit.getAttribute('wId'), unit.querySelector('heading')?.textContent]);`,
    },
  ];
}

/** These need an Elasticsearch or OpenSearch at hand. */
export function bulkExamples(site: string): DataExample[] {
  return [
    {
      title: '建索引，装入全部条目',
      language: 'curl',
      code: `curl -O ${site}/data/bulk-mapping.json
curl -O ${site}/data/bulk.ndjson
curl -X PUT 'http://localhost:9200/policies' -H 'Content-Type: application/json' --data-binary @bulk-mapping.json
curl -X POST 'http://localhost:9200/policies/_bulk' -H 'Content-Type: application/x-ndjson' --data-binary @bulk.ndjson`,
    },
    {
      title: '精确检索：检索词先化为同样的形式，命中的恰是含有它的条目',
      language: 'js',
      code: `const { normalForm } = await import('${site}/search/client.js');
const exact = (words) => {
  const wanted = normalForm(words);
  return { query: { match_phrase: { [Array.from(wanted).length > 1 ? 'exact' : 'exact.single']: wanted } } };
};
exact('PM2.5 年均浓度'); // POST http://localhost:9200/policies/_search`,
    },
  ];
}
