/** Inputs of a step as people wrote them, and the secrets in them. */
import { bodyLines, keyLines, otherKey } from '../../unit/inputs/pem.ts';

export const password = 'Zq8vT2mXw6RkLp4n';
export const keySecret = 'ui2lp2axTNmsyakw9tvNnw';
export const apiKey = `VuaCfGcBCdbkQm-e5aOx:${keySecret}`;
export const encoded = Buffer.from(apiKey).toString('base64');
export const githubToken = `ghs_${'a1B2c3'.repeat(6)}`;
export const jwtSecret = 'first line of it\nand a second';

export interface InputCase {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  /** The title of the case, if its input is a secret or long. */
  shown?: string;
}

export const expression = (text: string) => `\${{ ${text} }}`;

/** The secrets that no log may show. */
export const secrets = [
  password,
  keySecret,
  encoded,
  githubToken,
  jwtSecret,
  ...keyLines,
  ...bodyLines(otherKey),
];
