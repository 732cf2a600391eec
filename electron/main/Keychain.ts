import type { SafeStorage } from 'electron';

/** The operating system's place for secrets. */
export interface Keychain {
  isAvailable(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  decrypt(bytes: Buffer): Promise<string>;
}

/** Chromium's mark of a value encrypted with a key everybody has: what Linux falls back to without a keyring. */
const obfuscated = 'v10';

/**
 * Electron's safeStorage as a keychain; ask only after the app is ready. Newer runtimes deprecate the synchronous calls
 * (what they wrote is read by the asynchronous ones), older ones have nothing else. On Linux a backend that only
 * obfuscates counts as none, whichever way it shows.
 */
export function systemKeychain(safeStorage: SafeStorage, platform: NodeJS.Platform): Keychain {
  const ways =
    typeof safeStorage.isAsyncEncryptionAvailable === 'function' ? asynchronous(safeStorage) : synchronous(safeStorage);
  if (platform !== 'linux') return ways;
  return {
    ...ways,
    async isAvailable() {
      const backend = safeStorage.getSelectedStorageBackend();
      if (backend === 'basic_text' || backend === 'unknown' || !(await ways.isAvailable())) return false;
      const probe = await ways.encrypt('probe');
      return probe.subarray(0, obfuscated.length).toString('latin1') !== obfuscated;
    },
  };
}

function asynchronous(safeStorage: SafeStorage): Keychain {
  return {
    isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes) => (await safeStorage.decryptStringAsync(bytes)).result,
  };
}

function synchronous(safeStorage: SafeStorage): Keychain {
  return {
    isAvailable: async () => safeStorage.isEncryptionAvailable(),
    encrypt: async (text) => safeStorage.encryptString(text),
    decrypt: async (bytes) => safeStorage.decryptString(bytes),
  };
}
