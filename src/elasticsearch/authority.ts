import { type HandshakePorts, presentedChain } from './handshake.ts';
import { RequestError } from './request-error.ts';

/**
 * The certificate authority (PEM) that a fingerprint names, out of the chain that a server shows. Any server can show it, so this
 * proves nothing yet: it is what the connections to come are verified with, as if it had been given by `ca-certificate`.
 *
 * The client's own `caFingerprint` is not used. It needs verification to be off, looks at the fingerprint only when the request is on
 * its way, and takes a chain for what it says it is: whoever shows the real authority's certificate behind one of his own gets the
 * credential.
 * @throws RequestError `notSent`
 */
export async function findAuthority(
  nodes: readonly string[],
  fingerprint: string,
  ports: (node: string) => HandshakePorts,
): Promise<string> {
  let first: RequestError | undefined;
  for (const node of nodes.filter((url) => url.startsWith('https:'))) {
    try {
      const chain = await presentedChain(node, ports(node));
      const authority = chain.find(({ ca, fingerprint256 }) => ca && fingerprint256 === fingerprint);
      if (authority) return authority.toString();
      first ??= new RequestError('notSent', { problem: 'fingerprint', address: new URL(node).host });
    } catch (error) {
      if (!(error instanceof RequestError) || error.kind === 'cancelled') throw error;
      first ??= error;
    }
  }
  throw first ?? new RequestError('notSent', { problem: 'fingerprint' });
}
