import type { lookup } from 'node:dns';
import { Server } from 'proxy-chain';

/** A forward proxy with a password, as companies use between their runners and the internet (Apify's proxy-chain). */
export interface ForwardProxy extends AsyncDisposable {
  /** The URL with credentials, as in HTTPS_PROXY. */
  url: string;
  host: string;
  /** The targets of authenticated requests, as `host:port`. */
  asked: string[];
}

export const PROXY_PASSWORD = 'p@ss w0rd/1';
const USERNAME = 'robot';

/** Resolves every host name to this machine, so a made-up name can be reached only through this proxy. */
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
