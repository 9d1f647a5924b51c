/** A layout of the hits by its name. */
import type { LayoutName, LineOrder } from '../../address.ts';
import type { SearchAnswer } from '../../answer/answer.ts';
import { groupLayout } from './group-layout.ts';
import type { HitActions } from './hit-item.ts';
import type { Layout, LayoutState } from './layout.ts';
import { linesLayout } from './lines-layout.ts';
import { listLayout } from './list-layout.ts';

/** Its first step is loaded; with `before` it has grown as far as it had then. */
export function layoutOf(
  answer: SearchAnswer,
  { layout, order }: { layout: LayoutName; order: LineOrder },
  actions: HitActions,
  before?: LayoutState,
): Promise<Layout> {
  if (layout === 'groups') return groupLayout(answer, actions, before);
  return layout === 'lines' ? linesLayout(answer, order, actions, before) : listLayout(answer, actions, before);
}
