import type { Answer } from './exchange.ts';

/** The product whose errors a proxy sends in place of the server. */
export type Product = 'elasticsearch' | 'github';

/** An error in the server's own format. */
export function ownError(product: Product, status: number, headers: Record<string, string> = {}): Answer {
  return product === 'github'
    ? json(status, { message: GITHUB_MESSAGES[status] ?? 'Server Error', status: String(status) }, headers)
    : json(status, elasticsearchError(status), { 'x-elastic-product': 'Elasticsearch', ...headers });
}

const GITHUB_MESSAGES: Record<number, string> = {
  403: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  503: 'No server is currently available to service your request.',
};

/** The error type of 429 and 503 from a busy node: the request was rejected and not carried out. */
function elasticsearchError(status: number) {
  const error =
    status === 500
      ? { type: 'exception', reason: 'something went wrong' }
      : {
          type: 'es_rejected_execution_exception',
          reason: 'rejected execution of TimedRunnable (queue capacity is full)',
        };
  return { error: { root_cause: [error], ...error }, status };
}

/** The answer of a proxy or load balancer that cannot reach the server. */
export function gatewayError(status: number): Answer {
  const reason = { 502: 'Bad Gateway', 503: 'Service Temporarily Unavailable', 504: 'Gateway Time-out' }[
    status
  ];
  return html(status, `${status} ${reason}`);
}

/** An HTML page in place of JSON, as from a captive portal or a login page. */
export function html(status: number, title: string): Answer {
  const page = `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html' }, body: Buffer.from(page) };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return text(status, JSON.stringify(body), headers);
}

export function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: Buffer.from(body) };
}
