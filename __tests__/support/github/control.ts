/** Requests from other processes to a running double: `GET /_double/secrets`, `requests`, `violations`, `jwks`. Not recorded. */
import type { JSONWebKeySet } from 'jose';
import type { Answer } from './call.ts';
import type { GitHubDouble, OpenedSecret } from './double.ts';
import type { RequestRecord, Violation } from './requests.ts';

export const controlPath = '/_double/';

/** Everything that other processes can read. */
export interface Observation {
  secrets: OpenedSecret[];
  requests: readonly RequestRecord[];
  violations: readonly Violation[];
  jwks: JSONWebKeySet;
}

export class Control {
  readonly #views: { [View in keyof Observation]: () => Observation[View] | Promise<Observation[View]> };

  constructor(double: Pick<GitHubDouble, 'secrets' | 'requests' | 'violations' | 'jwks'>) {
    this.#views = {
      secrets: () => double.secrets(),
      requests: () => double.requests,
      violations: () => double.violations,
      jwks: () => double.jwks(),
    };
  }

  /** Undefined for other paths. */
  async answer(path: string): Promise<Answer | undefined> {
    if (!path.startsWith(controlPath)) return undefined;
    const view = path.slice(controlPath.length);
    if (!Object.hasOwn(this.#views, view))
      return { status: 404, body: { message: `one of ${Object.keys(this.#views)}` } };
    return { status: 200, body: await this.#views[view as keyof Observation]() };
  }
}

/** Reads from a double in another process. @param url any URL of it, such as its API URL */
export async function observe<View extends keyof Observation>(
  url: string,
  view: View,
): Promise<Observation[View]> {
  const response = await fetch(new URL(controlPath + view, url));
  if (!response.ok) throw new Error(`${view}: HTTP ${response.status}`);
  return (await response.json()) as Observation[View];
}
