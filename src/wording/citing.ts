/** What the copy menu says. */
import { shortened } from '../policy/whole-characters.ts';

export const wholeUnit = '整个条目';
export const selectedWords = '所选';
export const sentencesName = '句';
/** Before the inner parts of a unit; of a table before its rows and cells. */
export const partsName = '款项';
export const rowsName = '行';
export const sentenceName = (number: number): string => `第${number}句`;
/** At the end of what is taken away. */
export const quoteOfficialText = '引用以正式发布文本为准。';
export const bibliographyName = '参考文献';
export const listCopied = (count: number): string => `已复制 ${count} 份文件的出处`;
export const listDownloaded = (count: number): string => `已下载 ${count} 份文件的出处`;
export const listMissing = '文件的出处没有取到，可能是网络断了';
export const noneTicked = '没有选中文件';
export const downloadWord = '下载 Word 文件（.docx）';
export const wordDownloaded = '已下载 Word 文件';
export const wordMissing = 'Word 文件没有做成，可能是网络断了';
/** Folds the forms that are not in front. */
export const otherForms = '其他格式';
export const copiedForm = (form: string): string => `已复制：${form}`;
/** Of several units at once: the head of the menu, what came of it, their sources as files. */
export const citeSeveral = (count: number): string => `引用这 ${count} 个条目`;
export const copiedSeveral = (count: number, form: string): string => `已复制 ${count} 条：${form}`;
export const sourcesAsFile = '下载出处';
export const downloadSources = (form: string): string => `下载出处：${form}`;
export const sourcesDownloaded = (count: number): string => `已下载 ${count} 条出处`;
export const sourcesMissing = '文件没有做成，可能是网络断了';
export const copyYourself = '浏览器不许复制，请选中下面的文字自行复制';

export const menuName = '引用';
export const scopeName = '引用范围';
/** Before the link to 告诉我们. */
export const wordsAtFault = '文字有误，请';
export const asReadOnly = '引文用校订后的文字，不附底本文字';

export const shareName = '分享';
export const printUnit = '打印本条目';
export const sharedByCopying = '已复制，可贴到信息或邮件里';
/** What goes with a shared link: the words, as far as there is room for them, and where they stand; or only where. */
export const sharedInWords = (words: string, source: string): string => (words ? `“${words}”——${source}` : source);

/** On paper, below each unit, and at the foot. */
export const printedSource = '出处';
export const printedAddress = '地址';
export const printedShortLink = '短链接';
export const printedOn = (day: string): string => `${day}查阅、打印。引用以正式发布文本为准。`;
/** On screen, where an address asks for some units to be printed. */
export const willPrint = (units: readonly string[]): string => `打印时只印${units.length === 1 ? '' : `这${units.length}个条目：`}${units.join('、')}`;
export const nothingToPrint = '地址里要打印的条目，本页没有。';
/** Of what an address asks to be printed; at most a few are named. */
export const partlyPrinted = (missing: readonly string[]): string =>
  `。地址里另有 ${missing.length} 处本页没有：${missing.slice(0, 3).join('、').slice(0, longestSaid)}${missing.length > 3 ? '等' : ''}`;
export const printFailed = '出处没有取到，所选条目没有排好，未打印。请检查网络后再试。';
export const headOfDocument = '文件头';
export const printNow = '打印';
/** What to print, asked on the page of a document. */
export const printChoice = '打印…';
export const printChoiceName = '打印什么';
export const printWhole = '整份文件';
export const printHere = (unit: string): string => `本条：${unit}`;
export const tickClauses = '选择条目';
export const printChosen = '打印所选';
export const chosenCount = (count: number): string => `已选 ${count} 个条目`;
export const cancel = '取消';
export const printAll = '改印全文';

/** 第6行、第8行 */
export const rowsInWords = (names: readonly string[]): string => names.join('、');

/** What is said to who comes by a link that carries a quotation, or names something that is no longer there. */
export const noteName = '关于这个链接';
export const understood = '知道了';
/** An address may hold anything, of any length; so many UTF-16 units of it are said. */
const longestSaid = 40;
/** `lookIn`: what the page has to begin a search with, as it is called there: 目录. */
export const noSuchAnchor = (anchor: string, lookIn: string | undefined): string =>
  `本页没有代号“${shortened(anchor, longestSaid)}”。请核对链接${lookIn ? `，或从${lookIn}找起` : ''}。`;
export const readAs = (written: string, anchor: string): string => `链接写作“${shortened(written, longestSaid)}”，已按代号“${anchor}”打开。`;
export const becameOf = (anchor: string, became: string | undefined): string => `旧代号“${anchor}”，${became}。`;
export const brokenLink = '链接不完整，所带引文未能核对。';
export const placeMarked = '链接所指的位置已标出。';
export const quotationMissing = (placeIsThere: boolean): string =>
  `本页文本中未检得这段引文，${placeIsThere ? '链接所指的位置已标出' : '原来的位置也已不在'}：`;
export const quotationMoved = '引文已不在链接所指的位置，现于此处。';
export const quotationSame = '引文与现文逐字相同。';
/** By a link that carries no words to show. */
export const wordsSame = '此处文字与引用时逐字相同。';
/** A link that was cut looks the same as one whose words have changed. */
export const wordsChanged = '此处文字与链接所记的引文不符：或是文字在引用之后已有改动，或是链接不完整。请与引文核对。';
export const quotationChanged = '引文之后，此处文字已有改动：';
/** Read aloud and copied before what the quotation had, and before what stands there now. */
export const quotedAs = '引作：';
export const nowReads = '今作：';
export const quotationUncertain = (shown: number, all: number): string => `不能确定引文出自哪里，${shown === 1 ? '只有一处' : `有${all}处`}与它相近：`;
export const seePlace = (number: number): string => `看第${number}处`;
