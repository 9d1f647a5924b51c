import { type Contact, readContact, readRepository } from './contact.ts';

/**
 * All that is set from outside: the environment variables that the build, the pages and the local server read. Nothing else of
 * the project's own reads the environment but CHROME_PATH (scripts/launch-browser.ts).
 */
export interface Settings {
  /** SITE_URL: scheme and host, without a slash at the end. Without it the address of the local server. */
  siteUrl: string;
  /** SITE_BASE: where the site stands on its host, with a slash at both ends. */
  base: string;
  /** PORT of the local server; 0 takes any that is free. */
  port: number;
  /** UNIT_PAGES: whether measures have pages of their own; null where the size of the collection decides. */
  unitPages: boolean | null;
  /** CONTENT_DIR and DRAFTS: what the build tells its steps. */
  content: string;
  drafts: boolean;
  /** AS_OF: the day as of which it is said what is over, YYYY-MM-DD; that of the build where it is not set. */
  asOf: string;
  /** SITE_CONTACT and SITE_REPOSITORY: where readers can tell of a fault; null where nobody has said. */
  contact: Contact | null;
  repository: string | null;
}

/** A setting that cannot be meant. */
export interface SettingFault {
  name: string;
  value: string;
  expected: string;
  remedy: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Reading<T> = { value: T } | Omit<SettingFault, 'name' | 'value'>;

const refused = (expected: string, remedy: string): Omit<SettingFault, 'name' | 'value'> => ({ expected, remedy });

/** The settings, each with its usual value where it is not set or empty, and what is wrong with them. */
export function readSettings(env: Environment): { settings: Settings; faults: SettingFault[] } {
  const faults: SettingFault[] = [];
  const read = <T>(name: string, usual: T, reader: (value: string) => Reading<T>): T => {
    const value = env[name]?.trim() ?? '';
    const reading = value === '' ? { value: usual } : reader(value);
    if ('value' in reading) return reading.value;
    faults.push({ name, value, ...reading });
    return usual;
  };
  const port = read('PORT', 4321, readPort);
  const settings = {
    port,
    siteUrl: read('SITE_URL', `http://localhost:${port}`, readSiteUrl),
    base: read('SITE_BASE', '/', readBase),
    unitPages: read<boolean | null>('UNIT_PAGES', null, readSwitch),
    content: read('CONTENT_DIR', 'content', (value) => ({ value })),
    drafts: read('DRAFTS', false, readSwitch),
    asOf: read('AS_OF', new Date().toISOString().slice(0, 10), readDay),
    contact: read<Contact | null>('SITE_CONTACT', null, readContactSetting),
    repository: read<string | null>('SITE_REPOSITORY', null, readRepositorySetting),
  };
  return { settings, faults };
}

/** The settings of this process; throws where one is wrong, for steps that are run by themselves. */
export function currentSettings(): Settings {
  const { settings, faults } = readSettings(process.env);
  if (faults.length > 0) throw new Error(faults.map(faultInWords).join('\n'));
  return settings;
}

export function faultInWords({ name, value, expected, remedy }: SettingFault): string {
  return `${name} is ${JSON.stringify(value)}. Expected: ${expected}. To do: ${remedy}.`;
}

function readPort(value: string): Reading<number> {
  if (/^\d{1,5}$/u.test(value) && Number(value) <= 65_535) return { value: Number(value) };
  return refused('a whole number from 0 to 65535; 0 takes any free port', 'set PORT to such a number, or leave it out for 4321');
}

function readSwitch(value: string): Reading<boolean> {
  if (value === 'on' || value === 'off') return { value: value === 'on' };
  return refused('on or off', 'set it to one of the two, or leave it out');
}

function readDay(value: string): Reading<string> {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
    new Date(`${value}T00:00:00Z`).toString() !== 'Invalid Date' &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  return isDay ? { value } : refused('a day of the calendar, such as 2026-11-27', 'write it as YYYY-MM-DD, or leave it out for the day of the build');
}

function readContactSetting(value: string): Reading<Contact> {
  const contact = readContact(value);
  return contact
    ? { value: contact }
    : refused('an address of mail, such as editor@example.org, or a page, such as https://example.org/contact', 'correct it, or leave it out');
}

function readRepositorySetting(value: string): Reading<string> {
  const repository = readRepository(value);
  return repository
    ? { value: repository }
    : refused('the page of a repository, such as https://github.com/owner/name', 'give the address that a browser shows there, or leave it out');
}

function readSiteUrl(value: string): Reading<string> {
  const expected = 'the scheme and host of the site, such as https://policy.example.org';
  if (!/^https?:\/\//iu.test(value)) return refused(expected, 'begin it with https:// or http://');
  if (!URL.canParse(value)) return refused(expected, 'correct the host');
  const { origin, hostname, pathname, search, hash, username, password } = new URL(value);
  if (username || password) return refused(expected, 'leave out the name and the password');
  if (search || hash || /[?#]/u.test(value)) return refused(expected, 'leave out what begins with ? or #');
  if (pathname !== '/') return refused(expected, `leave out the path, and set SITE_BASE to ${pathname}`);
  if (!isHost(hostname, value)) return refused(expected, 'correct the host: names of letters, digits and hyphens, with single dots between them');
  return { value: origin };
}

/** A name whose labels are words, an address of four numbers as it is written, or one in brackets. 1 would be read as 0.0.0.1. */
function isHost(hostname: string, written: string): boolean {
  if (/^\[[\da-f:.]+\]$/u.test(hostname)) return true;
  if (/^[\d.]+$/u.test(hostname) && !written.includes(`//${hostname}`)) return false;
  return hostname.split('.').every((label) => /^[a-z\d_](?:[a-z\d_-]*[a-z\d_])?$/u.test(label));
}

/** Slashes at the ends and doubled ones are no difference. Other characters would be spelt in several ways in addresses. */
function readBase(value: string): Reading<string> {
  const segments = value.split('/').filter(Boolean);
  if (segments.every((segment) => /^[\w.~-]+$/u.test(segment) && !/^\.+$/u.test(segment)))
    return { value: segments.length > 0 ? `/${segments.join('/')}/` : '/' };
  return refused('a path such as /library/policy/, of the characters A–Z a–z 0–9 - . _ ~', baseRemedy(value));
}

function baseRemedy(value: string): string {
  if (/^[A-Za-z]:/u.test(value)) return 'if the shell made a path of Windows of it, write it without the first slash: library/policy';
  if (value.includes('://')) return 'give the host as SITE_URL, and the path alone as SITE_BASE';
  return 'name the folder on the host with those characters, and set SITE_BASE to it';
}
