import type { Credentials } from '../request.ts';
import type { Log } from '../runner/log.ts';
import type { MakeSecret, Secret } from '../runner/secret.ts';

interface Ports {
  log: Log;
  env: Record<string, string | undefined>;
  secret: MakeSecret;
}

/** An ID token is used this long, in milliseconds; GitHub's live for five minutes. */
const tokenLife = 2 * 60 * 1000;

/** The headers that say who we are, for each request anew: an ID token ends after minutes, a fleet may take longer. */
export class Authorization {
  readonly #credentials: Credentials;
  readonly #ports: Ports;
  #token: { value: Promise<Secret>; since: number } | undefined;

  constructor(credentials: Credentials, ports: Ports) {
    this.#credentials = credentials;
    this.#ports = ports;
  }

  async headers(): Promise<Record<string, string>> {
    const credentials = this.#credentials;
    switch (credentials.kind) {
      case 'basic': {
        const pair = Buffer.from(`${credentials.username}:${credentials.password.reveal()}`).toString(
          'base64',
        );
        return { authorization: `Basic ${pair}` };
      }
      case 'bearer':
        return bearer(credentials.token, credentials.clientSecret);
      case 'oidc':
        return bearer(await this.#idToken(credentials.audience), credentials.clientSecret);
      case 'certificate':
        return {};
    }
  }

  #idToken(audience: string): Promise<Secret> {
    const now = Date.now();
    if (!this.#token || now - this.#token.since > tokenLife) {
      const value = import('../github/id-token.ts').then(({ fetchIdToken }) =>
        fetchIdToken(audience, this.#ports),
      );
      // One that failed must not be handed out again.
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
