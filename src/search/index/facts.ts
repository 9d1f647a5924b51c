/** What the browser knows of numbers, deadlines and facts: of each query the files that it may need. */
import { amountKey, amountsIn, blockOfFigure, type FigureLine, factsFileOf, unitsDue } from '../../policy/search-index/figure-lines.ts';
import type { FactsFile, FiguresFile, UnitFacts, VocabularyFile } from '../../policy/search-index/index-files.ts';
import { onceEach } from './site-files.ts';

export interface FactsSource {
  vocabulary(): Promise<VocabularyFile>;
  figures(block: number): Promise<FiguresFile>;
  facts(file: number): Promise<FactsFile>;
}

export interface FactsIndex {
  /** Every number of the collection with this value: its units of measure, with the units that give it. */
  amounts(value: number): Promise<FigureLine[]>;
  /** Numbers of the units for which something is due at a date, by its key (figure-lines.ts). */
  due(key: string): Promise<number[]>;
  /** The facts of a unit. */
  of(unit: number): Promise<UnitFacts>;
}

const noFacts: UnitFacts = { targets: [], assignments: [] };

export function factsOver(source: FactsSource): FactsIndex {
  const [figures, facts] = [onceEach(source.figures), onceEach(source.facts)];
  const block = async (key: string): Promise<string> => {
    const { figureBlocks } = await source.vocabulary();
    return (await figures(blockOfFigure(key, figureBlocks))).lines;
  };
  return {
    amounts: async (value) => amountsIn(await block(amountKey(value)), amountKey(value)),
    due: async (key) => unitsDue(await block(key), key),
    of: async (unit) => (await facts(factsFileOf(unit))).units[unit] ?? noFacts,
  };
}
