/** Who did it, as people are told: what the flow did by itself was Vouch. */
export function actorName(by: string): string {
  return by === 'flow' ? 'Vouch' : by;
}
