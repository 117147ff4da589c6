import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a ZIP, with values that may be invalid. */
export interface Forged {
  readonly name: string;
  readonly text?: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** The declared size in bytes. */
  readonly size?: number;
  readonly sum?: number;
  /** The error of the offset of the local header. */
  readonly shift?: number;
}

interface Packed {
  readonly deflated: Buffer;
  readonly checksum: number;
}

/** Compresses with zlib: tests repeat texts a million times, for which a packer in JavaScript is too slow. */
const pack = (text: string | Uint8Array): Packed => ({ deflated: deflateRawSync(text), checksum: crc32(text) });

/** Writes a valid ZIP from contents by name. */
export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  forge(Object.entries(files).map(([name, text]) => ({ name, text })));

/**
 * Writes a ZIP that may be invalid.
 *
 * @param count the number of members in the end record
 */
export function forge(members: readonly Forged[], count = members.length): Buffer {
  const files: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  const packed = new Map<string | Uint8Array, Packed>();
  for (const { name, text = '', flags = 0, method = 8, size = Buffer.byteLength(text), sum, shift = 0 } of members) {
    const { deflated, checksum } = packed.get(text) ?? pack(text);
    packed.set(text, { deflated, checksum });
    const data = method === 8 ? deflated : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const isHuge = size > 0xfffffffe;
    const extra = Buffer.alloc(isHuge ? 12 : 0);
    if (isHuge) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags | 0x800, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(sum ?? checksum, 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(isHuge ? 0xffffffff : size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(at + shift, 42);
    table.push(Buffer.concat([entry, Buffer.from(name), extra]));
    files.push(Buffer.concat([local, Buffer.from(name), data]));
    at += files.at(-1)?.length ?? 0;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...table, end]);
}
