/** ☆ beside the link of every unit: lays it on the reader's desk, or takes it away again. */
import { fetchDataFile, troubleOf } from '../../browser/data-file.ts';
import { element } from '../../browser/elements.ts';
import { type CitingFile, pathTo } from '../../citing/facts.ts';
import { tableInText } from '../../citing/quoted-table.ts';
import { readWording } from '../../citing/quoted-words.ts';
import { referenceTo } from '../../citing/view/target.ts';
import { hasUnit, type KeptUnit, keptNow, withoutThing, withUnits } from '../../desk/desk.ts';
import { deskKey } from '../../desk/key.ts';
import { DeskStorage } from '../../desk/storage.ts';
import { unitId } from '../../policy/ids.ts';
import { fileTroubleInWords } from '../../wording/data-files.ts';
import { deskTroubleInWords, starName, starredSaid, starTitle, unstarredSaid } from '../../wording/reader/desk.ts';
import { headingInWords } from '../../wording/units.ts';

const storage = new DeskStorage();

/** Puts the stars on the page; `say` tells what came of pressing one. */
export function offerStars(say: (words: string) => void): void {
  // Rows of tables have links of their own; what is kept is the table.
  const links = [...document.querySelectorAll<HTMLElement>('[data-citing] a[data-copy-link]')].filter((link) => !link.closest('tr'));
  const stars = links.map((link) => {
    const star = element('button', { type: 'button', class: 'star', 'data-interface': true });
    const name = (link.getAttribute('aria-label') ?? '').replace(/^.*?：/u, '');
    star.setAttribute('aria-label', starName(name));
    star.addEventListener('click', () => void press(star).then(say));
    link.after(star);
    return star;
  });
  const present = () => presentStars(stars);
  present();
  // Another tab has changed it, or the reader comes back to a page that the browser had put aside.
  window.addEventListener('storage', ({ key }) => key === deskKey && present());
  window.addEventListener('pageshow', present);
}

function presentStars(stars: readonly HTMLElement[]): void {
  const { desk } = storage.read();
  for (const star of stars) present(star, hasUnit(desk, idOf(star)));
}

function present(star: HTMLElement, on: boolean): void {
  star.textContent = on ? '★' : '☆';
  star.title = on ? starTitle.on : starTitle.off;
  star.setAttribute('aria-pressed', String(on));
}

function idOf(star: HTMLElement): string {
  const page = star.closest<HTMLElement>('[data-citing]')?.dataset.id ?? '';
  return unitId(page, star.closest('.unit')?.id ?? '');
}

/** What came of it, in words. */
async function press(star: HTMLElement): Promise<string> {
  const id = idOf(star);
  try {
    const on = !hasUnit(storage.read().desk, id);
    const unit = on ? await unitAt(star) : null;
    const trouble = storage.change((desk) => (unit ? withUnits(desk, [unit]) : withoutThing(desk, { unit: id })));
    if (trouble) return deskTroubleInWords(trouble);
    present(star, on);
    return on ? starredSaid : unstarredSaid;
  } catch (error) {
    console.warn(error);
    return fileTroubleInWords('条目', troubleOf(error));
  }
}

/** The unit with its words as they are read. Throws DataFileFault. */
async function unitAt(star: HTMLElement): Promise<KeptUnit> {
  const unit = star.closest<HTMLElement>('.unit') as HTMLElement;
  const address = star.closest<HTMLElement>('[data-citing]')?.dataset.citing ?? '';
  const facts = await fetchDataFile<CitingFile>(address, new URL(address, location.href).searchParams.get('v') ?? '');
  const path = pathTo(facts, unit.id);
  const { kind = 'measure', label = null, title = null } = path.at(-1) ?? {};
  const { wording, table } = referenceTo({ unit, sentence: null, part: null, selection: null }, facts);
  const above = path.slice(0, -1).map(headingInWords);
  return keptNow(
    { document: facts.document, anchor: unit.id, kind, label, title, path: above, text: table ? tableInText(table) : readWording(wording) },
    new Date(),
  );
}
