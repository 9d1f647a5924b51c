/** A place as the conversion settles it. */
import type { Place } from '../src/policy/places.ts';

/** A province-level unit: 湖南, 湖南省. */
export const province = (name: string, fullName = name): Place => ({ name, area: name, fullName, names: [...new Set([name, fullName])] });

/** 广州 in 广东. */
export const city = (name: string, area: string): Place => ({
  name: `${name}市（${area}）`,
  area,
  fullName: `${area}省${name}市`,
  names: [name, `${name}市`, `${area}省${name}市`],
});

export const nation: Place = { name: '国家', area: '国家', fullName: '全国', names: [] };
