import type { lookup } from 'node:dns';
import { Server } from 'proxy-chain';

/** A forward proxy, as companies have one between their runners and the rest of the world: Apify's proxy-chain, with a password. */
export interface ForwardProxy extends AsyncDisposable {
  /** With its credentials, as HTTPS_PROXY would have it. */
  url: string;
  host: string;
  /** Where it was asked to go by somebody with the right credentials: `host:port`. */
  asked: string[];
}

export const PROXY_PASSWORD = 'p@ss w0rd/1';
const USERNAME = 'robot';

/** Every host name leads to this machine, so a name that nobody else knows is reached through this proxy or not at all. */
const everywhere: typeof lookup = ((
  _host: string,
  options: { all?: boolean },
  done: (...result: unknown[]) => void,
) => (options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4))) as never;

export async function startForwardProxy(): Promise<ForwardProxy> {
  const asked: string[] = [];
  const server = new Server({
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction: ({ username, password, hostname, port }) => {
      const known = username === USERNAME && password === PROXY_PASSWORD;
      if (known) asked.push(`${hostname}:${port}`);
      return { requestAuthentication: !known, dnsLookup: everywhere };
    },
  });
  await server.listen();
  const host = `127.0.0.1:${server.port}`;
  return {
    url: `http://${USERNAME}:${encodeURIComponent(PROXY_PASSWORD)}@${host}`,
    host,
    asked,
    [Symbol.asyncDispose]: () => server.close(true),
  };
}
