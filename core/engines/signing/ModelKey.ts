/** A key that may vouch for models: the public half, as it ships in the program. */
export interface ModelKey {
  /** The first 16 hexadecimal digits of SHA-256 of the public half. */
  readonly id: string;
  /** Ed25519, SubjectPublicKeyInfo (DER), Base64. */
  readonly publicKey: string;
  /**
   * The one model it vouches for, "id version"; null for a publisher's release key, which vouches for any. The private half of a key of
   * one model was thrown away once it had signed.
   */
  readonly vouchesFor: string | null;
}
