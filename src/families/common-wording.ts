/** Wording that most of several texts hold (共有文字): the same characters, found without any list of words. */

/** A range of a text in UTF-16 units, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Shorter wording recurs by chance; what fewer hold is not common. */
const usual = { least: 6, share: 0.5 };

/**
 * For each text the ranges of wording that more than a `share` of the texts (half of them) hold: runs of which every `least` characters stand in so many of them,
 * not across punctuation or white space. Linear in the length of the texts.
 */
export function commonWording(texts: readonly string[], { least, share } = usual): Range[][] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const piece of new Set(piecesOf(text, least).map(({ piece }) => piece))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return texts.map((text) =>
    joined(
      piecesOf(text, least)
        .filter(({ piece }) => (counts.get(piece) ?? 0) > texts.length * share)
        .map(({ start }) => ({ start, end: start + least })),
    ),
  );
}

const between = /[\p{P}\p{S}\s]/u;

function piecesOf(text: string, least: number): { piece: string; start: number }[] {
  const found: { piece: string; start: number }[] = [];
  let from = 0;
  for (let end = 1; end <= text.length; end++) {
    if (between.test(text.charAt(end - 1))) from = end;
    else if (end - from >= least) found.push({ piece: text.slice(end - least, end), start: end - least });
  }
  return found;
}

/** Ranges in order of their starts; those that overlap become one. */
function joined(ranges: readonly Range[]): Range[] {
  const runs: Range[] = [];
  for (const { start, end } of ranges) {
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
