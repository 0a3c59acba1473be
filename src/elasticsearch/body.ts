import type { Readable } from 'node:stream';
import { RequestError } from './request-error.ts';

/**
 * A body as text, decompressed. The action asks for no compression, but a proxy may add it. The size is limited before and after
 * decompression: 1 MB of gzip can be a gigabyte.
 * @param limit bytes, of either form
 * @throws RequestError `ambiguous`
 */
export async function readText(body: Readable, encoding: string | undefined, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new RequestError('ambiguous', { problem: 'too-large' });
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  return (
    await decompress(
      content,
      codings.filter((coding) => coding !== '' && coding !== 'identity'),
      limit,
    )
  ).toString();
}

async function decompress(content: Buffer, codings: string[], maxOutputLength: number): Promise<Buffer> {
  if (codings.length === 0 || content.length === 0) return content;
  const { unzipSync, inflateRawSync, brotliDecompressSync, zstdDecompressSync } = await import('node:zlib');
  const decoders: Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer> = {
    gzip: unzipSync,
    'x-gzip': unzipSync,
    // Some servers leave out the frame of zlib, whose first byte ends in 8 (RFC 1950, 2.2).
    deflate: (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? unzipSync : inflateRawSync)(bytes, options),
    br: brotliDecompressSync,
    zstd: zstdDecompressSync,
  };
  try {
    return codings.reduceRight((bytes, coding) => {
      const decode = decoders[coding];
      if (!decode) throw new RequestError('ambiguous', { problem: 'unreadable' });
      return decode(bytes, { maxOutputLength });
    }, content);
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new RequestError('ambiguous', { problem: isTooLarge ? 'too-large' : 'unreadable' });
  }
}
