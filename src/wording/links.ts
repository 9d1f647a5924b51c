/** How links between units are put into words. */
import type { LinkStrength } from '../policy/model/link.ts';

export const strengthNames: Record<LinkStrength, string> = { same: '同一事项', partial: '部分相同', instrument: '同一制度' };
