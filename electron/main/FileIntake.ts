import { z } from 'zod';
import { failureOf, failureSchema, type Failure } from '../../core/vocabulary/failure.ts';
import { engineStopped, type EngineLink } from './EngineLink.ts';
import type { ShellEvents } from './ShellEvents.ts';

const refusalSchema = z.object({ data: failureSchema });

interface FileIntakeParts {
  link(): EngineLink | null;
  events: ShellEvents;
}

/**
 * Hands files from the desktop (dropped, chosen, opened through the system) to the engine. While the store is locked
 * or the engine is between two lives they wait here, and are handed over once it is open.
 */
export class FileIntake {
  readonly #parts: FileIntakeParts;
  #waiting: string[] = [];

  constructor(parts: FileIntakeParts) {
    this.#parts = parts;
  }

  /** Answers how many files were noted; 0 when they wait. */
  async add(paths: readonly string[]): Promise<number> {
    if (paths.length === 0) return 0;
    try {
      const noted = await this.#handOver(paths);
      this.#parts.events.publish({ kind: 'files-noted', noted });
      return noted;
    } catch (error) {
      const failure = failureFrom(error);
      if (!isTemporary(failure)) throw error;
      this.#waiting.push(...paths);
      return 0;
    }
  }

  /** Takes in bytes that are no file. Answers how many documents were noted. */
  async addBytes(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
    const link = this.#parts.link();
    if (!link) throw engineStopped();
    const { noted } = await link.ask((engine) => engine.host.intake.addBytes({ fileName, bytes }));
    this.#parts.events.publish({ kind: 'files-noted', noted });
    return noted;
  }

  /** The store is open now. */
  async handOverWaiting(): Promise<void> {
    const paths = this.#waiting;
    this.#waiting = [];
    await this.add(paths);
  }

  async #handOver(paths: readonly string[]): Promise<number> {
    const link = this.#parts.link();
    if (!link) throw engineStopped();
    const { noted } = await link.ask((engine) => engine.host.intake.add({ paths: [...paths] }));
    return noted;
  }
}

function isTemporary(failure: Failure): boolean {
  return failure.code === 'STORE_LOCKED' || failure.code === 'ENGINE_STOPPED';
}

/** The failure inside an error that came over a port, or the error itself as one. */
export function failureFrom(error: unknown): Failure {
  const refused = refusalSchema.safeParse(error);
  return refused.success ? refused.data.data : failureOf(error);
}
