/** An answer other than success, in GitHub's own form. `violation` says what the caller did that no correct client does. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly violation: string | undefined;

  constructor(
    status: number,
    message: string,
    more: { headers?: Record<string, string>; violation?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.headers = more.headers ?? {};
    this.violation = more.violation;
  }
}

/** What GitHub says of a thing that is not there, and of one that the token may not see. */
export const notFound = (): Refusal => new Refusal(404, 'Not Found');
