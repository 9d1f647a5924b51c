/** What a document may rank as (效力位阶), and what it is part of (系统): by who made it and how, never by its title. */
import type { Jurisdiction } from './jurisdiction.ts';
import type { Maker, ranks, systems } from './particulars.ts';

export type Rank = (typeof ranks)[number];
export type System = (typeof systems)[number];

/** How a text was made, as far as it shows. */
export interface Procedure {
  /** In articles. */
  statute: boolean;
  /** Promulgated by an order (令). */
  ordered: boolean;
  /** Issued under a document number with its year: 云政发〔2031〕7号. */
  numbered: boolean;
  /** Of a form (文种) that may lay down rules for all. */
  general: boolean;
  /** Adopted where people's congresses make regulations of two kinds (自治州, 自治县). */
  autonomous: boolean;
}

type Level = Jurisdiction['level'];

/** Who alone may make a text of a rank, and whether by order (《立法法》, 《中国共产党党内法规制定条例》); what is not here anybody may make. */
const makersOf: Partial<Record<Rank, { kinds: readonly Maker['kind'][]; levels: readonly Level[]; ordered?: true }>> = {
  法律: { kinds: ['人大'], levels: ['national'] },
  行政法规: { kinds: ['政府'], levels: ['national'], ordered: true },
  部门规章: { kinds: ['部门'], levels: ['national'], ordered: true },
  党内法规: { kinds: ['党委', '党政联合'], levels: ['national', 'province', 'prefecture'] },
  司法解释: { kinds: ['法院', '检察院'], levels: ['national'] },
  地方性法规: { kinds: ['人大'], levels: ['province', 'prefecture', 'other'] },
  自治条例: { kinds: ['人大'], levels: ['province', 'prefecture', 'county'] },
  单行条例: { kinds: ['人大'], levels: ['province', 'prefecture', 'county'] },
  地方政府规章: { kinds: ['政府'], levels: ['province', 'prefecture', 'other'], ordered: true },
};

/** What its maker promulgates by an order. */
const promulgated = (Object.keys(makersOf) as Rank[]).filter((rank) => makersOf[rank]?.ordered);

/** Whether a maker may make a text of a rank. */
export function mayMake({ kind, level }: Maker, rank: Rank): boolean {
  const makers = makersOf[rank];
  return !makers || (makers.kinds.includes(kind) && makers.levels.includes(level));
}

/** The rank that maker and procedure leave no doubt about; null where they do. */
export function rankOf(maker: Maker | null, { statute, ordered, numbered, general, autonomous }: Procedure): Rank | null {
  if (!maker) return null;
  const { kind, level } = maker;
  if (kind === '人大')
    return statute && !autonomous ? (({ national: '法律', province: '地方性法规', prefecture: '地方性法规' } as const)[level as 'national'] ?? null) : null;
  if (kind !== '政府' && kind !== '部门') return null;
  const ruling = promulgated.find((rank) => mayMake(maker, rank));
  if (ordered) return statute && level !== 'other' ? (ruling ?? null) : null;
  return numbered && general ? '规范性文件' : null;
}

/** The system that a maker is part of; null where it is of none. */
export function systemOf(maker: Maker | null): System | null {
  const systemsOfKinds: Record<Maker['kind'], System | null> = {
    人大: '人大',
    政府: '政府',
    部门: '政府',
    党委: '党委',
    党政联合: '联合',
    法院: '司法',
    检察院: '司法',
    其他: null,
  };
  return maker && systemsOfKinds[maker.kind];
}
