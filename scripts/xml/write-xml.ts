/** What all XML files (Akoma Ntoso, Atom, REFI-QDA) need of the writer. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** A new document with its root element. A character that XML cannot hold (a stray control character) is shown as �. */
export function newXml(namespace: string, name: string, attributes: Record<string, string> = {}): XMLBuilder {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele(namespace, name, attributes);
}

/** A text for the writer, which takes &amp; in a text for something already escaped and would write it unchanged. */
export function words(text: string): string {
  return text.replaceAll('&', '&amp;');
}

export function printXml(element: XMLBuilder): string {
  return `${element.end({ prettyPrint: true, indent: ' ' })}\n`;
}
