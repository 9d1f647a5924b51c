/** By which name a document's place is shown, and with which others it stands: what its territories and its maker say. */
import { nationalArea, type Place, sharedArea, unknownArea } from '../places.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Jurisdictions } from './jurisdictions.ts';

const national: Place = { name: nationalArea, area: nationalArea, fullName: '全国', names: [] };

interface Known {
  province: string | null;
  territories: readonly string[];
  maker: { level: string } | null;
}

/**
 * The place of a document. What a national body made is the nation's, and a province's text the province's, wherever it
 * holds; else the territories tell. A unit below a province is shown with it: 广州市（广东）.
 */
export function placeOf({ province, territories, maker }: Known, jurisdictions: Jurisdictions): Place {
  if (maker?.level === 'national') return national;
  if (province !== null) {
    const fullName = jurisdictions.named(province)?.fullName ?? province;
    return { name: province, area: province, fullName, names: [...new Set([province, fullName])] };
  }
  const units = territories.flatMap((id) => jurisdictions.get(id) ?? []);
  const [only] = units;
  if (!only) return { name: unknownArea, area: unknownArea, fullName: unknownArea, names: [] };
  if (units.some(({ level }) => level === 'national')) return national;
  return units.length === 1 ? placeOfUnit(only, jurisdictions) : placeOfSeveral(units, jurisdictions);
}

function placeOfUnit(unit: Jurisdiction, jurisdictions: Jurisdictions): Place {
  const [, ...path] = jurisdictions.pathOf(unit.id);
  const fullName = namesOf(path);
  const names = [...new Set([unit.name, unit.fullName, fullName])];
  const above = path.slice(0, -1).map(({ name }) => name);
  const [province] = above;
  if (province === undefined) return { name: unit.name, area: unit.level === 'province' ? unit.name : sharedArea, fullName, names };
  return { name: `${unit.fullName}（${above.join('')}）`, area: province, fullName, names };
}

/** 新疆生产建设兵团, 河北雄安新区 name their province themselves. */
function namesOf(path: readonly Jurisdiction[]): string {
  const last = path.at(-1);
  const above = path.slice(0, -1).filter(({ name }) => !last?.fullName.startsWith(name));
  return [...above, ...(last ? [last] : [])].map((unit) => unit.fullName).join('');
}

/** 北京、天津、河北; of more than three the first and 等. */
function placeOfSeveral(units: readonly Jurisdiction[], jurisdictions: Jurisdictions): Place {
  const provinces = new Set(units.map(({ id }) => jurisdictions.provinceOf(id)?.name));
  const [province] = provinces.size === 1 ? provinces : [];
  const list = (names: string[]): string => (names.length > 3 ? `${names[0]}等${names.length}地` : names.join('、'));
  const names = list(units.map(({ name, fullName, level }) => (level === 'province' ? name : fullName)));
  return {
    name: province ? `${names}（${province}）` : names,
    area: province ?? sharedArea,
    fullName: units.map(({ fullName }) => fullName).join('、'),
    names: [],
  };
}
