import { type Operation, operations } from '../request.ts';
import { type MakeSecret, Secret } from '../runner/secret.ts';
import { type Complaint, InputFailure } from './complaints.ts';
import { type InputName, inputNames, isUsedBy } from './operations.ts';
import { echo } from './text.ts';

/** What the parser needs of the world. */
export interface Ports {
  /** The input's value as it was given; what the workflow leaves out has the default of action.yml, or is undefined. */
  input: (name: string) => string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  secret: MakeSecret;
}

/** Stands for a secret about which a complaint has been made: no request comes of it. */
export const nothing = new Secret('', () => {});

/** The inputs of a step as text, and what is found wrong with them on the way. */
export class Inputs {
  readonly env: Ports['env'];
  readonly complaints: Complaint[] = [];
  readonly warnings: string[] = [];
  readonly #ports: Ports;
  readonly #secrets = new Map<string, Secret>();
  readonly #unused = new Set<InputName>();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.env = ports.env;
  }

  /** The input without surrounding white space; '' when it was not given, or when the operation does not use it. */
  text(name: InputName): string {
    return this.#raw(name).trim();
  }

  #raw(name: InputName): string {
    return this.#unused.has(name) ? '' : (this.#ports.input(name) ?? '');
  }

  given(name: InputName): boolean {
    return this.text(name) !== '';
  }

  /**
   * The workflow names the input, and what it says came to nothing: a variable that is not set. It shows in the inputs whose
   * default in action.yml is a blank, which is what they are when the workflow leaves them out.
   */
  cameToNothing(name: InputName): boolean {
    return this.#ports.input(name) === '';
  }

  /**
   * An input that holds a secret, masked from now on; undefined when it was not given. Only line breaks around it are taken
   * off: they are what pasting leaves behind, while a space may be part of a password.
   */
  secret(name: InputName): Secret | undefined {
    if (!this.given(name)) return undefined;
    return this.mask(this.#raw(name).replace(/^[\r\n]+|[\r\n]+$/g, ''));
  }

  /** Makes a secret of a value, once: two masks of one value are noise in the log. */
  mask(value: string): Secret {
    const secret = this.#secrets.get(value) ?? this.#ports.secret(value);
    this.#secrets.set(value, secret);
    return secret;
  }

  /** `true` or `false`, nothing else: what YAML also takes for a boolean (`yes`, `on`, `1`) would be a guess here. */
  boolean(name: InputName, fallback: boolean): boolean {
    const text = this.text(name);
    if (text !== '' && text !== 'true' && text !== 'false')
      this.complain(name, 'say `true` or `false`', text);
    return text === '' ? fallback : text === 'true';
  }

  /** @param given is printed too, made safe; leave it out for anything that may be a secret */
  complain(input: string, right: string, given?: string): void {
    this.complaints.push({ input, right, ...(given !== undefined && { given }) });
  }

  /** Complains about an input that is empty and should not be. */
  complainEmpty(input: InputName, right: string): void {
    this.complaints.push({ input, right, empty: true });
  }

  warn(text: string): void {
    this.warnings.push(text);
  }

  /** Complains about what this operation does not use, and leaves it unread from then on. */
  refuseUnused(operation: Operation): void {
    for (const name of inputNames) {
      if (isUsedBy(name, operation)) continue;
      if (this.given(name)) {
        const users = operations.filter((other) => isUsedBy(name, other));
        this.complain(name, `leave it out: ${operation} does not use it, only ${users.join(' and ')}`);
      }
      this.#unused.add(name);
    }
  }

  /** Throws all complaints at once, if there are any. */
  settle(): void {
    if (this.complaints.length === 0) return;
    // Only now is every secret known, so only now can an echo be checked against them.
    const secrets = [...this.#secrets.keys()].filter((value) => value.length >= 4);
    throw new InputFailure(
      this.complaints.map(({ given, ...complaint }) => {
        const shown = given === undefined ? undefined : echo(given, secrets);
        return shown === undefined ? complaint : { ...complaint, given: shown };
      }),
    );
  }
}
