import { Buffer } from 'node:buffer';

/** A part of this length counts as a leak; fewer characters occur by chance. */
const PIECE = 12;

/** The number of first characters of a part, used as a filter before the lookup. */
const START = 4;
const BITS_PER_CHARACTER = 5;
const SIEVE_MASK = 2 ** (START * BITS_PER_CHARACTER) - 1;

/** All parts of all forms of secrets, to find them in one pass over a text. */
export class Pieces {
  /** By length: parts of 12 characters, and whole secrets that are shorter. */
  readonly #pieces = new Map<number, Map<string, number>>();
  readonly #sieve = new Uint8Array(SIEVE_MASK + 1);

  /** @throws {Error} for a secret of fewer than 4 characters, which would match everywhere */
  constructor(secrets: string[]) {
    secrets.forEach((secret, index) => {
      if (secret.length < START) throw new Error(`Secret ${index} is too short to search for`);
      for (const form of formsOf(secret)) this.#add(form, index);
    });
  }

  /** The positions of secrets in the text. Consecutive parts count as one. */
  *find(text: string): Generator<{ secret: number; at: number }> {
    let sieve = 0;
    let last = { secret: -1, at: -1 };
    for (let end = 0; end < text.length; end += 1) {
      sieve = rolled(sieve, text.charCodeAt(end));
      if (this.#sieve[sieve] === 0) continue;
      const at = end + 1 - START;
      const secret = this.#secretAt(text, at);
      if (secret === undefined) continue;
      if (last.secret !== secret || last.at !== at - 1) yield { secret, at };
      last = { secret, at };
    }
  }

  #add(form: string, secret: number): void {
    const length = Math.min(PIECE, form.length);
    const ofLength = this.#pieces.get(length) ?? new Map<string, number>();
    this.#pieces.set(length, ofLength);
    for (let at = 0; at + length <= form.length; at += 1) {
      const piece = form.slice(at, at + length);
      ofLength.set(piece, secret);
      this.#sieve[sieveOf(piece)] = 1;
    }
  }

  #secretAt(text: string, at: number): number | undefined {
    for (const [length, ofLength] of this.#pieces) {
      const secret = ofLength.get(text.slice(at, at + length));
      if (secret !== undefined) return secret;
    }
    return undefined;
  }
}

/** A rolling hash of the last 4 characters; earlier ones are shifted out of the mask. */
function rolled(hash: number, code: number): number {
  return ((hash << BITS_PER_CHARACTER) ^ code) & SIEVE_MASK;
}

function sieveOf(piece: string): number {
  return piece
    .slice(0, START)
    .split('')
    .reduce((sieve, character) => rolled(sieve, character.charCodeAt(0)), 0);
}

/** A form shorter than the secret occurs by chance, such as base64 of its last bytes. */
function formsOf(secret: string): string[] {
  const hex = Buffer.from(secret).toString('hex');
  const forms = [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    // Escaped for Markdown and HTML.
    secret.replace(/[^a-z0-9]/gi, (character) => `&#${character.codePointAt(0)};`),
    secret.replace(/[^a-z0-9]/gi, '\\$&'),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((shift) => shiftedBase64(secret, shift)),
  ];
  return forms.filter((form) => form.length >= Math.min(PIECE, secret.length));
}

/**
 * Base64 of the secret at any position in a text: `shift` bytes are dropped at the start to align with groups of three, and an
 * incomplete last group is left out, because it depends on the next bytes.
 */
function shiftedBase64(secret: string, shift: number): string[] {
  const bytes = Buffer.from(secret).subarray(shift);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return whole.length === 0 ? [] : [whole.toString('base64'), whole.toString('base64url')];
}
