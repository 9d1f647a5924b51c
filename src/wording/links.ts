/** How links between units are put into words. */
import type { LinkStrength, MeasureLink } from '../policy/model/link.ts';
import { matched } from './compare.ts';

export const strengthNames: Record<LinkStrength, string> = { same: '同一事项', partial: '部分相同', instrument: '同一制度' };

/** Who says that two units have to do with each other. */
export const linkSourceNames: Record<MeasureLink['source'], string> = { matched, editor: '编者核定' };
