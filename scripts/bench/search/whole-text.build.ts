/** `node whole-text.build.ts DATA OUT` */
import { publishTexts } from './texts.ts';

const [data = '', out = ''] = process.argv.slice(2);
publishTexts(data, out);
