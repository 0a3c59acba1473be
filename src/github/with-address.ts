import { getProxyUrl } from '@actions/http-client/lib/proxy';

/** What went wrong on the way to an address, with the host and the proxy that the toolkit takes to it; never its credentials. */
export function withAddress(reason: string, address: string): string {
  const url = new URL(address);
  const proxy = getProxyUrl(url);
  return `${url.host}: ${reason}${proxy?.host ? `, through the proxy ${proxy.host}` : ''}`;
}
