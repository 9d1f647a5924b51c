/** The name of an instrument as it is held against others. */
import { normalForm } from '../../policy/normal-form.ts';

/** What the state is called before the names of its laws, and mostly left out. */
const state = '中华人民共和国';

/** Names are the same whatever marks, widths and the name of the state. */
export const nameKey = (name: string): string =>
  normalForm(name.replaceAll('〈', '《').replaceAll('〉', '》'))
    .replaceAll(state, '')
    .replace(/[《》“”]/gu, '');
