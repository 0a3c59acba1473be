/**
 * A value that must not be seen: it cannot be printed, interpolated or serialised by accident.
 * The constructor registers the mask with the runner first, so that no secret exists in this process unmasked.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string, mask: (value: string) => void) {
    mask(value);
    this.#value = value;
  }

  /** The value itself: only for the header, file or sealed box that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}

/** Creates a {@link Secret}; the port that carries the mask command. */
export type MakeSecret = (value: string) => Secret;
