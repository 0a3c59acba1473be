import { Buffer } from 'node:buffer';

/** A piece of this length betrays a secret; fewer characters occur by chance. */
const PIECE = 12;

/** The first characters of a piece, by which a place in a text is sifted before the piece is looked up. */
const START = 4;
const BITS_PER_CHARACTER = 5;
const SIEVE_MASK = 2 ** (START * BITS_PER_CHARACTER) - 1;

/** Every piece of every form of some secrets, to be found in one pass over a text whatever their number. */
export class Pieces {
  /** By length: pieces of 12 characters, and whole secrets that are shorter. */
  readonly #pieces = new Map<number, Map<string, number>>();
  readonly #sieve = new Uint8Array(SIEVE_MASK + 1);

  /** @throws {Error} for a secret of fewer than 4 characters, which would be found everywhere */
  constructor(secrets: string[]) {
    secrets.forEach((secret, index) => {
      if (secret.length < START) throw new Error(`Secret ${index} is too short to search for`);
      for (const form of formsOf(secret)) this.#add(form, index);
    });
  }

  /** Where the pieces of a secret begin in the text; pieces that follow on one another are one find. */
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

/** A hash of the last 4 characters: what an earlier one added has been shifted out of the mask by now. */
function rolled(hash: number, code: number): number {
  return ((hash << BITS_PER_CHARACTER) ^ code) & SIEVE_MASK;
}

function sieveOf(piece: string): number {
  return piece
    .slice(0, START)
    .split('')
    .reduce((sieve, character) => rolled(sieve, character.charCodeAt(0)), 0);
}

/** A form that is shorter than the secret, as base64 of little more than its last bytes can be, occurs by chance. */
function formsOf(secret: string): string[] {
  const hex = Buffer.from(secret).toString('hex');
  const forms = [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    // As Markdown and HTML have characters that are not to be taken for marks.
    secret.replace(/[^a-z0-9]/gi, (character) => `&#${character.codePointAt(0)};`),
    secret.replace(/[^a-z0-9]/gi, '\\$&'),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((shift) => shiftedBase64(secret, shift)),
  ];
  return forms.filter((form) => form.length >= Math.min(PIECE, secret.length));
}

/**
 * What base64 makes of the secret wherever it stands in a text: `shift` bytes are dropped from its start to fall in with
 * the groups of three, and the last group, which depends on what follows, is left out when it is not full.
 */
function shiftedBase64(secret: string, shift: number): string[] {
  const bytes = Buffer.from(secret).subarray(shift);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return whole.length === 0 ? [] : [whole.toString('base64'), whole.toString('base64url')];
}
