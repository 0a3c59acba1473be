import type { Connection } from '../request.ts';
import { isLoopback, parseCluster } from './cluster.ts';
import { parseCredentials } from './credentials.ts';
import { hour, parseDuration } from './duration.ts';
import type { Inputs } from './inputs.ts';
import { parseTls } from './tls.ts';

const defaultTimeout = 30_000;
/** A timer of Node's that is set for more than 24 days fires at once; one answer never needs an hour. */
const longestTimeout = hour;

/** How the cluster is reached, and as whom. */
export async function parseConnection(inputs: Inputs): Promise<Connection> {
  const nodes = parseCluster(inputs);
  const credentials = parseCredentials(inputs);
  const tls = await parseTls(inputs, nodes);
  const open = nodes.filter((node) => node.startsWith('http://') && !isLoopback(node));
  if (open.length > 0 && credentials.kind !== 'certificate')
    inputs.warn(
      `cluster: ${open.join(', ')} is not encrypted: the credential, and each new API key, can be read on the network. Use https://.`,
    );
  return { nodes, credentials, ...tls, requestTimeout: parseTimeout(inputs) };
}

function parseTimeout(inputs: Inputs): number {
  const timeout = parseDuration(inputs, 'request-timeout');
  if (timeout && timeout.ms > longestTimeout)
    inputs.addProblem('request-timeout', 'give at most 1h', timeout.text);
  return timeout?.ms ?? defaultTimeout;
}
