/**
 * What can be wrong with seeds, and how it is said. All wording stands in this table; README.md beside it is the table
 * in print (`npm run faults`).
 */
import { longestShortAddress } from '../../src/policy/addresses.ts';
import { headingForms, numberStyles } from '../../src/policy/model/numbering.ts';

export interface Issue {
  rule: RuleName;
  /** Path as given to the conversion, or the folder of the collection. */
  file: string;
  /** 1-based line in that file; null where the whole file is meant. */
  line: number | null;
  /** How it comes about. */
  cause: string;
  what: string;
  expected: string;
  remedy: string;
  /** Cause and remedy in Chinese, in a sentence or two. */
  zh: string;
  /** What the wording was made of, for programs that act on the fault. */
  details: Readonly<Record<string, unknown>>;
}

type Wording = Omit<Issue, 'rule' | 'file' | 'line' | 'details'>;

/** Why a line with the number that is wanted was not read as its heading, and what to do. */
const unread = {
  quoted: { cause: 'it stands in a quotation that a line above opens', remedy: 'restore the mark that closes the quotation, in errata.yaml' },
  'no-stop': {
    cause: 'the line before it has no stop at its end, so that the sentence seems to go on here',
    remedy:
      'restore the stop of the line before in errata.yaml; if the text has a paragraph on each line, set `lineBreaks: paragraph-per-line` in document.yaml',
  },
  doubtful: {
    cause: 'its first words may be a citation, an amount or a list as well',
    remedy: 'restore the white space behind the number in errata.yaml',
  },
  style: {
    cause: 'its number is printed in another style than those beside it',
    remedy: 'write the number as those beside it are printed, in errata.yaml',
  },
  form: { cause: 'its number seems to be damaged', remedy: 'correct the number in errata.yaml' },
  'no-mark': { cause: 'it begins with the numeral, but no mark stands behind that', remedy: 'restore the mark behind the number in errata.yaml' },
};

/** 12,345; on the page of all faults the name of the figure stays what it is. */
const inFigures = (figure: number): string => (Number.isNaN(Number(figure)) ? `${figure}` : Number(figure).toLocaleString('en'));

/** What the next heading tells of one that is out of order. */
function readingOf({ expected, reading }: { expected: string; reading: { next: string; misread: boolean } | null }): string {
  if (!reading?.next) return '';
  return reading.misread
    ? `, and “${reading.next}” follows it as if it were “${expected}”`
    : `, and “${reading.next}” behind it goes on from there as if this line were no heading`;
}

