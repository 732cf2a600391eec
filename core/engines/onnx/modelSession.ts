import { InferenceSession } from 'onnxruntime-node';

/** A session without an arena: memory belongs to OCR. One thread, since a row takes microseconds, but for what scores in bulk. */
export async function openModelSession(bytes: Uint8Array, threads = 1): Promise<InferenceSession> {
  return InferenceSession.create(bytes, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
}
