/** Who is what in a task. Pure. */
import type { Assignment } from '../../policy/model/facts/assignment.ts';

import type { IsBelow } from './below.ts';

/** From who answers for it down: 牵头, 责任单位, 配合, 落实. */
export const roles = ['lead', 'charged', 'support', 'implement'] as const;
export type Role = (typeof roles)[number];

/** A body as printed, and what it is called in full. */
export interface Named {
  printed: string;
  name: string;
}

export type Who = Readonly<Record<Role, readonly Named[]>>;

/**
 * Only where the text says 牵头 or 会同 somebody leads: then those that share are charged (责任单位). Where nobody leads, those that share
 * are charged themselves. Governments below (各市州人民政府: `isBelow`) carry out whatever the others do.
 */
export function whoOf(assignment: Assignment, isBelow: IsBelow): Who {
  const { mode, lead, leadBodies, support, supportBodies, implement, implementBodies } = assignment;
  const leads = mode === '牵头' || mode === '会同';
  const first = named(lead, leadBodies);
  const others = named(implement, implementBodies);
  const carry = leads ? others.filter(({ printed }) => isBelow(printed)) : others;
  return {
    lead: leads ? first : [],
    charged: leads ? others.filter((one) => !carry.includes(one)) : first,
    support: named(support, supportBodies),
    implement: carry,
  };
}

const named = (printed: readonly string[], bodies: readonly string[]): Named[] => printed.map((one, at) => ({ printed: one, name: bodies[at] ?? one }));
