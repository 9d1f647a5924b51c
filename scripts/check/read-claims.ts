/** Reads from built pages what they claim: that wording stands in one place only, and that nothing was found of a topic. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom/worker';

export interface StatedClaim {
  /** Address of the page that states it. */
  page: string;
  /** 所收文件范围内仅见于湖南, or 见于湖南、辽宁，未见于江西. */
  heading: string;
  /** 以下文字未见于所收江西、辽宁的2份文件. */
  searched: string;
  words: string;
  /** Address of the sentence quoted. */
  address: string;
  /** Names of the places whose columns stand on the page. */
  columns: string[];
}

/** Of a topic nothing was found in the documents of some places. */
export interface StatedAbsence {
  page: string;
  topic: string;
  places: string[];
  /** The words that were searched. */
  sought: string[];
}

export interface Stated {
  claims: StatedClaim[];
  absences: StatedAbsence[];
}

/** Everything that the pages of topics claim. */
export function readStated(dist: string): Stated {
  const pages = readdirSync(join(dist, 'compare'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const read = pages.flatMap(({ name }) => {
    const html = textOf(join(dist, 'compare', name, 'index.html'));
    return html ? [statedOn(`/compare/${name}/`, html)] : [];
  });
  return { claims: read.flatMap(({ claims }) => claims), absences: read.flatMap(({ absences }) => absences) };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

export function statedOn(page: string, html: string): Stated {
  const { document } = parseHTML(html);
  const words = (element: Element | null): string => element?.textContent?.trim() ?? '';
  const columns = [...new Set([...document.querySelectorAll('.side-by-side thead th .province')].map(words))];
  const lists = [...document.querySelectorAll('.only-in-lists > section')] as Element[];
  const claims = lists.flatMap((list) =>
    ([...list.querySelectorAll('li')] as Element[]).map((item) => ({
      ...{ page, columns, heading: words(list.querySelector('h3')), searched: words(list.querySelector('.remark')) },
      ...{ words: words(item.querySelector('q')), address: item.querySelector('a')?.getAttribute('href') ?? '' },
    })),
  );
  const topic = words(document.querySelector('h1'));
  const notFound = ([...document.querySelectorAll('.silences > [data-not-found]')] as Element[]).map((line) => ({
    ...{ page, topic, places: (line.getAttribute('data-not-found') ?? '').split('、') },
    sought: [...words(line).matchAll(/“([^”]+)”/gu)].map(([, word = '']) => word),
  }));
  return { claims, absences: notFound };
}
