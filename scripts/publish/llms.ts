/** /llms.txt (llmstxt.org): what the site is and where programs that read text find it. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { factsOf } from '../../src/wording/documents.ts';
import { readingsInWords } from '../../src/wording/proofread.ts';
import type { Collection } from './collection.ts';
import { heading, list, paragraph, printMarkdown, text } from './markdown.ts';
import type { SiteAddress } from './site-files.ts';

export function llmsText({ documents, clauses }: Collection, site: SiteAddress): string {
  const quote: RootContent = {
    type: 'blockquote',
    children: [
      paragraph([
        text(
          `各地环境治理政策文件，${documents.length}份、${clauses.length}个条目，各有固定链接。${readingsInWords(documents)}不是政府网站；引用以正式发布文本为准。`,
        ),
      ] as PhrasingContent[]),
    ] as never,
  };
  const notes = [
    '每个条目的 id 是“文件代号#锚点”，如 hunan-2021-governance#m5；锚点后加“.2”指其第二句。id 一经发布不再更改。',
    '引用请写明文件、条目和条目的链接；正文已用校订，底本作什么见 errata.json。',
  ];
  return printMarkdown({
    type: 'root',
    children: [
      heading(1, [text('环境治理政策文库')]),
      quote,
      list(notes),
      heading(2, [text('文件')]),
      list(documents.map((document) => documentEntry(document, site))),
      heading(2, [text('数据')]),
      list(dataEntries(site)),
      heading(2, [text('Optional')]),
      list([
        ...documents.map((document) => [link(`${document.shortTitle}（纯文本）`, site.of(`${document.url}index.txt`))]),
        [link('更新（Atom）', site.at('/feed.xml'))],
      ]),
    ],
  });
}

function documentEntry(document: PolicyDocument, site: SiteAddress): PhrasingContent[] {
  const facts = factsOf(document).map(([, value]) => value);
  return [link(document.title, site.of(`${document.url}index.md`)), text(`：${facts.join('，')}，${document.clauses}个条目`)];
}

function dataEntries(site: SiteAddress): PhrasingContent[][] {
  return [
    [link('clauses.json', site.at('/data/clauses.json')), text('：每个条目一条记录')],
    [link('sentences.json', site.at('/data/sentences.json')), text('：每一句一条记录')],
    [link('parts.json', site.at('/data/parts.json')), text('：款、项、目与表的行、格，各一条记录')],
    [link('errata.json', site.at('/data/errata.json')), text('：校订与存疑')],
    [link('dictionary.json', site.at('/data/dictionary.json')), text('：各文件的字段说明')],
    [link('index.json', site.at('/data/index.json')), text('：文件清单、版本与校验值')],
  ];
}

function link(name: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: name }] };
}
