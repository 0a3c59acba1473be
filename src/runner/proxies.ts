import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { Failure } from '../errors/failure.ts';
import { decodePart } from './plain-data.ts';
import type { MakeSecret } from './secret.ts';

type Environment = Record<string, string | undefined>;

/**
 * Rewrites the proxy variables in the one form that all libraries here read alike. The rule is that of the toolkit, which sends the
 * requests to GitHub; the cluster follows it. What curl accepts is accepted: an address without a scheme, special characters in a password,
 * `*.example.com`. The credentials of every proxy are masked.
 * @throws Failure for a text that is no address: the toolkit would connect without any proxy
 */
export function normaliseProxies(env: Environment, secret: MakeSecret): void {
  const given = (name: string) => (env[name] || env[name.toUpperCase()] || '').trim();
  const normal = (name: string) => (given(name) === '' ? '' : normalAddress(given(name), name, secret));
  const all = normal('all_proxy');
  for (const name of ['http_proxy', 'https_proxy']) {
    const address = normal(name) || all;
    if (address !== '') env[name] = address;
  }
  const exceptions = given('no_proxy')
    .split(/[\s,]+/)
    .filter((item) => item !== '');
  if (exceptions.length > 0) env.no_proxy = exceptions.map(normalException).join(',');
}

/** The proxy to an address, credentials included; undefined where there is none. @throws Failure for a protocol that is not supported */
export function proxyFor(url: URL): string | undefined {
  const proxy = getProxyUrl(url);
  if (!proxy) return undefined;
  if (['http:', 'https:'].includes(proxy.protocol) && proxy.hostname !== '') return proxy.href;
  throw new Failure(
    'proxy',
    'HTTPS_PROXY or HTTP_PROXY is no URL that begins with http:// or https://. A SOCKS proxy is not supported.',
  );
}

function normalAddress(address: string, name: string, secret: MakeSecret): string {
  const [, scheme = 'http://', userinfo, host = ''] =
    /^([a-z][a-z\d+.-]*:\/\/)?(?:(.*)@)?([^@]*)$/is.exec(address) ?? [];
  if (!/^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?(\/(?!\/).*)?$/i.test(host) || !URL.canParse(scheme + host))
    throw new Failure(
      'proxy',
      `${name.toUpperCase()} is not the address of a proxy, such as http://proxy.example.com:3128.`,
    );
  if (userinfo === undefined) return scheme + host;
  const [username = '', ...rest] = userinfo.split(':');
  const password = rest.join(':');
  const [user, plain] = [decodePart(username), decodePart(password)];
  // Masked as written, decoded, and as sent.
  for (const form of [password, plain, encodeURIComponent(plain)]) if (form !== '') secret(form);
  if (password !== '') secret(Buffer.from(`${user}:${plain}`).toString('base64'));
  return `${scheme}${encodeURIComponent(user)}:${encodeURIComponent(plain)}@${host}`;
}

/** A name stands for its subdomains too, with or without a dot or `*.` before it; an IPv6 address has brackets, as in a URL. */
function normalException(item: string): string {
  if (item === '*') return item;
  const name = item
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^\*?\./, '')
    .replace(/\/$/, '');
  return (name.match(/:/g) ?? []).length > 1 && !name.startsWith('[') ? `[${name}]` : name;
}
