/** Places (地域) of documents: how one is named, and which count as province-level units. */

/** As pages show it (its schema: model/place.ts). */
export interface Place {
  /** 湖南, 国家, 广州市（广东）. */
  name: string;
  /** The province-level unit that it counts with, or one of the areas below. */
  area: string;
  /** 湖南省, 北京市, 广东省广州市. */
  fullName: string;
  /** What readers call it, the short name first. */
  names: string[];
}

/** What belongs to no province-level unit. */
export const nationalArea = '国家';
export const sharedArea = '跨省区域';
export const unknownArea = '其他';

/** Whether an area is a province-level unit: 国家 and the like are none. */
export const isProvinceLevel = (area: string): boolean => ![nationalArea, sharedArea, unknownArea].includes(area);
