import { readFileSync } from 'node:fs'; import { readVocabulary } from './index/read-vocabulary.ts'; import { printIssue } from './pipeline/issues.ts';
const r=readVocabulary('seeds/vocabulary.yaml',readFileSync('seeds/vocabulary.yaml')); console.log(r.issues.map(printIssue).join('\n'), r.value.groups.length, r.value.departments.length);
