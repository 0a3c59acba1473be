/** Text with the shape of PEM; nothing here is a real key. */
const block = (label: string, ...lines: string[]) =>
  [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');

/** A line of a private key's body. */
export const keyLine = 'bm90IGEga2V5LCBqdXN0IHRleHQgaW4gYmFzZTY0LCBhIGxvbmcgbGluZSBvZiBp';

export const certificate = block('CERTIFICATE', 'bm90IGEgY2VydGlmaWNhdGU=');
export const privateKey = block('PRIVATE KEY', keyLine, 'dA==');
export const encryptedKey = block('ENCRYPTED PRIVATE KEY', keyLine, 'dA==');