const rules = {
  'unreadable-file': (p: { error: string }): Wording => ({
    cause: 'A folder of seeds/ lacks text.txt or document.yaml; or a file is a folder, a link that leads nowhere, too large, or may not be read.',
    zh: '文件夹里缺 text.txt 或 document.yaml，或者它是文件夹、失效的链接，过大，或无权读取。补上文件，检查权限。',
    what: `cannot be read: ${p.error}`,
    expected: 'a file of a size that people write, which may be read',
    remedy: 'put the file itself there, and let it be read; a text that is too large is several documents, or was never a text',
  }),
  'no-documents': (_: object): Wording => ({
    cause: 'The folder given with --seeds does not exist or has no folder in it.',
    zh: '--seeds 所指的文件夹不存在，或其中没有文件的文件夹。改正路径。',
    what: 'holds no document',
    expected: 'one folder per document, with text.txt and document.yaml',
    remedy: 'check the folder given with --seeds',
  }),
  'unknown-document': (p: { id: string }): Wording => ({
    cause: 'The id given with --only or to `npm run release` is misspelt, or the document has no folder yet.',
    zh: '所给的代号不是任何文件的。代号即 seeds/ 下文件夹的名称，检查写法。',
    what: `has no document ${p.id}`,
    expected: 'the id of a document, which is the name of its folder',
    remedy: 'check the spelling; ids are the names of the folders in seeds/',
  }),
  'bad-yaml': (p: { error: string }): Wording => ({
    cause: 'A quotation mark, bracket, colon or indentation is wrong.',
    zh: 'YAML 语法有误：引号、括号、冒号或缩进。改正这一行；值里有冒号加空格的，加上引号。',
    what: `is not valid YAML: ${p.error}`,
    expected: 'valid YAML',
    remedy: 'mend the syntax at this line; a value that holds `: ` or ` #`, or begins with a mark such as [ or *, stands in quotation marks',
  }),
  'bad-metadata': (p: { path: string; error: string }): Wording => ({
    cause: 'A key is misspelt, missing or unknown, or its value has another form than the schema says.',
    zh: '键名写错、缺少或不认识，或值的形式不对。照 seeds/schemas/ 改正，不认识的键删去。',
    what: `${p.path || 'the file'}: ${p.error}`,
    expected: 'the keys and values of the schema of this file in seeds/schemas/',
    remedy: 'correct the key or value; remove keys that the schema does not know',
  }),
  'id-differs-from-folder': (p: { id: string; folder: string }): Wording => ({
    cause: 'The folder was copied or renamed without its document.yaml.',
    zh: '文件夹改了名而 id 未改，或相反。使二者相同。',
    what: `id is ${p.id} in the folder ${p.folder}`,
    expected: 'the id of a document to be the name of its folder',
    remedy: 'rename the folder or correct the id',
  }),
  'bad-encoding': (p: { encoding: string; offset: number; found: string | null; kind: 'text' | 'yaml' }): Wording => ({
    cause: 'The file was saved in another encoding, or bytes were lost on the way.',
    zh: '文件不是所说的编码，或传送中有损坏。文本是 GB 18030 的，写明 encoding: gb18030；YAML 文件、UTF-16 的文本，另存为 UTF-8；否则重新取得文本。',
    what: `is not ${p.encoding} (first wrong byte at ${p.offset})${p.found === null ? '' : `; it seems to be ${p.found}`}`,
    expected: `text in ${p.encoding}`,
    remedy:
      p.kind === 'yaml'
        ? 'save the file as UTF-8'
        : p.found !== null
          ? 'save the file as UTF-8, and record its new SHA-256 in document.yaml'
          : p.encoding === 'utf-8'
            ? 'declare `encoding: gb18030` in document.yaml if that is what it is, or receive the text again'
            : 'remove `encoding` from document.yaml if the text is UTF-8, or receive the text again',
  }),
  'empty-text': (_: object): Wording => ({
    cause: 'text.txt is empty or holds white space alone.',
    zh: 'text.txt 是空的。重新取得文本。',
    what: 'holds no text',
    expected: 'the text of a policy',
    remedy: 'receive the text again',
  }),
  'control-character': (p: { code: string }): Wording => ({
    cause: 'The text was damaged when it was extracted or copied.',
    zh: '文本在提取或复制时损坏，混入控制字符。重新取得文本。',
    what: `holds the control character ${p.code}`,
    expected: 'text without control characters',
    remedy: 'receive the text again; a seed that was damaged on the way is not mended by hand',
  }),
  'changed-seed': (p: { found: string; recorded: string }): Wording => ({
    cause: 'text.txt was edited, or its line ends were converted, after its SHA-256 was recorded.',
    zh: 'text.txt 在登记校验值之后被改动。恢复原样，改正写在 errata.yaml；确系重新取得的，登记新的 SHA-256。',
    what: `has SHA-256 ${p.found}, recorded is ${p.recorded}`,
    expected: 'the seed as it was received, byte for byte',
    remedy: 'restore text.txt; corrections belong into errata.yaml. If the text was truly received anew, record its new SHA-256',
  }),
  'fact-not-in-text': (p: { key: string; value: string }): Wording => ({
    cause: 'A number, issuer or date was taken from elsewhere, or is written otherwise in the text.',
    zh: '所写的事项不见于文本。照文本改正，或留空（null、[]）；据网页、据编者的，在 sources 写明，并抄录文字或写明理由。',
    what: `${p.key} “${p.value}” does not occur in the text`,
    expected: 'facts that the text itself gives, or `sources` that says what else they rest on',
    remedy:
      'correct it to the wording of the text, or leave it empty (null, []); what rests on the page of the text or on the editor says so under `sources`, with the words',
  }),
  'fact-not-in-words': (p: { key: string; value: string }): Wording => ({
    cause: '`sources` says that a fact rests on the page of the text, but the words quoted there do not hold it.',
    zh: 'sources 说此项据网页，所抄的文字里却没有。抄全网页的文字，或改正此项。',
    what: `${p.key} “${p.value}” does not occur in the words under sources.${p.key}`,
    expected: 'the words of the page that give the fact',
    remedy: 'quote the words of the page in full, or correct the fact',
  }),
  'unknown-jurisdiction': (p: { id: string }): Wording => ({
    cause: 'An id under `territories` is misspelt, or jurisdictions.yaml does not have the unit, as with most counties.',
    zh: 'jurisdictions.yaml 里没有这个代号。改正代号；缺县级的，在 jurisdictions.yaml 增加。',
    what: `territories: there is no jurisdiction ${p.id}`,
    expected: 'ids of seeds/jurisdictions.yaml, such as cn-430000',
    remedy: 'correct the id, or add the unit to jurisdictions.yaml',
  }),
  'nested-territories': (p: { id: string; around: string }): Wording => ({
    cause: 'A unit was listed beside the one that it lies in: a text that holds in the whole holds in the part.',
    zh: '所列的地域一个在另一个之内。只写实际施行的：全域施行的写外面的，只在其中施行的写里面的。',
    what: `territories: ${p.id} lies in ${p.around}, which is listed too`,
    expected: 'units beside each other',
    remedy: `remove ${p.id} if the text holds in all of ${p.around}, else remove ${p.around}`,
  }),
  'fact-of-another': (p: { key: string; value: string; why: string }): Wording => ({
    cause: 'The end of a longer name or number was copied, or the number of a text that is cited, or the day from which the text holds.',
    zh: '所写的事项在文本里只是别的名称、文号的一部分，或是所引文件的文号，或是施行日期。照文本写全，或改正；另有依据的，在 sources 写明。',
    what: `${p.key} “${p.value}” occurs in the text only ${p.why}`,
    expected: 'the whole name or number, of this text itself, and the day on which it was signed or published',
    remedy:
      'write it in full as it is printed, or leave it empty (null, []); what rests on the page of the text or on the editor says so under `sources`, with the words',
  }),
  'not-a-province': (p: { name: string; id: string }): Wording => ({
    cause: '`province` names a city or county; then its text would be counted as that of a province.',
    zh: 'province 写的是市县。删去，在 territories 写其代号。',
    what: `province: ${p.name} is no province-level unit`,
    expected: 'the short name of a province-level unit, such as 湖南 or 北京, or null',
    remedy: `leave out \`province\` and write \`territories: [${p.id}]\``,
  }),
  'joint-issuers': (p: { issuer: string; names: string }): Wording => ({
    cause: 'Joint issuers that stand run together in the text were copied as one.',
    zh: '几个机关连写成了一个。分开，依次列出。',
    what: `issuers: “${p.issuer}” names several: ${p.names}`,
    expected: 'every issuer on its own',
    remedy: `list them one by one: [${p.names}]`,
  }),
  'rank-contradicts-maker': (p: { rank: string; maker: string; number: string | null }): Wording => ({
    cause: 'The rank was taken from the title, or `maker` is wrong: who makes a text, and by what order, decides its rank.',
    zh: '这个制定机关（或这种公布方式）不能制定这一位阶的文件。改正 rank 或 maker；不详的留空。',
    what: `rank: ${p.rank} does not go with ${p.number === null ? `the maker (${p.maker})` : `an order (${p.number}) of its maker (${p.maker})`}`,
    expected: 'a rank that the maker may make, by the order that promulgated the text; null where unknown',
    remedy: 'correct `rank` or `maker`, or leave `rank` out: where maker and order decide it, it is worked out',
  }),
  'system-contradicts-maker': (p: { system: string; maker: string; expected: string }): Wording => ({
    cause: '`system` or `maker` was copied from another document.',
    zh: '所属系统与制定机关不符。改正 system 或 maker；system 也可不写，由制定机关推出。',
    what: `system: ${p.system} is not that of the maker (${p.maker})`,
    expected: p.expected,
    remedy: 'correct `system` or `maker`, or leave `system` out: it follows from the maker',
  }),
  'original-not-found': (p: { file: string }): Wording => ({
    cause: '`original.file` is misspelt, or the file as received was not kept in the folder of the document.',
    zh: '文件夹（或其中的 received/）里没有所写的原件。补上，或改正 original；没有原件的不写 original。',
    what: `original: there is no file ${p.file}`,
    expected: 'the file as received, in the folder of the document or in received/ there',
    remedy: 'put the file there or correct its name; leave `original` out where none was received',
  }),
  'changed-original': (p: { file: string; found: string; recorded: string }): Wording => ({
    cause: 'The file as received was saved again or replaced after its SHA-256 was recorded, or the SHA-256 is of another file.',
    zh: '原件与登记的校验值不符。恢复原件，或登记它的 SHA-256。',
    what: `original: ${p.file} has SHA-256 ${p.found}, recorded is ${p.recorded}`,
    expected: 'the file as it was received, byte for byte',
    remedy: 'restore the file, or record the SHA-256 of the one that was truly received',
  }),
  'restored-outside-text': (p: { end: number; length: number }): Wording => ({
    cause: 'An offset under `restored` is miscounted, or the text was received anew since.',
    zh: 'restored 的位置超出文本。照 text.txt 重新计数（UTF-16 单位）。',
    what: `restored: ends at ${p.end} in a text of ${p.length} UTF-16 units`,
    expected: 'a range inside text.txt',
    remedy: 'count the range anew in text.txt',
  }),
  'same-text': (p: { id: string; other: string }): Wording => ({
    cause: 'A text was taken in twice, under two ids.',
    zh: '同一文本收了两次。删去其中一个文件夹。',
    what: `${p.id} has the same text as ${p.other} (encoding, line ends and white space aside)`,
    expected: 'every text once',
    remedy: `remove the folder of ${p.id} or that of ${p.other}`,
  }),
  'similar-text': (p: { id: string; other: string; percent: number }): Wording => ({
    cause: 'A text was taken in twice, with other line breaks, another title page or a few other characters; or one document follows the other closely.',
    zh: '两份文本大体相同。同一文本收了两次的，删去其中一个文件夹；确是两份文件的（征求意见稿与定稿、修订前后），在 document.yaml 的 resembles 写明另一份的代号和理由。',
    what: `${p.id} has nearly the same text as ${p.other} (${p.percent} % of the shorter stands in the other)`,
    expected: 'every text once',
    remedy: `remove the folder of ${p.id} or that of ${p.other}; if they are two documents (a draft for comment and what was adopted, before and after a revision), say so in document.yaml of ${p.id}: resembles: [{ document: ${p.other}, reason: … }]`,
  }),
  'title-not-found': (p: { title: string; near: string | null }): Wording => ({
    cause: '`title` differs from the text, or the title is joined with other words on its line.',
    zh: '文本中没有独占一行或数行的这个标题。标题占几行的，title 写连起来的全文；与别的文字连成一行的，在 errata.yaml 分开；否则照文本改正 title。',
    what: `no line is the title “${p.title}”${p.near === null ? '' : `; the nearest is “${p.near}”`}`,
    expected: 'the title on a line of its own, or over several lines',
    remedy:
      'write the whole title into `title`, its lines joined, as the text has it; where other words stand on its line, part them in errata.yaml (corrected: "\\n" and the words)',
  }),
  'one-line-text': (p: { length: number }): Wording => ({
    cause: 'The line breaks were lost when the text was taken out of a picture or a page.',
    zh: '全文只有一行，断行已失，标题无从识别。从原件重新取文字，或照原件断行。',
    what: `the text is one line of ${inFigures(p.length)} characters`,
    expected: 'headings at the beginning of lines',
    remedy: 'take the text from its source again with its line breaks, or break it before each heading',
  }),
  'long-unit': (p: { anchor: string; length: number; most: number }): Wording => ({
    cause: 'The headings below this one were not read, or the file is no policy text.',
    zh: '这一条目长得不合常理，多半是其下的标题没有认出，或者文本并非政策文件。检查 numbering.levels 与断行。',
    what: `${p.anchor} has ${inFigures(p.length)} characters`,
    expected: `units of at most ${inFigures(p.most)} characters`,
    remedy: 'check `numbering.levels` and `lineBreaks` in document.yaml, and whether text.txt is the text of the policy',
  }),
  'lines-look-wrapped': (p: { torn: number; of: number; end: string }): Wording => ({
    cause: '`lineBreaks` says that each line is a paragraph, but the lines were broken by the width of a column or a page.',
    zh: '文本像是按栏宽折断的行：等宽的行多数没有标点就断开，而 lineBreaks 写的是 paragraph-per-line。改为 wrapped。',
    what: `${p.torn} of ${p.of} lines of one width end without any mark, the first with “…${p.end}”`,
    expected: 'lines that end where their paragraphs end',
    remedy: 'set `lineBreaks: wrapped` in document.yaml, or take the text from its source again without these breaks',
  }),
  'markup-in-text': (p: { tag: string; lines: number }): Wording => ({
    cause:
      'The page was saved with its markup instead of its words, or some of it was left when it was taken out: HTML, BBCode, wiki text, TeX, templates, scripts, fields of a word processor.',
    zh: '文本里有给程序看的标记（HTML 标签、&nbsp; 之类的字符引用，BBCode、维基、TeX、模板、脚本的记号，文字处理软件的域）。改存网页的文字，或在 errata.yaml 逐处改正。',
    what: `holds markup: ${p.tag}${Number(p.lines) > 1 ? `, on ${p.lines} lines` : ''}`,
    expected: 'the words of the page, without markup (<p> and bold marks may stay where `typography` names markdown-marks)',
    remedy: 'save the words of the page, not its source; what is left of it is put right in errata.yaml',
  }),
  'page-words': (p: { words: string; lines: number }): Wording => ({
    cause: 'Words of the web page round the text were saved with it: buttons, counters, where the page is from and who edited it.',
    zh: '文本里混进了网页上文件以外的文字（打印本页、浏览次数、来源、责任编辑之类）。把整行写在 document.yaml 的 dropped，附理由；据网页的日期、来源，写在 sources。',
    what: `holds words of a web page: “${p.words}”${Number(p.lines) > 1 ? `, such on ${p.lines} lines` : ''}`,
    expected: 'the text of the document alone',
    remedy: 'declare the line under `dropped` in document.yaml (original: its words, reason: 网页杂项)',
  }),
  'markdown-in-text': (p: { mark: string; lines: number }): Wording => ({
    cause: 'The text was saved as Markdown, and `typography` does not say so, or it has marks that no rule takes away.',
    zh: '文本里有 Markdown 标记（#、**、>、列项、链接之类）。在 document.yaml 的 typography 中写明 markdown-marks；规则去不掉的，在 errata.yaml 逐处改正。',
    what: `holds marks of Markdown: ${p.mark}${Number(p.lines) > 1 ? `, such on ${p.lines} lines` : ''}`,
    expected: 'words without marks for programs, or `typography` with markdown-marks',
    remedy: 'name markdown-marks in `typography` of document.yaml; what is left after that is put right in errata.yaml',
  }),
  'foreign-character': (p: { code: string; lines: number }): Wording => ({
    cause: 'A character was lost, read in a wrong encoding, or is a sign of a font of its own, which other fonts do not have.',
    zh: '文本里有文件不会用的字符（乱码、替代符、专用字体的私用字）。与原件核对，在 errata.yaml 改成原来的字；很多处的，重新取得文本。',
    what: `holds ${p.code}${Number(p.lines) > 1 ? `, on ${p.lines} lines` : ''}, which is no character of a text`,
    expected: 'characters that every reader sees as they were printed',
    remedy: 'compare it with the original and write the right character in errata.yaml; where there are many, receive the text again',
  }),
  'foreign-in-yaml': (p: { path: string; code: string }): Wording => ({
    cause:
      'A value was copied with characters that nobody sees (marks of direction, spaces of no width), or with one that was lost or is a sign of a font of its own.',
    zh: '所写的值里混有看不见的字符（零宽空格、方向控制符）或乱码、私用字。删去，或改成原来的字。',
    what: `${p.path} holds ${p.code}, which is no character of a text`,
    expected: 'characters that every reader sees as they were written',
    remedy: 'write the value again by hand; only `original`, `prefix` and `suffix` have the characters of a text as it was received',
  }),
  'other-script': (p: { character: string; code: string; meant: string; lines: number }): Wording => ({
    cause: 'A character of another script that looks the same (Cyrillic Р, katakana エ) was read from a picture, or typed.',
    zh: '文本里有别种文字的字符，看来与所需的相同而编码不同（西里尔字母、希腊字母、假名、注音），检索不到。在 errata.yaml 改正。',
    what: `holds ${p.character} (${p.code}) in place of ${p.meant}${Number(p.lines) > 1 ? `, on ${p.lines} lines` : ''}`,
    expected: `${p.meant}`,
    remedy: `write ${p.meant} in errata.yaml; where there are many, receive the text again`,
  }),
  'lookalike-character': (p: { character: string; code: string; ideograph: string; others: number }): Wording => ({
    cause: 'The text was taken out of a PDF whose fonts name radicals (⻛) where ideographs (风) are meant.',
    zh: '文本里有部首字符或兼容字符，看来与汉字相同而编码不同。在 document.yaml 的 typography 中写明 unified-ideographs。',
    what: `holds ${p.character} (${p.code}) in place of ${p.ideograph}${Number(p.others) > 0 ? `, and ${p.others} more such characters` : ''}`,
    expected: 'ideographs, or `typography` with unified-ideographs',
    remedy: 'name unified-ideographs in `typography` of document.yaml',
  }),
  'page-furniture': (p: { words: string; lines: number; repeated: boolean }): Wording => ({
    cause: 'Page numbers, or headers and footers of pages, were left among the lines when the text was taken out of a file of pages.',
    zh: '行间夹有页码或页眉页脚。在 document.yaml 的 typography 中写明 page-furniture，即略去；其实是正文里的数字的，在 errata.yaml 与上下行连成一行。',
    what: p.repeated
      ? `“${p.words}” stands on ${p.lines} lines, in the middle of sentences`
      : `“${p.words}” stands on a line of its own${Number(p.lines) > 1 ? `, as do ${Number(p.lines) - 1} more of its kind` : ''}`,
    expected: 'sentences without what belongs to the pages, or `typography` with page-furniture',
    remedy:
      'if it is a page number, or a header or footer, name page-furniture in `typography` of document.yaml; if it is a word or a figure of the text, join it to its sentence in errata.yaml',
  }),
  'torn-by-note': (p: { mark: string; words: string }): Wording => ({
    cause: 'A note at the foot of a page stands between the lines of a sentence that goes on on the next page.',
    zh: '页末的脚注夹在未完的句子中间，会连成正文。在 errata.yaml 把脚注移到本段之后，单独成行。',
    what: `the note ${p.mark} tears the sentence “…${p.words}”`,
    expected: 'notes behind the paragraph that refers to them',
    remedy:
      'move the note behind its paragraph in errata.yaml: `original` from the words before it to those behind it, `corrected` with the sentence whole, "\\n" and the note',
  }),
  'doubtful-page-number': (p: { words: string }): Wording => ({
    cause:
      'A number stands on a line of its own, or between dashes in one, where a page may have had its number and a column or a table may have broken off a figure.',
    zh: '单独成行（或夹在行中）的数字，可能是页码，也可能是正文或表格里的数字。是页码的，在 document.yaml 的 dropped 中写明这一处；是数字的，在 errata.yaml 与上下行连成一行。',
    what: `“${p.words}” may be the number of a page, or a figure of the text`,
    expected: 'figures in their sentences or rows; numbers of pages that rise through the text, or none',
    remedy:
      'if it is the number of a page, name this place under `dropped` in document.yaml; if it is a figure of the text, join it to its sentence or its row in errata.yaml',
  }),
  'attachment-not-found': (p: { label: string; near: string | null }): Wording => ({
    cause: 'Its label or title is written otherwise in the text, or its text was not received.',
    zh: '文本中找不到这个附件的标号和标题。照文本改正；没有收到的，state 写 not-received。',
    what: `no line begins the attachment “${p.label}”${p.near === null ? '' : `; the nearest is “${p.near}”`}`,
    expected: 'its label and title on lines of their own, behind the text',
    remedy: 'correct `attachments` in document.yaml to the wording of the text, or set its state to not-received',
  }),
  'own-label-not-found': (p: { label: string; near: string | null }): Wording => ({
    cause: '`asAttachment` says that the text is an attachment, but the label in `carriedBy.attachment` stands on no line before the text.',
    zh: 'asAttachment 说文本本身是附件，而 carriedBy.attachment 的标号不在文本之前。照文本改正标号；文本没有标号的，留空。',
    what: `no line before the text is the label “${p.label}”${p.near === null ? '' : `; the nearest is “${p.near}”`}`,
    expected: 'the label on a line of its own, or before the title, as a whole (附件5 is not 附件50)',
    remedy: 'correct `carriedBy.attachment` to the wording of the text; where the text has no label, leave it out (null) or remove `asAttachment`',
  }),
  'undeclared-attachment': (p: { label: string }): Wording => ({
    cause: 'An attachment begins here that document.yaml does not name; its numbers would be taken for those of the text.',
    zh: '这里开始一个附件，document.yaml 没有写。在 attachments 写明标号和标题，state 写 received。',
    what: `“${p.label}” begins an attachment that is not declared`,
    expected: 'every received attachment under `attachments` in document.yaml',
    remedy: 'add it to `attachments` with its label (null where the text prints none), its title and `state: received`',
  }),
  'withheld-attachment': (p: { label: string; state: string; words: string }): Wording => ({
    cause: 'document.yaml says that the text of the attachment was not received, and its heading stands here in other words, or with a text below it.',
    zh: '这个附件写作没有收到（或者不公开），而文本里有它的标题。标题不同的，照文本改正 title（“（略）”之类不算）；其下有正文的，state 改为 received。',
    what: `the heading of “${p.label}”, which is declared ${p.state}, stands here, with “${p.words}”`,
    expected: 'the declared label and title, with nothing but the words that say why there is no text: （略）, （此件不公开）',
    remedy:
      'correct its `title` under `attachments` in document.yaml to the wording of the text; where its text stands below the heading, set `state: received`',
  }),
  'setting-without-effect': (p: { setting: string; why: string }): Wording => ({
    cause: 'An entry of document.yaml or errata.yaml was copied from another document, or the text was put right since: it changes nothing.',
    zh: '所写的一项对这份文本不起作用：例如写了 closing 而文末没有结尾段，标题、专栏本来就在所说的位置，没有收到正文的附件写了编号体例，校订与底本相同。删去这一项，或照文本改正。',
    what: `${p.setting} has no effect: ${p.why}`,
    expected: 'entries that change how this text is read',
    remedy: `remove \`${p.setting}\`, or correct it to what the text needs`,
  }),
  'open-doubt': (p: { rule: string; question: string }): Wording => ({
    cause: 'A document is released whose document.yaml still has an entry under `open`.',
    zh: '文件还有收录时留下的疑问（open）。逐一解决：照文本改 document.yaml 或加校订，然后删去这一项，再发布。',
    what: `a doubt is open: ${p.rule}: ${p.question}`,
    expected: 'no open doubts in a document that is released',
    remedy: 'answer it (in document.yaml, or by an erratum) and remove the entry',
  }),
  'no-heading': (p: { style: string; attachment: string | null }): Wording => ({
    cause: '`numbering.levels`, of the document or of an attachment, names a style that this text does not use.',
    zh: '文本中（或这个附件中）没有这种标号的标题。检查 document.yaml 的 numbering.levels；附件自己写了 numbering 的，检查那里的 levels。',
    what: `no heading of the style ${p.style} was found${p.attachment === null ? '' : ` in “${p.attachment}”`}`,
    expected: `headings numbered ${p.style} at the beginning of lines`,
    remedy: `check \`numbering.levels\` in document.yaml, of the attachment where one is named (known styles: ${numberStyles.join(' ')} ${headingForms.join(' ')})`,
  }),
  'number-order': (p: { label: string; expected: string; after: string | null; reading: { next: string; misread: boolean } | null }): Wording => ({
    cause:
      'A number is lost with its line or misread, a sentence goes on in a line that begins with a number, a heading stands in the wrong place, or the source itself skips or repeats a number.',
    zh: '标号不相接。先与原件核对：漏行或误字的，在 errata.yaml 改正；是上一行没完的句子的，接回上一行；标题错位的，在 misplaced 写明；原件本来跳号、重号的，才在 anomalies 写明。',
    what: `“${p.label}” stands ${p.after ? `after “${p.after}”` : 'first'}${readingOf(p)}`,
    expected: `“${p.expected}”`,
    remedy: `${p.reading?.misread ? `correct “${p.label}” in errata.yaml` : 'if the line goes on with the sentence before it, join the two in errata.yaml; if the heading stands in the wrong place, declare it under `misplaced` in document.yaml; if a line is lost or damaged, restore it in errata.yaml'}; only if the print itself skips or repeats a number, declare it under \`anomalies\` with a reason`,
  }),
  'unread-heading': (p: { expected: string; words: string; why: keyof typeof unread; before: string | null }): Wording => ({
    cause:
      'A line begins with a number that is missing in the order, or with one like it, and was read as text: it is quoted, follows no stop, looks like a citation or an amount, is printed in another style, or is damaged.',
    zh: '缺的标号像是在这一行的开头，但没有认作标题。与原件核对：标号有误或体例不一的，在 errata.yaml 改正；上一行漏了句末标点或引号的，补上；确非标题、原件本来缺号的，才在 anomalies 写明；其后再无标题而这一行确是正文的，在 errata.yaml 去掉它前面的断行。',
    what: `“${p.words}…” may be the heading “${p.expected}” ${p.before === null ? 'that comes next' : `that is missing before “${p.before}”`}: ${unread[p.why]?.cause ?? p.why}`,
    expected: `“${p.expected}”, read as a heading`,
    remedy: `${unread[p.why]?.remedy ?? p.why}; ${
      p.before === null
        ? 'if the line is no heading, take the line break before it away in errata.yaml (quote the words on both sides of it)'
        : `only if the line is no heading and the print itself lacks “${p.expected}”, declare “${p.before}” under \`anomalies\` in document.yaml`
    }`,
  }),
  'undeclared-level': (p: { style: string; label: string; next: string; line: number }): Wording => ({
    cause: 'The text has a level of headings that document.yaml does not name, so that they would be read as text of the measure before them.',
    zh: '文中有一级标题没有写进 numbering，会被当成前一条的正文。在 levels 里按所在的级补上；确是条目里的列项的，在 levels 里补上后用 measure 写明措施是哪一级。',
    what: `“${p.label}” here and “${p.next}” in line ${p.line} have measures between them`,
    expected: 'every level of headings that groups measures among numbering.levels',
    remedy: `add ${p.style} to numbering.levels in document.yaml, before the level that stands below it`,
  }),
  'numbers-run-on': (p: { style: string; label: string; after: string }): Wording => ({
    cause: 'The numbers of a level run through the whole text, and document.yaml does not say so.',
    zh: '这一级标号全文连续，不在每个上级标题下重新开始。在 numbering 的 runOn 里写上这一级。',
    what: `“${p.label}” is the first under its heading and goes on from “${p.after}” under another`,
    expected: `numbers that begin anew, since runOn does not name ${p.style}`,
    remedy: `if the numbers run through the text, add ${p.style} to numbering.runOn in document.yaml; if one is truly odd, declare it under \`anomalies\``,
  }),
  'numbers-begin-anew': (p: { style: string; label: string; after: string }): Wording => ({
    cause: 'document.yaml says that the numbers of a level run through the text, but they begin anew under each heading.',
    zh: '这一级标号在每个上级标题下重新开始，不是全文连续。从 numbering 的 runOn 里去掉这一级。',
    what: `“${p.label}” stands after “${p.after}”, under another heading`,
    expected: `numbers that go on, since runOn names ${p.style}`,
    remedy: `if the numbers begin anew under each heading, take ${p.style} out of numbering.runOn in document.yaml`,
  }),
  'heading-inside-line': (p: { label: string; before: string | null }): Wording => ({
    cause: 'The line break before a heading was lost, so that it stands at the end of another line, or a line break tears its number.',
    zh: '标题前的断行丢了，标题连在上一段后面；或者标号中间断了行。在 errata.yaml 补上断行，或去掉标号中间的断行。',
    what: `“${p.label}” stands inside this line: the line break before it is missing, ${p.before === null ? 'and no further heading of its level follows' : `and “${p.before}” is the next that begins a line`}`,
    expected: 'every heading at the beginning of a line',
    remedy: 'restore the line break in errata.yaml (corrected: "\\n" and the label)',
  }),
  'unclosed-quotation': (p: { next: string }): Wording => ({
    cause: 'A quotation that is announced (修改为：“) has no closing mark, so that it cannot be told which of the following lines are quoted.',
    zh: '这一行冒号后的引号没有收尾，无法判断其下的标号是引文里的还是正文的。照原件在 errata.yaml 补上引号。',
    what: `opens a quotation that is never closed, before “${p.next}”`,
    expected: 'a closing mark behind the last quoted paragraph',
    remedy: 'restore the closing mark in errata.yaml',
  }),
  'doubtful-caption': (p: { words: string }): Wording => ({
    cause: 'The line before it ends no sentence, and this line reads as the caption of a box or a table as well as the rest of that sentence.',
    zh: '上一行的句子没有完，这一行既像专栏（表）的标题，又像句子的下文。照原件核对：是标题的，在 errata.yaml 补上一行的句末标点，标题与正文分行；是下文的，接回上一行。',
    what: `“${p.words}” may be a caption, or the rest of the sentence before it`,
    expected: 'a caption on a line of its own (专栏1 with its title), or words that cite one (专栏1所列)',
    remedy: 'look at the original: restore the stop before a caption and the line break behind it in errata.yaml, or join the line to the sentence before it',
  }),
  'torn-by-box': (p: { words: string; box: string; last: string }): Wording => ({
    cause: 'A box was printed in the middle of a sentence, and the rest of the sentence cannot be told from the items of the box.',
    zh: '专栏插在一句话中间，句子的下文与专栏的条目分不开。照原件在 errata.yaml 把下文与专栏用空行隔开；没有下文的，补上句末标点。',
    what: `“…${p.words}” ends without a stop before ${p.box}, whose last item is “${p.last}”`,
    expected: 'a stop before the box, or the rest of the sentence behind the box',
    remedy: 'look at the original: part the rest of the sentence from the box by an empty line in errata.yaml, or restore the stop that is lost',
  }),
  'unknown-number-form': (p: { label: string }): Wording => ({
    cause: 'Lines are numbered in a form that `numbering.levels` has no style for, so that they cannot be told from the text.',
    zh: '这里起的几行用一种认不出的标号。照原件核对；标号有误的，在 errata.yaml 改成认得的写法。',
    what: `“${p.label}” and the numbers that follow it are of a form that no style has`,
    expected: `numbers of a known style: ${numberStyles.join(' ')}`,
    remedy: 'compare it with the original, and write the numbers in errata.yaml in a form that is known',
  }),
  'bad-numeral': (p: { label: string }): Wording => ({
    cause: 'A line begins like a heading, but its number is misprinted or written in no usual form.',
    zh: '形似标题而序数读不出，多是误字。在 errata.yaml 改正。',
    what: `“${p.label}” looks like a heading, but its number cannot be read`,
    expected: 'a number in its usual form, such as 一百零五 or 23',
    remedy: 'correct a misprint in errata.yaml',
  }),
  'heading-not-found': (p: { key: string; label: string; count: number }): Wording => ({
    cause: 'A label under `misplaced`, `boxes` or `anomalies` is miswritten, or several headings bear it.',
    zh: '所写的标号在文本中没有，或不止一处。照文本改正；重复的写出层级，如 四、（一）。',
    what: `${p.key}: “${p.label}” ${p.count ? `is the label of ${p.count} headings` : 'is the label of no heading'}`,
    expected: 'the label of exactly one heading of the text (a path such as 四、（一） where labels repeat)',
    remedy: `correct ${p.key} in document.yaml`,
  }),
  'unused-anomaly': (p: { label: string; expected: string }): Wording => ({
    cause: 'The number was corrected since, or the entry names another label than the text has.',
    zh: '文本中没有这处跳号或重号。删去此项。',
    what: `anomalies: the text has no irregular number “${p.label}” there`,
    expected: 'only anomalies that are in the text',
    remedy: 'remove the entry',
  }),
  'quote-not-found': (p: { original: string; count: number }): Wording => ({
    cause: 'The wording is not as received, or it occurs more than once.',
    zh: '所引文字在底本中找不到，或不止一处。照 text.txt 原样抄录；不止一处的，用 prefix、suffix 加上前后的文字。',
    what: `“${p.original}” ${p.count ? `occurs ${p.count} times` : 'occurs nowhere'} in the seed with the given prefix and suffix`,
    expected: 'a passage that occurs exactly once (white space is ignored)',
    remedy: p.count ? 'add words before (prefix) or after (suffix) that tell the places apart' : 'copy the wording from text.txt, as received',
  }),
  'empty-correction': (p: { original: string }): Wording => ({
    cause: '`corrected` was left empty, which would delete the words without a trace.',
    zh: '改正之后是空的。填写 corrected；整段不属文件的，写在 dropped。',
    what: `the correction of “${p.original}” is empty`,
    expected: 'a reading; to leave words out, quote more of their neighbours',
    remedy: 'fill in `corrected`, or declare the passage under `dropped` in document.yaml',
  }),
  'overlapping-quotes': (p: { original: string; other: string }): Wording => ({
    cause: 'Two entries quote some of the same characters, so that they cannot both be applied.',
    zh: '两处校订（或略去的文字）重叠。合并成一处，或少引几个字。',
    what: `“${p.original}” overlaps “${p.other}”`,
    expected: 'errata and dropped passages that do not overlap',
    remedy: 'join the two entries or quote less',
  }),
  'erratum-elsewhere': (p: { original: string; unit: string; found: string }): Wording => ({
    cause: '`unit` is wrong, or the quotation matched in another place than was meant.',
    zh: '所引文字不在所说的条目里。改正 unit，或把引文写得更确切。',
    what: `“${p.original}” is in ${p.found}, not in ${p.unit}`,
    expected: `the passage inside ${p.unit}`,
    remedy: 'correct `unit`, or quote the passage more exactly',
  }),
  'ragged-table': (p: { cells: number; columns: number; row: string }): Wording => ({
    cause:
      'A tab was lost or added when the table was extracted; or a cell was broken over lines, and nothing tells whether the line goes on with it or stands between two tables.',
    zh: '表中这一行的格数与其他行不同：提取时丢了或多了制表符，或一格的文字断成了几行。在 errata.yaml 改正此行；若这一行是两表之间的文字，在它前面补一个空行。',
    what: `the row “${p.row}” has ${p.cells} ${p.cells === 1 ? 'cell' : 'cells'}`,
    expected: `${p.columns} cells, as the table has columns`,
    remedy:
      'correct the row in errata.yaml (cells are separated by tabs; a broken cell is quoted with its line break); words between two tables get an empty line before them',
  }),
  'piped-table': (p: { row: string }): Wording => ({
    cause: 'The text was saved as Markdown, whose tables have | between their cells.',
    zh: '表格以竖线分栏（Markdown）。在 document.yaml 的 typography 中写明 markdown-marks，或改用制表符分栏的文本。',
    what: `“${p.row}” is a row whose cells are parted by |`,
    expected: 'tabs between the cells, or `typography` with markdown-marks',
    remedy: 'name markdown-marks in `typography` of document.yaml',
  }),
  'bad-anchor-lock': (p: { error: string }): Wording => ({
    cause: 'The lock file was edited by hand, or a merge damaged it.',
    zh: '锚点登记文件损坏。从版本库恢复，不要手改。',
    what: `cannot be used: ${p.error}`,
    expected: 'the lock file as the conversion wrote it',
    remedy: 'restore it from version control, together with register.json; neither is edited by hand',
  }),
  'bad-register': (p: { error: string }): Wording => ({
    cause: 'The register was edited by hand, or a merge damaged it.',
    zh: '登记册损坏。连同锚点登记文件一起从版本库恢复，不要手改。',
    what: `cannot be used: ${p.error}`,
    expected: 'the register as the conversion wrote it',
    remedy: 'restore it from version control, together with the lock files; it is never edited by hand',
  }),
  'bad-families': (p: { error: string }): Wording => ({
    cause: 'families.json was lost, edited by hand or damaged by a merge; without it families would lose the ids that they were published under.',
    zh: '同类条目的登记（families.json）丢失或损坏。从版本库恢复，不要手改。',
    what: `cannot be used: ${p.error}`,
    expected: 'the families as the conversion wrote them',
    remedy: 'restore it from version control, together with register.json; neither is edited by hand',
  }),
  'unregistered-lock': (p: { id: string }): Wording => ({
    cause: 'register.json was lost or taken from another version than the lock files.',
    zh: '有锚点登记文件，登记册里却没有这份文件。从版本库恢复 register.json；从未发布的，删去其登记文件。',
    what: `${p.id} has published ids, but the register does not name it`,
    expected: 'every document with a lock file in register.json',
    remedy: 'restore register.json from version control; if the document was never released, remove its lock file',
  }),
  'unregistered-document': (p: { id: string }): Wording => ({
    cause: 'Both the lock file of a released document and its entry in register.json were lost.',
    zh: '文件已经发布，登记册和锚点登记文件里却都没有它。从版本库恢复 register.json 和 anchors.lock.json；从未发布的，删去这个文件夹。',
    what: `${p.id} is no draft, but it has no lock file, and the register does not name it`,
    expected: 'a lock file and an entry in register.json for every document that is no draft',
    remedy: 'restore register.json and the lock file from version control; if the document was never released, remove this folder',
  }),
  'vanished-document': (p: { id: string; open: number }): Wording => ({
    cause: 'The seed folder was removed or renamed after the document was released.',
    zh: '发布过的文件，种子文件夹不见了。恢复文件夹；确要撤下或改代号的，用 npm run anchors 说明每个代号的去向。',
    what: `${p.id} was published, but there is no seed of it any more, and nobody has said what became of it (${p.open} ids are open)`,
    expected: 'a seed folder for every published document, or an answer for every id of it',
    remedy: `restore the folder; or run \`npm run anchors -- --document ${p.id}\` and say what became of it`,
  }),
  'dead-end': (p: { id: string; to: string; why: 'circle' | 'draft' | 'unknown'; document: string; more: number }): Wording => ({
    cause: 'An id was said to have moved to a draft, or a lock file was edited by hand.',
    zh: '曾发布的代号所指的去向不存在，或互相循环。所指文件是草稿的，先发布；否则用 npm run anchors 另指去向。',
    what: `${p.id}${p.more ? ` (and ${p.more} more ids)` : ''} leads to ${p.to}, ${p.why === 'circle' ? 'and so back to itself' : p.why === 'draft' ? `but ${p.document} is a draft` : 'which was never published'}`,
    expected: 'every published id to lead to words that are there, or to the word that they were withdrawn',
    remedy:
      p.why === 'draft' ? `run \`npm run release -- ${p.document}\`` : `run \`npm run anchors -- --confirm ${p.id} --as …\` and say anew what became of it`,
  }),
  'reused-document-id': (p: { id: string; title: string; back: number; all: number }): Wording => ({
    cause: 'The id of a document that was taken out was given to another text.',
    zh: '这个代号属于一份已撤下的文件，不能给另一份文本。另取代号；若确是恢复那份文件，放回它的文本。',
    what: `${p.id} is the id of “${p.title}”, which was taken out; of its ${p.all} units the text here has ${p.back}`,
    expected: 'the text that the id was published with, or another id',
    remedy: 'give the folder another name and `id`; to restore the document, put its own text back',
  }),
  'another-text': (p: { id: string; title: string | null; kept: number }): Wording => ({
    cause: 'The text of a released document was replaced by another one, under the same id.',
    zh: '这个代号发布过的是另一份文本，地址不能改指别的文本。放回原来的文本，新文本另取代号；确是同一份文本的修订，用 npm run anchors 说明。',
    what: `${p.id} was published with ${p.title === null ? 'another text' : `the text “${p.title}”`}; of its words ${p.kept} in 100 stand here under their ids`,
    expected: 'the text that the id was published with, as it was or revised',
    remedy: `put its own text back, and take the other in under an id of its own; if it is the same text revised, run \`npm run anchors -- --confirm ${p.id} --as same --note REASON\``,
  }),
  'vanished-topic': (p: { id: string }): Wording => ({
    cause: 'The topic was removed from topics.yaml, or its id was changed, after it was published.',
    zh: '发布过的主题不见了。恢复原来的代号；标题和所收条目可以改。',
    what: `the topic ${p.id} was published, but is in the file no more`,
    expected: 'every topic that has an address, /compare/<id>/',
    remedy: 'restore the topic under its id; its title and units may change',
  }),
  'changed-short-name': (p: { published: string; now: string }): Wording => ({
    cause: '`shortName` was edited after it had been printed in addresses.',
    zh: '短链接的名称发布之后被改。改回原来的名称。',
    what: `shortName is “${p.now}”, but addresses with “${p.published}” were published`,
    expected: `“${p.published}”, which stands in printed addresses`,
    remedy: `set shortName to ${p.published} again`,
  }),
  'taken-short-name': (p: { name: string; owner: string }): Wording => ({
    cause: 'Another document was released under this short name, or under this id.',
    zh: '这个短链接名称已是另一份文件的。另取一个 shortName。',
    what: `shortName “${p.name}” is that of ${p.owner}`,
    expected: 'a short name that no other document has or had',
    remedy: 'choose another `shortName`',
  }),
  'long-short-address': (p: { name: string; length: number }): Wording => ({
    cause: 'The id, which stands for a short name that is not given, is too long for addresses that are printed and said aloud.',
    zh: '短链接太长，不便印刷和口述。写一个 shortName。',
    what: `the short address /c/${p.name}/ is ${p.length} characters long`,
    expected: `at most ${longestShortAddress}`,
    remedy: 'give a `shortName`, such as hunan-yijian',
  }),
  'vanished-anchor': (p: { id: string; document: string; likely: string | null }): Wording => ({
    cause: 'A published unit or sentence was reworded, joined with another or taken out.',
    zh: '发布过的条目或句，文字已不在任何条目里。用 npm run anchors 查看所提出的去向，核对后确认。',
    what: `${p.id} was published, but its words are in no unit any more${p.likely ? `; they seem to be ${p.likely}` : ''}`,
    expected: 'every published id to lead to its words, or an entry that says what became of it',
    remedy: `run \`npm run anchors -- --document ${p.document}\`, check what it proposes and confirm it (\`-- --confirm ${p.id}\`)`,
  }),
  'verdict-unknown-unit': (p: { key: string; id: string }): Wording => ({
    cause: 'The id is misspelt, or the unit does not exist any more.',
    zh: '没有这个条目。改正 id。',
    what: `${p.key}: there is no unit ${p.id}`,
    expected: 'the id of a measure or article, such as jiangxi-2020-governance#m6',
    remedy: 'correct the id; ids stand in content/<document>/units.json and in the address of each measure',
  }),
  'verdict-not-linkable': (p: { a: string; b: string; why: string }): Wording => ({
    cause: 'Links join two measures or articles of different documents, nothing else.',
    zh: '只有不同文件的两个条目（措施，或法规的条）才能对应。改正 id，或删去此项。',
    what: `${p.a} and ${p.b} cannot be linked: ${p.why}`,
    expected: 'two measures or articles of different documents',
    remedy: 'correct the ids, or remove the verdict',
  }),
  'duplicate-verdict': (p: { a: string; b: string; line: number }): Wording => ({
    cause: 'The pair was judged twice, perhaps in the other order.',
    zh: '同一对写了两次（次序不论）。删去一项。',
    what: `${p.a} and ${p.b} already have a verdict in line ${p.line}`,
    expected: 'one verdict for each pair, in whichever order',
    remedy: 'remove one of the two',
  }),
  'fact-of-no-unit': (p: { unit: string }): Wording => ({
    cause: 'The anchor is misspelt, or the unit does not exist any more.',
    zh: '没有这个条目。改正锚点。',
    what: `there is no unit ${p.unit}`,
    expected: 'the anchor of a unit of this document, such as m5',
    remedy: 'correct it; anchors stand in content/<document>/units.json',
  }),
  'fact-without-words': (p: { words: string; unit: string }): Wording => ({
    cause: 'The words were quoted wrongly, or the text has changed.',
    zh: '条目里没有这些文字。照抄条目正文、表格的一行或标题。',
    what: `“${p.words}” does not stand in ${p.unit}`,
    expected: 'words of the unit as they are published: of its text, of a row, of its heading',
    remedy: 'quote the words from content/<document>/units.json',
  }),
  'fact-not-found': (p: { kind: string; words: string; found: number }): Wording => ({
    cause: 'The rules find no such fact in these words, or several.',
    zh: '这些文字里没有这一类事实，或有几条。用 npm run facts 查看；有几条的用 which 指明，没有的用 add 补入。',
    what: `${p.found} of ${p.kind} rest on “${p.words}”`,
    expected: 'words on which one fact of the kind rests',
    remedy: 'look at what was found with `npm run facts`; tell one of several by `which`, or say `add` where there is none',
  }),
  'fact-judged-twice': (p: { earlier: number }): Wording => ({
    cause: 'Two entries name the same fact.',
    zh: '同一条事实写了两次。删去一项。',
    what: `the fact has a verdict in line ${p.earlier} already`,
    expected: 'one verdict for each fact',
    remedy: 'remove one of the two',
  }),
  'fact-there-already': (p: { kind: string; words: string }): Wording => ({
    cause: 'The rules find the fact now, though they did not when it was added.',
    zh: '程序已经找到这条事实。改为 confirm 或 correct，或删去。',
    what: `${p.kind} have a fact of that name in “${p.words}” already`,
    expected: '`add` for facts that are not there',
    remedy: 'confirm or correct the fact that is there, or remove the entry',
  }),
  'fact-fields-at-fault': (p: { error: string }): Wording => ({
    cause: 'A field is missing, unknown or not of its form.',
    zh: '字段缺少、多余或写法不对。字段见 /data/ 的说明。',
    what: p.error,
    expected: 'fields as /data/ describes them: of `add` all of the kind, of `correct` those that change',
    remedy: 'correct the field',
  }),
  'names-absent-documents': (p: { count: number; documents: string }): Wording => ({
    cause: 'The file was copied from another collection, or the folders of these documents are missing.',
    zh: '所说的文件本库没有：或是从别的库抄来，或是缺了文件夹。删去这些条目，或补上文件夹。',
    what: `${p.count} entries are of documents that are not here: ${p.documents}`,
    expected: 'units of documents that have a folder in seeds/',
    remedy: 'remove the entries (or the file), or put the folders of the documents there',
  }),
  'topic-unknown-unit': (p: { topic: string; unit: string }): Wording => ({
    cause: 'The id is misspelt, or the unit does not exist any more.',
    zh: '没有这个条目。改正或删去。',
    what: `the topic ${p.topic} names ${p.unit}, which no document has`,
    expected: 'ids of units, such as jiangxi-2020-governance#m6',
    remedy: 'correct the id or remove it; ids stand in content/<document>/units.json',
  }),
  'topic-repeats-unit': (p: { topic: string; unit: string }): Wording => ({
    cause: 'A unit was put into one topic twice.',
    zh: '同一个条目在一个主题里写了两次。删去一个。',
    what: `the topic ${p.topic} names ${p.unit} twice`,
    expected: 'every unit once in a topic',
    remedy: 'remove one of the two',
  }),
  'duplicate-topic': (p: { topic: string }): Wording => ({
    cause: 'Two topics were given one id; their pages would have one address.',
    zh: '两个主题用了同一个代号。给后设的一个另起代号。',
    what: `there is a topic ${p.topic} already`,
    expected: 'an id of its own for every topic',
    remedy: 'give the newer topic another id; published ids never change',
  }),
  'unknown-language-file': (p: { known: string }): Wording => ({
    cause: 'A file in seeds/language/ is misspelt, or meant for another program.',
    zh: '语言文件的名称不对，没有程序会读。改为所列的名称，或移走。',
    what: 'is a file of a name that nothing reads',
    expected: `one of ${p.known}`,
    remedy: 'give it one of these names, or remove it',
  }),
  'vocabulary-repeats-word': (p: { word: string; other: string }): Wording => ({
    cause: 'A word was entered in a second group, or in two places of one.',
    zh: '一个词属于两组（或在一组里写了两次）。合并两组，或从一处删去。',
    what: `“${p.word}” stands in the group “${p.other}” already`,
    expected: 'every word once: a word that names two things cannot be replaced by either',
    remedy: 'join the two groups, or remove the word from one of them',
  }),
  'vocabulary-unknown-concept': (p: { name: string; broader: string }): Wording => ({
    cause: 'The wider concept was renamed or is in no file.',
    zh: '上位概念的名称（broader）不是另一个概念的名称。照它在词表里的写法改正，或删去这一项。',
    what: `“${p.name}” belongs to “${p.broader}”, which is the name of no other concept`,
    expected: 'the official name of another concept, as its file writes it',
    remedy: 'correct the name, or remove the key broader',
  }),
} as const;

export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];

type Details<R extends RuleName> = Parameters<(typeof rules)[R]>[0];

/** One fault, worded. */
export function issue<R extends RuleName>(rule: R, file: string, line: number | null, details: Details<R>): Issue {
  const wording = (rules[rule] as (p: Details<R>) => Wording)(details);
  return { rule, file, line, ...wording, details: { ...details } };
}

/** One line per fact, for people: where and what, then what was expected and what to do. */
export function printIssue(fault: Issue): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return `${place}  ${fault.what}  [${fault.rule}]\n    expected: ${fault.expected}\n    to do:    ${fault.remedy}`;
}

/** A fault of a rule with the names of its details in place of what they would be: ‹title›. */
export function faultInGeneral(rule: RuleName): Issue {
  const names = new Proxy({}, { get: (_, name) => `‹${String(name)}›` });
  return issue(rule, '‹file›', null, names as never);
}
