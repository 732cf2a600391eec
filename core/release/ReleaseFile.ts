/** A file to leave: its name without a folder, its bytes, and what a receiver should know of it. */
export interface ReleaseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** Sentences: what the format or the encoding did not take as it is. */
  readonly remarks: readonly string[];
}
