/** An error answer in GitHub's format. `violation` describes the mistake of an incorrect client. */
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

/** GitHub's answer for what does not exist, or is not visible for the token. */
export const notFound = (): Refusal => new Refusal(404, 'Not Found');
