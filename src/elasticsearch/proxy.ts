import { getProxyForUrl } from 'proxy-from-env';
import { Failure } from '../errors/failure.ts';

/** The proxy of each node of the cluster; undefined for one that is reached without. */
export type Proxies = ReadonlyMap<string, string | undefined>;

/**
 * The proxies to these URLs, as HTTPS_PROXY, HTTP_PROXY and NO_PROXY say (in either case). proxy-from-env reads the environment of
 * the process itself.
 * @throws Failure
 */
export const proxiesOf = (urls: readonly string[]): Proxies =>
  new Map(urls.map((url) => [url, proxyFor(url)]));

function proxyFor(url: string): string | undefined {
  const proxy = getProxyForUrl(url);
  if (!proxy) return undefined;
  const protocol = URL.parse(proxy)?.protocol ?? '';
  if (['http:', 'https:'].includes(protocol)) return proxy;
  throw new Failure('proxy', 'HTTPS_PROXY or HTTP_PROXY is no URL that begins with http:// or https://.');
}
