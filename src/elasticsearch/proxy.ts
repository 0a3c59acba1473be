import { getProxyForUrl } from 'proxy-from-env';
import type { MakeSecret } from '../secret.ts';

/**
 * The proxy for a URL, as HTTPS_PROXY, HTTP_PROXY and NO_PROXY say (in either case); undefined where there is none.
 * Its credentials are masked. proxy-from-env reads the environment of the process itself.
 */
export function proxyFor(url: string, ports: { secret: MakeSecret }): string | undefined {
  const proxy = getProxyForUrl(url);
  if (!proxy) return undefined;
  const { username, password } = new URL(proxy);
  if (password) {
    ports.secret(decodeURIComponent(password));
    ports.secret(`${username}:${password}`);
  }
  return proxy;
}
