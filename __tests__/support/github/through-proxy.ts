/**
 * Runs as a separate process, because the proxy variables are read at the start. Writes the secret KEY of acme/web, fetches an ID
 * token, and prints both results as JSON.
 */

import { Failure } from '../../../src/errors/failure.ts';
import { fetchIdToken } from '../../../src/github/id-token.ts';
import { openSecrets } from '../../../src/github/secrets.ts';
import { systemClock } from '../../../src/runner/clock.ts';
import { Secret } from '../../../src/runner/secret.ts';
import { target } from './open-secrets.ts';

const secret = (value: string) => new Secret(value, () => {});
let ahead = 0;
const now = () => Date.now() + ahead;
const wait = async (ms: number) => {
  ahead += ms;
};
const log = { debug() {}, info() {} };
const apiUrl = process.env.GITHUB_API_URL!;

async function writeSecret(): Promise<string> {
  const secrets = openSecrets({ token: secret('writer'), apiUrl, log, wait, now });
  await secrets.prepare([target('KEY')]);
  return secrets.put(target('KEY'), secret('id:api_key'), { deadline: now() + 60_000 });
}

async function fetchToken(): Promise<string> {
  await fetchIdToken('elastic', { env: process.env, secret, clock: systemClock });
  return 'fetched';
}

const describeError = (error: unknown) =>
  error instanceof Failure ? `${error.code}: ${error.details}` : String(error);
const outcome = {
  written: await writeSecret().catch(describeError),
  token: await fetchToken().catch(describeError),
};
process.stdout.write(`\n${JSON.stringify(outcome)}\n`);
