import { type HandshakePorts, presentedChain } from './handshake.ts';
import { RequestError } from './request-error.ts';

/**
 * The certificate authority (PEM) that a fingerprint names, from the chain that a server shows. Any server can show it, so this
 * verifies nothing yet: later connections are verified with it, as with `ca-certificate`.
 *
 * The client's own `caFingerprint` is not used. It needs verification to be off, checks the fingerprint only after the request was
 * sent, and does not verify the chain: an attacker who presents the real authority's certificate behind a leaf of their own gets the
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
