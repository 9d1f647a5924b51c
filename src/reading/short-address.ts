/** The page of a short address leads on by itself; this leads on with what stands behind the address, which the page cannot see. */
import { ledOn } from '../policy/from-outside/lead.ts';

const link = document.querySelector<HTMLAnchorElement>('main a');
if (link && (location.search || location.hash)) location.replace(ledOn(link.href, location));
