/** What is said of the offline copy: at the foot of every page, and instead of a page that is not at hand. */
import type { Missing, Silence } from '../offline/answers.ts';
import type { CopyOnOffer, Keeps, State, Trouble } from '../offline/files.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What can be done without a network. */
function abilities({ search, documents, units }: Keeps): string {
  if (!documents) return search ? '断网可检索，全文须联网' : '断网只能看首页与说明';
  if (!search) return '断网可读全文，检索须联网';
  return units ? '断网可读可查' : '断网可读可查（单条页与对照页除外）';
}

const troubles: Record<Trouble, string> = {
  network: '网络没有应答',
  changed: '服务器给的文件与这一版不符，可能正在更新，也可能要先登录网络',
  full: '本机存储空间不够',
};

/** The state of the copy as it is. */
export function stateInWords({ stage, version, bytes, there, total, trouble, keeps }: State): string {
  const counted = `${there}/${total} 个文件`;
  if (stage === 'kept') return `本站已存入本机，${abilities(keeps)}：版本 ${version}，占 ${megabytes(bytes)}。`;
  if (stage === 'keeping') return `正在把本站存入本机，共 ${megabytes(bytes)}：已存 ${counted}。`;
  if (stage === 'mending') return `本机所存的本站有缺损，正在补取：完好 ${counted}。`;
  const why = troubles[trouble ?? 'network'];
  if (stage === 'damaged') return `本机所存的本站有缺损，断网时有的页面打不开，检索也可能不全：完好 ${counted}，其余没能补取；${why}。`;
  return `本站没有存全，断网时有的页面打不开：已存 ${counted}；${why}。`;
}

/** Of a site of which nothing is kept. */
export const offerInWords = ({ bytes, keeps }: CopyOnOffer): string => `本站没有存入本机。存入后${abilities(keeps)}，约占 ${megabytes(bytes)}。`;
export const notPossible = '本站没有存入本机：此浏览器或此种打开方式（如无痕窗口）不许网站存文件。';
export const keepCopy = '存入本机';
export const deleteCopy = '从本机删去';
export const tryAgain = '再试';
export const newerVersion = '文库有新版本。';
export const useNewer = '换用新版本';
export const pageIsOlder = '文库已换用新版本，本页仍是旧的一版。';
export const reloadPage = '刷新本页';

/** Heading of the page that stands for one that is not at hand. */
export function notHere(missing: Missing): string {
  if (missing === 'absent') return '没有这一页';
  if (missing === 'damaged') return '本机所存的这一页已损坏或已不在';
  const what = { data: '这个数据文件', image: '这张图片', index: '这个检索用的文件', file: '这个文件', 'left-out': '这一页', unknown: '这一页' }[missing];
  return `离线副本里没有${what}`;
}

export const silences: Record<Silence, string> = {
  none: '现在连不上网络。',
  server: '服务器出了故障，没有给出所要的内容。',
  slow: '网络太慢，等了 15 秒没有应答。',
};

/** What is known of the thing that was asked for, and what to do. */
export function notThere(missing: Missing, version: string): string {
  const copy = `本机所存的版本（${version}）`;
  if (missing === 'absent') return `按${copy}，本站没有这个地址；此后新增的，联网后才能看到。`;
  if (missing === 'damaged') return '存站的文件坏了，或已被清除（如清理浏览数据时），联网后会自动补取。';
  if (missing === 'unknown') return `${copy}只含本站的一部分，有没有这一页，联网后才知道。`;
  if (missing === 'left-out') return `本站有这一页，${copy}没有收它，联网后可看。`;
  return `本站有这个文件，${copy}没有收它，联网后可取。`;
}
export const retryPage = '再试一次';
