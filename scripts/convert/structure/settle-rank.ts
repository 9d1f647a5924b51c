/** Rank and system of a document: as the editor states them, else as maker and procedure leave no doubt about. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import { isStatute } from '../../../src/policy/model/numbering.ts';
import { generalForms } from '../../../src/policy/model/particulars.ts';
import { mayMake, type Procedure, type Rank, rankOf, type System, systemOf } from '../../../src/policy/model/ranks.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';

const numeral = `第?[\\d${ordinalDigits}]+号`;
const order = new RegExp(`令[(〔[]?(?:\\d{4}[)〕\\]])?${numeral}|${numeral}令`, 'u');

/** The order by which another text was issued: 《排污许可管理条例》（国务院令第736号）. */
const cited = /《[^《》]*》[(（][^()（）]*[)）]/gu;

/** `front`: what stands before the text, which tells of an order that document.yaml does not number. */
export function settleRank({ metadata }: Pick<Seed, 'metadata'>, front: string): { rank: Rank | null; system: System | null } {
  return { rank: metadata.rank ?? rankOf(metadata.maker, procedureOf(metadata, front)), system: metadata.system ?? systemOf(metadata.maker) };
}

function procedureOf({ numbering, documentNumber, form, issuers, title }: Seed['metadata'], front: string): Procedure {
  const number = normalForm(documentNumber ?? '');
  const ordered = order.test(number) || (number === '' && order.test(normalForm(front.replace(cited, ''))));
  return {
    statute: isStatute(numbering),
    ordered,
    numbered: !ordered && /\d{4}[〕\])]/u.test(number),
    general: form !== null && (generalForms as readonly string[]).includes(form),
    autonomous: [...issuers, title].some((words) => words.includes('自治州') || words.includes('自治县') || words.includes('自治旗')),
  };
}

/** A stated rank that its maker cannot make, or that another order tells against; a stated system that is not its maker's. */
export function checkRank({ metadata, paths, metadataLine }: Seed): Issue[] {
  const { maker, rank, system, sources, documentNumber } = metadata;
  if (!maker) return [];
  const by = `${maker.level} ${maker.kind}`;
  const ownSystem = systemOf(maker);
  const against = rank === '规范性文件' && sources.rank?.from !== 'editor' && order.test(normalForm(documentNumber ?? ''));
  const rankFault = rank && (!mayMake(maker, rank) || against);
  return [
    ...(rankFault ? [issue('rank-contradicts-maker', paths.metadata, metadataLine('rank'), { rank, maker: by, number: against ? documentNumber : null })] : []),
    ...(system && ownSystem && system !== ownSystem
      ? [issue('system-contradicts-maker', paths.metadata, metadataLine('system'), { system, maker: by, expected: ownSystem })]
      : []),
  ];
}
