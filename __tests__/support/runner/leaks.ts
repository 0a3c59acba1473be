import { Buffer } from 'node:buffer';
import type { Exchange } from '../proxy/exchange.ts';
import { Pieces } from './pieces.ts';
import type { Run } from './run.ts';

/** A place where a secret, or a part of it, was written. The text itself is not included. */
export interface Leak {
  where: string;
  /** The index of the secret. */
  secret: number;
  /** The text before it. */
  after: string;
}

/** What to search in addition to the output of steps. */
export interface Also {
  /** Requests that proxies recorded, including those to the target of a redirect. Credentials are fingerprints there. */
  sent?: Exchange[];
  /** Secrets that not even an output may hold: all except created keys. Their indexes follow those of the others. */
  never?: string[];
}

/**
 * Searches everything that a step wrote and sent for every form of every secret: plain, base64 in its three shifts, hex, as in a URL,
 * in JSON and in Markdown, and every part of 12 characters. Only mask commands and values of outputs may hold them.
 * Takes one pass over the text for any number of secrets.
 * @param secrets only the secret part: `api_key`, not `id:api_key`
 */
export function leaks(runs: Run | Run[], secrets: string[], { sent = [], never = [] }: Also = {}): Leak[] {
  const everywhere = new Pieces([...secrets, ...never]);
  const inOutputs = new Pieces(never);
  return [
    ...placesOf(runs, sent).flatMap(([where, text]) => search(text, where, everywhere)),
    ...[runs]
      .flat()
      .flatMap((run) => [
        ...search(Object.values(run.outputs).join('\n'), `${run.phase}: values of outputs`, inOutputs).map(
          (leak) => ({ ...leak, secret: leak.secret + secrets.length }),
        ),
        ...unmaskedOutputs(run, secrets),
      ]),
  ];
}

/** How much `leaks` searches, in bytes of UTF-8. */
export const searched = (runs: Run | Run[], { sent = [] }: Also = {}): number =>
  placesOf(runs, sent).reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);

type Place = [where: string, text: string];

const placesOf = (runs: Run | Run[], sent: Exchange[]): Place[] => [
  ...[runs].flat().flatMap(places),
  ...sent.map(asSent),
];

/** A key's secret may be sent only in the header, and to GitHub in a sealed box. */
const asSent = ({ method, path, query, headers, body }: Exchange): Place => [
  `sent: ${method} ${path}`,
  `${path}\n${[...query].flat().join('\n')}\n${JSON.stringify(headers)}\n${body}`,
];

/** Everything that was written, before masking, and the runner's log of it. */
function places(run: Run): Place[] {
  const of = (where: string) => `${run.phase}: ${where}`;
  return [
    [of('stdout'), withoutMasks(run.rawStdout)],
    [of('stderr'), run.rawStderr],
    [of('log'), run.log],
    [of('annotations'), run.annotations.map(({ title, message }) => `${title}\n${message}`).join('\n')],
    [of('summary'), run.rawFiles.summary],
    [of('state'), `${run.rawFiles.state}\n${JSON.stringify(run.state)}`],
    [of('environment'), `${run.rawFiles.env}\n${run.rawFiles.path}`],
    [of('names of outputs'), Object.keys(run.outputs).join('\n')],
    [
      of('addresses'),
      run.events.flatMap((event) => (event.type === 'request' ? [event.url] : [])).join('\n'),
    ],
  ];
}

function withoutMasks(stdout: string): string {
  return stdout
    .split(/\r\n|\n|\r/)
    .filter((line) => !/^\s*::add-mask::/i.test(line))
    .join('\n');
}

/** Outputs may hold a secret, but not before it is masked: a later step could print it. */
function unmaskedOutputs(run: Run, secrets: string[]): Leak[] {
  const first = (secret: string, type: 'stdout' | 'file', mark: RegExp) => {
    const index = run.events.findIndex(
      (event) => event.type === type && mark.test(event.text) && event.text.includes(secret),
    );
    return index < 0 ? Number.POSITIVE_INFINITY : index;
  };
  return secrets.flatMap((secret, index) =>
    first(secret, 'file', /^/) < first(secret, 'stdout', /^::add-mask::/m)
      ? [{ where: `${run.phase}: an output before its mask`, secret: index, after: '' }]
      : [],
  );
}

function search(text: string, where: string, pieces: Pieces): Leak[] {
  return [...pieces.find(text)].map(({ secret, at }) => ({
    where,
    secret,
    after: text.slice(Math.max(0, at - 40), at),
  }));
}
