/** Finding jurisdictions in their list, by id, by name, by what they lie in. */
import { type Jurisdiction, jurisdictionLevels } from './jurisdiction.ts';

/** The jurisdictions by id and by name. */
export class Jurisdictions {
  readonly all: readonly Jurisdiction[];
  readonly #byId: ReadonlyMap<string, Jurisdiction>;

  constructor(all: readonly Jurisdiction[]) {
    this.all = all;
    this.#byId = new Map(all.map((each) => [each.id, each]));
  }

  get(id: string): Jurisdiction | undefined {
    return this.#byId.get(id);
  }

  /** The country; undefined where the list has none. */
  get country(): Jurisdiction | undefined {
    return this.all.find(({ level }) => level === 'national');
  }

  /** By short or full name: 湖南, 湖南省. Of several the highest: 海南 is the province, though a prefecture is called so too. */
  named(name: string): Jurisdiction | undefined {
    const named = this.all.filter((each) => each.name === name || each.fullName === name);
    return named.sort((a, b) => jurisdictionLevels.indexOf(a.level) - jurisdictionLevels.indexOf(b.level))[0];
  }

  /** What the unit lies in, from the country down to the unit itself. */
  pathOf(id: string): Jurisdiction[] {
    const unit = this.#byId.get(id);
    return unit ? [...(unit.parent === null ? [] : this.pathOf(unit.parent)), unit] : [];
  }

  /** The province-level unit that it lies in or is. */
  provinceOf(id: string): Jurisdiction | undefined {
    return this.pathOf(id).find(({ level }) => level === 'province');
  }
}
