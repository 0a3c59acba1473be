import { decodePart } from '../runner/plain-data.ts';
import type { Inputs } from './inputs.ts';
import { parseList } from './lists.ts';

/** The cluster's nodes as base URLs: no userinfo, no trailing slash. */
export function parseCluster(inputs: Inputs): string[] {
  if (!inputs.given('cluster')) {
    inputs.addEmpty(
      'cluster',
      `give the cluster's URL, such as https://es.example.com:9200, or its Cloud ID`,
    );
    return [];
  }
  const items = parseList(inputs, 'cluster', 'URL');
  if (items.length > 1 && !items.every(hasScheme))
    inputs.addProblem('cluster', 'give one Cloud ID alone, or one or more URLs');
  return items.map((item) => parseNode(inputs, item)).filter((node) => node !== undefined);
}

const hasScheme = (text: string): boolean => /^[^/]*:\/\//.test(text);

function parseNode(inputs: Inputs, text: string): string | undefined {
  const url = URL.parse(hasScheme(text) ? text : `https://${text}`);
  if (url?.username || url?.password) {
    // It is not echoed, and the credentials in it are masked from now on.
    for (const form of [url.password, decodePart(url.password)]) if (form !== '') inputs.mask(form);
    inputs.addProblem(
      'cluster',
      'leave user name and password out of the URL, where logs and error messages would show them; give them as username and password',
    );
    return undefined;
  }
  return hasScheme(text) ? parseUrl(inputs, text, url) : parseCloudId(inputs, text);
}

function parseUrl(inputs: Inputs, text: string, url: URL | null): string | undefined {
  const right = formProblem(text);
  if (right !== undefined) {
    inputs.addProblem('cluster', right, text);
    return undefined;
  }
  // A URL may hold more than a host name does: `es;https:`, `*.example.com`.
  if (!url || !/^(\[[\da-f:.]+\]|[\w.-]+)$/.test(url.hostname)) {
    inputs.addProblem(
      'cluster',
      'correct the host or the port of this URL, such as https://es.example.com:9200',
      text,
    );
    return undefined;
  }
  if (url.search || url.hash) {
    inputs.addProblem(
      'cluster',
      'leave ? and # out of the URL; a path is all that may follow the host',
      text,
    );
    return undefined;
  }
  if (/\/_(bulk|cat|cluster|nodes|search|security)\b/.test(url.pathname)) {
    inputs.addProblem('cluster', 'leave the path of an API out, and give the base URL of the cluster', text);
    return undefined;
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function formProblem(text: string): string | undefined {
  if (/\$|[{}]|%\w+%/.test(text))
    return 'give the URL itself: neither expressions nor variables are filled in here';
  if (/:\/\/.*:\/\//.test(text)) return 'separate URLs by commas or line breaks';
  if (!/^https?:\/\//i.test(text) || /[\s\\]/.test(text))
    return 'give a URL that begins with https:// or http://, such as https://es.example.com:9200';
  return undefined;
}

/**
 * A Cloud ID is `name:base64(host$elasticsearch-id$kibana-id)`; the cluster is at https://elasticsearch-id.host. Host and id
 * may each hold a port (https://www.elastic.co/docs/reference/beats/heartbeat/configure-cloud-id).
 */
function parseCloudId(inputs: Inputs, text: string): string | undefined {
  const encoded = text.slice(text.lastIndexOf(':') + 1);
  const [host = '', id = ''] = Buffer.from(encoded, 'base64').toString('latin1').split('$');
  const [hostName = '', hostPort] = host.split(':');
  const [idName = '', idPort] = id.split(':');
  const url = `https://${idName}.${hostName}:${idPort ?? hostPort ?? 443}`;
  const names = [hostName, idName].every((name) => /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(name));
  if (/^[\w+/-]+={0,2}$/.test(encoded) && names && URL.canParse(url)) return new URL(url).origin;
  inputs.addProblem(
    'cluster',
    'give a URL with its scheme, such as https://es.example.com:9200, or a Cloud ID as its deployment page shows it (name:base64)',
    text,
  );
  return undefined;
}

/** Whether the URL is a loopback address. */
export function isLoopback(node: string): boolean {
  const { hostname } = new URL(node);
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
