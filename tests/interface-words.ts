/** Words that the interface does not use, because they claim more than was checked or accuse whoever issued a text. Policy texts may. */
import type { Proofread } from '../src/policy/model/particulars.ts';

export const forbidden: { words: RegExp; instead: string; sample: string }[] = [
  { words: /原文/u, instead: '所据文本（未载）、底本（作）', sample: '发文字号：原文未载' },
  { words: /未见规定|未见讹误/u, instead: '所收文件中未检得、未收此类文件', sample: '辽宁未见规定' },
  { words: /推定/u, instead: '系统匹配', sample: '另推定3条' },
  { words: /(?<!所收文件范围内|所列条目中)仅见于/u, instead: '所收文件范围内仅见于、所列条目中仅见于', sample: '仅见于湖南' },
  { words: /(?<!所收文件中)最早见于/u, instead: '所收文件中最早见于', sample: '最早见于湖南' },
  { words: /逾期/u, instead: '时限已过，完成情况本库不载', sample: '已逾期' },
  { words: /勘误/u, instead: '校订记录、校订', sample: '勘误与存疑' },
  { words: /逐行对照/u, instead: '上下文列表', sample: '逐行对照' },
  { words: /左邻|右邻/u, instead: '前文、后文', sample: '按左邻排' },
  { words: /书架/u, instead: '文件目录', sample: '回到书架' },
  { words: /把握[：:]/u, instead: '可信度', sample: '把握：很可能' },
  { words: /加列/u, instead: '增加文件', sample: '加列' },
  { words: /条文|条数/u, instead: '条目、条目数', sample: '条文对照' },
  { words: /省份|各省(?!级)/u, instead: '省级行政区、各地', sample: '各省对照' },
  { words: /一字不差|一条不漏/u, instead: '（不说）', sample: '一字不差，一条不漏' },
  { words: /名校读者/u, instead: '两次独立校读', sample: '两名校读者均指出' },
];

/** What must not be said of a text that was read so often. */
const tooMuch: Record<Proofread, RegExp | null> = { none: /(?<!未)校读/u, one: /两次|独立校读/u, two: null };

/** The claim that goes beyond `proofread`, or null. */
export const claimBeyond = (proofread: Proofread, words: string): string | null => tooMuch[proofread]?.exec(words)?.[0] ?? null;
