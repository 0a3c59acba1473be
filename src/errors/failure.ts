import type { catalogue } from './catalogue.ts';

/** What went wrong, as an entry of the catalogue with its particulars; src/output prints it. */
export class Failure extends Error {
  readonly code: keyof typeof catalogue;
  /** One sentence or more, in plain words, safe to print: no secret, no raw server text. */
  readonly details: string;
  /** The same for all hosts that fail alike: without the names of one host's key and secret. */
  readonly shared: string;

  constructor(code: keyof typeof catalogue, details: string, shared = details) {
    super(`${code}: ${details}`);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
    this.shared = shared;
  }
}
