import { randomBytes, webcrypto } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { isMissing, writeFailure } from '../storeFolder/diskFailure.ts';
import { syncFolder } from '../storeFolder/syncFolder.ts';

const { subtle } = webcrypto;
const magic = Uint8Array.from([0x56, 0x56, 0x4c, 0x01]);
const nonceBytes = 12;

/** Two keys of 32 bytes: one encrypts contents, the other turns content hashes into file names. */
interface VaultKeys {
  readonly contentKey: Uint8Array;
  readonly nameKey: Uint8Array;
}

/**
 * Encrypted, content-addressed files: originals and page images. A file holds a magic number, a nonce and the
 * AES-256-GCM text, bound to its content's SHA-256; it lies at `<2 hex>/<62 hex>` of HMAC-SHA-256(content hash), so that
 * the names tell nobody which files the vault holds. All cryptography runs off the thread.
 */
export class Vault {
  readonly #folder: string;
  readonly #contentKey: webcrypto.CryptoKey;
  readonly #nameKey: webcrypto.CryptoKey;

  private constructor(folder: string, contentKey: webcrypto.CryptoKey, nameKey: webcrypto.CryptoKey) {
    this.#folder = folder;
    this.#contentKey = contentKey;
    this.#nameKey = nameKey;
  }

  /** Opens the vault in `folder`, making it where there is none, and clears what an interrupted `put` left. */
  static async open(folder: string, keys: VaultKeys): Promise<Vault> {
    const contentKey = await subtle.importKey('raw', new Uint8Array(keys.contentKey), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const nameKey = await subtle.importKey('raw', new Uint8Array(keys.nameKey), hmac, false, ['sign']);
    const vault = new Vault(folder, contentKey, nameKey);
    await rm(vault.#unfinished, { recursive: true, force: true });
    await mkdir(vault.#unfinished, { recursive: true, mode: 0o700 });
    return vault;
  }

  /**
   * Keeps the bytes and answers their SHA-256, 64 hex digits. Durable once it answers; bytes already kept are not
   * written again unless the kept file is damaged.
   * @throws VouchFailure DISK_FULL
   */
  async put(bytes: Uint8Array): Promise<string> {
    const clear = new Uint8Array(bytes);
    const digest = new Uint8Array(await subtle.digest('SHA-256', clear));
    const target = await this.#pathOf(digest);
    if (await this.#holds(target, digest)) return bytesToHex(digest);
    const nonce = randomBytes(nonceBytes);
    const cipher = { name: 'AES-GCM', iv: nonce, additionalData: digest };
    const text = new Uint8Array(await subtle.encrypt(cipher, this.#contentKey, clear));
    await this.#write(target, [magic, nonce, text]);
    return bytesToHex(digest);
  }

  /**
   * The clear bytes of this SHA-256.
   * @throws VouchFailure NOT_FOUND where they were never kept, STORE_DAMAGED where the file was changed
   */
  async get(sha256: string): Promise<Uint8Array> {
    const digest = hexToBytes(sha256);
    return this.#decrypted(await this.#read(await this.#pathOf(digest)), digest);
  }

  /** Whether bytes of this SHA-256 are kept. */
  async has(sha256: string): Promise<boolean> {
    return (await sizeOf(await this.#pathOf(hexToBytes(sha256)))) !== null;
  }

  get #unfinished(): string {
    return path.join(this.#folder, 'unfinished');
  }

  async #pathOf(digest: Uint8Array): Promise<string> {
    const name = bytesToHex(new Uint8Array(await subtle.sign('HMAC', this.#nameKey, new Uint8Array(digest))));
    return path.join(this.#folder, name.slice(0, 2), name.slice(2));
  }

  async #holds(target: string, digest: Uint8Array): Promise<boolean> {
    if ((await sizeOf(target)) === null) return false;
    try {
      await this.#decrypted(await this.#read(target), digest);
      return true;
    } catch (error) {
      if (error instanceof VouchFailure) return false;
      throw error;
    }
  }

  async #decrypted(file: Uint8Array<ArrayBuffer>, digest: Uint8Array): Promise<Uint8Array> {
    const iv = file.subarray(magic.length, magic.length + nonceBytes);
    const cipher = { name: 'AES-GCM', iv, additionalData: new Uint8Array(digest) };
    try {
      if (!magic.every((byte, index) => file[index] === byte)) throw new Error('not a vault file');
      return new Uint8Array(await subtle.decrypt(cipher, this.#contentKey, file.subarray(magic.length + nonceBytes)));
    } catch (cause) {
      throw new VouchFailure(
        'STORE_DAMAGED',
        'A kept file was changed or damaged on the disk.',
        'Add the original file again: the vault then repairs it.',
        { cause },
      );
    }
  }

  async #read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return new Uint8Array(await readFile(file));
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw new VouchFailure('NOT_FOUND', 'This file is not in the vault.', 'Add the original file again.');
    }
  }

  async #write(target: string, parts: readonly Uint8Array[]): Promise<void> {
    const unfinished = path.join(this.#unfinished, randomBytes(12).toString('hex'));
    const folder = path.dirname(target);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writev([...parts]);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, target);
      await syncFolder(folder);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw writeFailure(error);
    }
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
