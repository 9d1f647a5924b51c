/** Every claim of a built site, sought again in its published texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../src/policy/vocabulary.ts';
import { readStated, type StatedClaim } from './read-claims.ts';
import { PlainTexts, type Suspicion } from './search-plainly.ts';

export interface CheckedSite {
  claims: number;
  absences: number;
  suspicions: Suspicion[];
}

interface Published {
  documents: { id: string; place: { name: string } }[];
  clauses: { id: string; document: string; title: string | null; text: string }[];
}

/** `dist`: a built site with its /data/. */
export function checkClaims(dist: string, vocabulary: Vocabulary): CheckedSite {
  const read = <K extends keyof Published>(name: K): Published[K] => JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8')) as Published[K];
  const places = new Map(read('documents').map(({ id, place }) => [id, place.name]));
  const units = read('clauses').map(({ id, document, title, text }) => ({ id, place: places.get(document) ?? '', title, text }));
  const texts = new PlainTexts(units, vocabulary);
  const { claims, absences } = readStated(dist);
  const suspicions = [
    ...claims.flatMap((claim) => texts.against(claim, texts.others(havingOf(claim), claim.columns)) ?? []),
    ...claims.flatMap((claim) => wrongCount(claim, texts.others(havingOf(claim), claim.columns), [...places.values()]) ?? []),
    ...absences.flatMap((absence) => texts.againstAbsence(absence) ?? []),
  ];
  return { claims: claims.length, absences: absences.length, suspicions };
}

/** 所收文件范围内仅见于湖南 → 湖南; 见于湖南、辽宁，未见于江西 → 湖南, 辽宁. */
function havingOf({ heading }: StatedClaim): string[] {
  const [, names = ''] = /见于([^，]+)/u.exec(heading) ?? [];
  return names.split('、');
}

/** A claim that says another number of documents than its places have. */
function wrongCount({ page, words, searched }: StatedClaim, places: readonly string[], ofDocuments: readonly string[]): Suspicion | null {
  const said = Number(/(\d+)份文件/u.exec(searched)?.[1]);
  const held = ofDocuments.filter((place) => places.includes(place)).length;
  return said === held ? null : { page, claim: words, found: `${said} documents searched, ${held} held`, unit: '' };
}
