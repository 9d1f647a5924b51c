/** What was typed laid along a text: which stretch of it was most likely meant, and by which slips the two differ. */

export type Slip =
  | { kind: 'other'; typed: string; meant: string }
  | { kind: 'swapped'; typed: string; meant: string }
  | { kind: 'left-out'; meant: string }
  | { kind: 'doubled' | 'added'; typed: string };

/** In the order of the text. */
export interface Alignment {
  /** The stretch, as the text has it. */
  meant: string;
  slips: Slip[];
}

type Step = 'same' | 'other' | 'left-out' | 'added' | 'swapped' | 'mark' | null;
interface Cell {
  cost: number;
  step: Step;
}

/** What a mark of the text costs that was not typed: next to nothing, so that it is passed over but not sought. */
const markCost = 0.01;
const isMark = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);

/** What slips cost that are less likely than others: a character for another that is not like it, and one too many. */
const unlikeCost = 1.5;
const addedCost = 1.2;

type Alike = (one: string, other: string) => boolean;

/** The stretch of `text` that takes the fewest slips (one character each, or two neighbours the other way round); null where nothing is the same. */
export function alignment(typed: readonly string[], text: readonly string[], alike: Alike): Alignment | null {
  const table = tableOf(typed, text, alike);
  const last = table[typed.length] as Cell[];
  const end = last.reduce((best, { cost }, at) => (cost < (last[best]?.cost ?? 0) ? at : best), 0);
  return readBack(typed, text, table, end);
}

function tableOf(typed: readonly string[], text: readonly string[], alike: Alike): Cell[][] {
  const table: Cell[][] = [text.map(() => ({ cost: 0, step: null }))];
  table[0]?.push({ cost: 0, step: null });
  for (let row = 1; row <= typed.length; row++) {
    const cells: Cell[] = [{ cost: row, step: 'added' }];
    table.push(cells);
    for (let column = 1; column <= text.length; column++) cells.push(cheapest(typed, text, table, row, column, alike));
  }
  return table;
}

function cheapest(typed: readonly string[], text: readonly string[], table: readonly Cell[][], row: number, column: number, alike: Alike): Cell {
  const cost = (up: number, back: number): number => table[row - up]?.[column - back]?.cost ?? Number.POSITIVE_INFINITY;
  const [one = '', other = ''] = [typed[row - 1], text[column - 1]];
  const same = one === other;
  const mark = isMark(other);
  const isSwapped = row > 1 && column > 1 && !same && one === text[column - 2] && typed[row - 2] === other;
  const ways: Cell[] = [
    { cost: cost(1, 1) + (same ? 0 : alike(one, other) ? 1 : unlikeCost), step: same ? 'same' : 'other' },
    { cost: isSwapped ? cost(2, 2) + 1 : Number.POSITIVE_INFINITY, step: 'swapped' },
    { cost: cost(0, 1) + (mark ? markCost : 1), step: mark ? 'mark' : 'left-out' },
    { cost: cost(1, 0) + (isDoubled(typed, row) ? 1 : addedCost), step: 'added' },
  ];
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

const isDoubled = (typed: readonly string[], row: number): boolean => typed[row - 1] === typed[row - 2] || typed[row - 1] === typed[row];

function readBack(typed: readonly string[], text: readonly string[], table: readonly Cell[][], end: number): Alignment | null {
  let [row, column] = [typed.length, end];
  let same = 0;
  const slips: Slip[] = [];
  while (row > 0) {
    const step = table[row]?.[column]?.step;
    if (!step) return null;
    const [one = '', other = ''] = [typed[row - 1], text[column - 1]];
    if (step === 'same') same++;
    if (step === 'other') slips.unshift({ kind: 'other', typed: one, meant: other });
    if (step === 'left-out') slips.unshift({ kind: 'left-out', meant: other });
    if (step === 'added') slips.unshift({ kind: isDoubled(typed, row) ? 'doubled' : 'added', typed: one });
    if (step === 'swapped') slips.unshift({ kind: 'swapped', typed: (typed[row - 2] ?? '') + one, meant: (text[column - 2] ?? '') + other });
    if (step !== 'left-out' && step !== 'mark') row -= step === 'swapped' ? 2 : 1;
    if (step !== 'added') column -= step === 'swapped' ? 2 : 1;
  }
  return same > 0 ? { meant: text.slice(column, end).join(''), slips } : null;
}
