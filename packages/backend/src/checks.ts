import { Mistake } from './mistake.ts';

/** A Firebase project's id. Source: https://cloud.google.com/resource-manager/docs/creating-managing-projects */
export function checkProject(id: string): string {
  if (/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(id)) return id;
  throw new Mistake(
    `“${id}” is no Firebase project id: it has 6 to 30 lower-case letters, digits and hyphens, and starts with a letter (the console shows it under Project settings).`,
  );
}

/** A site's id, as the rules take it. */
export function checkSite(id: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return id;
  throw new Mistake(`“${id}” is no site id: it has 1 to 64 letters, digits, hyphens and underscores.`);
}

/** An address in lower case, as Firebase Auth keeps it; what could end a text in the rules is refused. */
export function checkEmail(address: string): string {
  if (/^[\w.!#$%&*+/=?^{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(address) && address.length <= 254)
    return address.toLowerCase();
  throw new Mistake(`“${address}” is no e-mail address that Firebase takes: it looks like anna@example.com.`);
}

/** A language in its usual spelling, e.g. `zh-CN`. */
export function checkLocale(tag: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical) return canonical;
  } catch {
    // Told below.
  }
  throw new Mistake(`“${tag}” is no language: it looks like en, zh-CN or ar.`);
}

/** `host:port` of an emulator. */
export function checkAddress(address: string): string {
  if (/^[\w.-]+:\d{1,5}$/.test(address)) return address;
  throw new Mistake(`“${address}” is no emulator’s address: it looks like 127.0.0.1:8080.`);
}

/** Where emulators answer, `host:port` each. */
export interface EmulatorAddresses {
  readonly firestore: string;
  readonly auth?: string;
}

/** Both emulators' addresses as a snippet names them, or Firestore's alone as `host:port`. */
export function checkEmulators(text: string): EmulatorAddresses {
  const parts = text.split(',').map((part) => part.trim().split('='));
  if (parts.length === 1 && parts[0]?.length === 1) return { firestore: checkAddress(text.trim()) };
  const named = new Map(parts.map(([name = '', address = '']) => [name, address]));
  const firestore = named.get('firestore');
  const auth = named.get('auth');
  if (firestore === undefined || named.size > (auth === undefined ? 1 : 2))
    throw new Mistake(
      `“${text}” does not name the emulators: write firestore=127.0.0.1:8080,auth=127.0.0.1:9099.`,
    );
  return { firestore: checkAddress(firestore), ...(auth === undefined ? {} : { auth: checkAddress(auth) }) };
}

/** An account's id, as both Auth and a document's path take it. */
export function checkUid(uid: string): string {
  if (uid.length > 0 && uid.length <= 128 && !/[/\p{Cc}]|^\.\.?$|^__.*__$/u.test(uid)) return uid;
  throw new Mistake(
    `“${uid}” is no uid: it has 1 to 128 characters and no slash, and is none of “.”, “..” and “__…__”.`,
  );
}

/** A port's number. */
export function checkPort(port: string): number {
  if (/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new Mistake(`“${port}” is no port: it is a number from 1 to 65535.`);
}

/** A whole number as an option gives it. */
export function checkWhole(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new Mistake(`--${option} “${text}” must be a whole number from ${least} to ${most}.`);
}
