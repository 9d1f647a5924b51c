/** Who punishes: named in the sentence, or in the head of the list that it is an item of. */
import type { PenaltyWords } from './words.ts';

/** In the words from the conduct on; with those to whom the case is handed for a sanction of theirs. */
export function bodiesIn(said: string, words: PenaltyWords): string[] {
  const named = words.bodies.map((pattern) => pattern.exec(said)?.groups?.bodies).find((found) => found !== undefined);
  const handed = words.handedTo.exec(said)?.groups?.bodies;
  return [named, handed].flatMap((list) => (list ? parted(list, words) : []));
}

/** An item （一）… has the bodies of the line above its list, where that ends in a colon. */
export function bodiesOfHead(text: string, at: number, words: PenaltyWords): string[] {
  const lines = text.slice(0, at).split('\n');
  const own = lines.pop() ?? '';
  if (!isItem(own || text.slice(at))) return [];
  const head = lines.findLast((line) => !isItem(line)) ?? '';
  return /[：:]\s*$/u.test(head) ? bodiesIn(lastSentence(head), words) : [];
}

const isItem = (line: string): boolean => /^\s*(?:[（(][^（）()]{1,3}[）)]|\d+[.．、])/u.test(line);

const lastSentence = (line: string): string => line.slice(line.lastIndexOf('。') + 1);

/** 市、县水行政主管部门 is one name: what does not end like a body belongs to the next. */
function parted(list: string, { named, between, genus }: PenaltyWords): string[] {
  const bodies: string[] = [];
  let [open, link] = ['', ''];
  for (const [at, piece] of list.split(between).entries()) {
    if (at % 2) link = piece;
    else open += open ? link + piece : piece;
    if (at % 2 || !named.test(open.replace(/（[^（）]*）$/u, ''))) continue;
    // 部门或者机构: what only names a genus leans on the name before it.
    const leaning = genus.test(open) ? bodies.pop() : undefined;
    bodies.push(leaning === undefined ? open : leaning + link + open);
    open = '';
  }
  return open ? [...bodies, open] : bodies;
}
