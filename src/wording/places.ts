/** How many places are meant, in words: municipalities and autonomous regions are no 省. */
import { isProvinceLevel, nationalArea } from '../policy/places.ts';

/** 3个省级行政区; 国家和3个省级行政区; 国家. Of areas that are neither, 各地. */
export function areasInWords(areas: readonly string[]): string {
  const provinces = new Set(areas.filter(isProvinceLevel)).size;
  const parts = [...(areas.includes(nationalArea) ? [nationalArea] : []), ...(provinces > 0 ? [`${provinces}个省级行政区`] : [])];
  return parts.join('和') || '各地';
}
