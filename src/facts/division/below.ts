/** Which bodies carry out a task whatever the others do. */
import type { Language } from '../../policy/language.ts';
import { anyOf } from '../../policy/word-patterns.ts';

/** Whether a body as printed is a government below, or a class of them: 各市州人民政府, 市县党委. */
export type IsBelow = (body: string) => boolean;

export function belowIn({ classes, governments, partyEndings }: Language['assignments']): IsBelow {
  const below = new RegExp(`^${anyOf(classes)}.*${anyOf([...governments, ...partyEndings])}$`, 'u');
  return (body) => below.test(body);
}
