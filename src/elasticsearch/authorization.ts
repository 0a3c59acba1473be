import type { Credentials } from '../request.ts';
import type { Clock } from '../runner/clock.ts';
import type { MakeSecret, Secret } from '../runner/secret.ts';

export interface AuthorizationPorts {
  clock: Pick<Clock, 'now'>;
  secret: MakeSecret;
  /** A fresh ID token of GitHub's for this audience. */
  idToken(audience: string): Promise<Secret>;
}

/** ms that an ID token is used; GitHub's is valid for five minutes. */
const tokenLifetime = 2 * 60 * 1000;

/** The authorization headers, for each request anew: an ID token expires after minutes, and a fleet may take longer. */
export class Authorization {
  readonly #credentials: Credentials;
  readonly #ports: AuthorizationPorts;
  /** The value of a Basic header is a secret of its own: the mask of the password does not cover it. */
  readonly #basic: Secret | undefined;
  #token: { value: Promise<Secret>; since: number } | undefined;

  constructor(credentials: Credentials, ports: AuthorizationPorts) {
    this.#credentials = credentials;
    this.#ports = ports;
    if (credentials.kind === 'basic') {
      const pair = `${credentials.username}:${credentials.password.reveal()}`;
      this.#basic = ports.secret(Buffer.from(pair).toString('base64'));
    }
  }

  async headers(): Promise<Record<string, string>> {
    const credentials = this.#credentials;
    switch (credentials.kind) {
      case 'basic':
        return { authorization: `Basic ${this.#basic?.reveal()}` };
      case 'cloud-key':
        return { authorization: `ApiKey ${credentials.key.reveal()}` };
      case 'bearer':
        return bearer(credentials.token, credentials.clientSecret);
      case 'oidc':
        return bearer(await this.#idToken(credentials.audience), credentials.clientSecret);
      case 'certificate':
        return {};
    }
  }

  #idToken(audience: string): Promise<Secret> {
    const now = this.#ports.clock.now();
    if (!this.#token || now - this.#token.since > tokenLifetime) {
      const value = this.#ports.idToken(audience);
      // A failed request for a token must not be reused.
      value.catch(() => {
        this.#token = undefined;
      });
      this.#token = { value, since: now };
    }
    return this.#token.value;
  }
}

function bearer(token: Secret, clientSecret: Secret | undefined): Record<string, string> {
  return {
    authorization: `Bearer ${token.reveal()}`,
    ...(clientSecret && { 'es-client-authentication': `SharedSecret ${clientSecret.reveal()}` }),
  };
}
