import type { MakeSecret } from './secret.ts';

const variables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

/** Masks the credentials of every proxy that the environment names, whoever goes through it: the cluster's client, GitHub's, the toolkit. */
export function maskProxies(env: Record<string, string | undefined>, secret: MakeSecret): void {
  for (const variable of variables) {
    const value = env[variable] ?? '';
    const { username = '', password = '' } =
      URL.parse(value.includes('://') ? value : `http://${value}`) ?? {};
    if (password === '') continue;
    // As it is written, as it is meant, and as it is sent.
    const plain = [username, password].map(decoded);
    secret(password);
    secret(plain[1]!);
    secret(Buffer.from(plain.join(':')).toString('base64'));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
