import { InferenceSession } from 'onnxruntime-node';

/**
 * A session of one thread and without an arena: a row takes microseconds, and memory belongs to OCR. With two threads a single row
 * is shared out by trees and summed in another order, so that bulk and single scores would differ in the last bits.
 */
export async function openModelSession(bytes: Uint8Array): Promise<InferenceSession> {
  return InferenceSession.create(bytes, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
}
