import { type Operation, operations } from '../request.ts';
import { type MakeSecret, Secret } from '../runner/secret.ts';
import { type InputName, inputNames, isUsedBy } from './operations.ts';
import { InputFailure, type Problem } from './problems.ts';
import { echo } from './text.ts';
import { whyEmpty, whyEmptyInPost } from './why-empty.ts';

/** What the parser needs from outside. */
export interface Ports {
  /** The input's value as it was given; what the workflow leaves out has the default of action.yml, or is undefined. */
  input: (name: string) => string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  secret: MakeSecret;
}

/** Main parses the inputs, and post parses them again: GitHub evaluates them anew. */
export type Phase = 'main' | 'post';

/** Stands for a secret that is missing or invalid: no request is sent with it. */
export const nothing = new Secret('', () => {});

/** The inputs of a step as text, and what is found wrong with them. */
export class Inputs {
  readonly env: Ports['env'];
  readonly problems: Problem[] = [];
  readonly warnings: string[] = [];
  readonly #ports: Ports;
  readonly #secrets = new Map<string, Secret>();
  readonly #unused = new Set<InputName>();

  readonly #phase: Phase;

  constructor(ports: Ports, phase: Phase) {
    this.#ports = ports;
    this.#phase = phase;
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
   * The workflow names the input, and its value is empty: a variable that is not set. It shows in the inputs whose default in
   * action.yml is a blank, which is what they are when the workflow leaves them out.
   */
  isBlank(name: InputName): boolean {
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

  /** Creates the secret of a value once: two masks of one value are noise in the log. */
  mask(value: string): Secret {
    const secret = this.#secrets.get(value) ?? this.#ports.secret(value);
    this.#secrets.set(value, secret);
    return secret;
  }

  /** Whether this is the value of an input that holds a secret. */
  isSecret(value: string): boolean {
    return value !== '' && this.#secrets.has(value);
  }

  /** `true` or `false`, nothing else: what YAML also takes for a boolean (`yes`, `on`, `1`) would be a guess here. */
  boolean(name: InputName, fallback: boolean): boolean {
    const text = this.text(name);
    if (text !== '' && text !== 'true' && text !== 'false')
      this.addProblem(name, 'give `true` or `false`', text);
    return text === '' ? fallback : text === 'true';
  }

  /** @param given is printed too, made safe; leave it out for anything that may be a secret */
  addProblem(input: string, right: string, given?: string): void {
    this.problems.push({ input, right, ...(given !== undefined && { given }) });
  }

  /** Adds that an input is empty and should not be. */
  addEmpty(input: InputName, right: string): void {
    this.problems.push({ input, right, empty: true });
  }

  warn(text: string): void {
    this.warnings.push(text);
  }

  /** Refuses what this operation does not use, and leaves it unread from then on. */
  refuseUnused(operation: Operation): void {
    for (const name of inputNames) {
      if (isUsedBy(name, operation)) continue;
      if (this.given(name)) {
        const users = operations.filter((other) => isUsedBy(name, other));
        this.addProblem(name, `leave it out: ${operation} does not use it, only ${users.join(' and ')}`);
      }
      this.#unused.add(name);
    }
  }

  /**
   * What was parsed, unless there are problems: a value that could not be parsed is one of them.
   * @throws {InputFailure} with all problems at once
   */
  orThrow<T>(parsed: T | undefined): T {
    if (parsed !== undefined && this.problems.length === 0) return parsed;
    // Only now is every secret known, so only now can an echo be checked against them.
    const secrets = [...this.#secrets.keys()].filter((value) => value.length >= 4);
    throw new InputFailure(
      this.problems.map(({ given, ...problem }) => {
        const shown = given === undefined ? undefined : echo(given, secrets);
        return shown === undefined ? problem : { ...problem, given: shown };
      }),
      this.#phase === 'post' ? whyEmptyInPost : whyEmpty(this.env),
    );
  }
}
