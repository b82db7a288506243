import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SijillError } from '#record/sijill-error';
import { tooLarge } from './source-file.ts';

/**
 * The bytes of a file, unpacked where it is gzip, whatever its name says. Throws `integrity` where the packed file is
 * cut off or damaged, `too_large` as soon as more than `limit` bytes came out of it.
 */
export async function* bytesOf(path: string, limit: number): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  const chunks = raw[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let length = 0;
  try {
    const first = await chunks.next();
    if (first.done) return;
    const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
    const all = resumed(first.value, chunks);
    for await (const chunk of isPacked ? unpacked(all) : all) {
      length += chunk.length;
      if (length > limit) throw tooLarge(basename(path), limit);
      yield chunk;
    }
  } catch (thrown) {
    const code = (thrown as { code?: string }).code ?? '';
    if (!code.startsWith('Z_')) throw thrown;
    throw new SijillError(
      'integrity',
      `${basename(path)} is damaged: the packed file ${code === 'Z_BUF_ERROR' ? 'is cut off' : 'cannot be unpacked'} ` +
        `after ${length} bytes of data. Nothing of it was taken; get the file again.`,
      { file: basename(path) },
      { cause: thrown },
    );
  } finally {
    raw.destroy();
  }
}

async function* resumed(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function unpacked(chunks: AsyncGenerator<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  const packed = Readable.from(chunks);
  packed.on('error', (error) => gunzip.destroy(error));
  packed.pipe(gunzip);
  return gunzip;
}
