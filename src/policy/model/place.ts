/** The place (地域) of a document as pages show it (../places.ts). */
import { z } from 'astro/zod';
import type { Place } from '../places.ts';
import { text } from './values.ts';

export const placeSchema = z.strictObject({
  name: text.describe('名称：湖南、国家、广州市（广东）'),
  area: text.describe('归入的省级行政区，或国家、跨省区域、其他'),
  fullName: text.describe('全称：湖南省、北京市、内蒙古自治区、广东省广州市'),
  names: z.array(text).describe('读者用来称它的名称，简称在前：湖南、湖南省'),
}) satisfies z.ZodType<Place>;
