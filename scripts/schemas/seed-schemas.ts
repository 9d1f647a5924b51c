/** JSON Schemas of the YAML files that editors write, made from the schemas that check them: an editor that knows them completes and explains keys. */
import { basename, dirname } from 'node:path';
import { z } from 'astro/zod';
import { languageFileName, languageParts, languageSchemas } from '../../src/policy/language.ts';
import { documentMetadataSchema } from '../../src/policy/model/document-metadata.ts';
import { errataFileSchema } from '../../src/policy/model/erratum.ts';
import { indicatorsFileName, indicatorsFileSchema } from '../../src/policy/model/facts/indicators.ts';
import { factVerdictsFileSchema } from '../../src/policy/model/facts/verdict.ts';
import { jurisdictionsFileName, jurisdictionsFileSchema } from '../../src/policy/model/jurisdiction.ts';
import { lawsFileName, lawsFileSchema } from '../../src/policy/model/law.ts';
import { linkVerdictsFileSchema } from '../../src/policy/model/link.ts';
import { topicsFileSchema } from '../../src/policy/model/topic.ts';
import { vocabularyFolder, vocabularySchema } from '../../src/policy/vocabulary.ts';

/** Name of the YAML file → its schema and what the file is for. A file of a name that is not here has no schema. */
const seedFiles: Record<string, { schema: z.ZodType; title: string }> = {
  'document.yaml': { schema: documentMetadataSchema, title: '一份文件：所知的事项，文本怎样读' },
  'errata.yaml': { schema: errataFileSchema, title: '一份文件的校订与存疑' },
  'facts.yaml': { schema: factVerdictsFileSchema, title: '编者对一份文件的事实的核对、改正与补入' },
  [jurisdictionsFileName]: { schema: jurisdictionsFileSchema, title: '行政区划：国家、省级、地级，需要的县级和其他区域' },
  [indicatorsFileName]: { schema: indicatorsFileSchema, title: '指标：各种写法归入一个名称' },
  [lawsFileName]: { schema: lawsFileSchema, title: '法律、法规的效力' },
  'links.yaml': { schema: linkVerdictsFileSchema, title: '编者对条目对应关系的判断' },
  'topics.yaml': { schema: topicsFileSchema, title: '对照的主题' },
  [`${vocabularyFolder}.yaml`]: { schema: vocabularySchema, title: '用语：哪些词说的是同一件事' },
  ...Object.fromEntries(languageParts.map((part) => [languageFileName(part), { schema: languageSchemas[part], title: '政策语言：成组的词语' }])),
};

/** Name of the schema of a file below seeds/: …/errata.yaml → errata.schema.json; the files of the vocabulary, one for each area, have one schema. */
export const schemaName = (path: string): string => `${basename(dirname(path)) === vocabularyFolder ? vocabularyFolder : basename(path, '.yaml')}.schema.json`;

/** Every schema file of seeds/schemas/, by name, as it is written. What an editor may leave out is not required. */
export function seedSchemas(): Map<string, string> {
  return new Map(
    Object.entries(seedFiles).map(([file, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [schemaName(file), `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
