/** The list of indicators at build time: seeds/indicators.yaml, which the conversion has checked. */
import { parse } from 'yaml';
import { indicatorsFileSchema } from '../policy/model/facts/indicators.ts';

const files = import.meta.glob<string>('../../seeds/indicators.yaml', { query: '?raw', import: 'default', eager: true });
const file = Object.values(files)[0];
const listed = file === undefined ? [] : indicatorsFileSchema.parse(parse(file)).indicators;

export const listedIndicators = new Map(listed.map((indicator) => [indicator.id, indicator]));

export const indicatorName = (id: string): string | undefined => listedIndicators.get(id)?.name;
