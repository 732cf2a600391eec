/** Does work once the next frame was handed over, ahead of whatever else waits; answers how to have it left undone. */
export function afterFrame(work: () => void): () => void {
  let isWanted = true;
  const once = () => {
    if (isWanted) work();
    isWanted = false;
  };
  requestAnimationFrame(() => {
    // A task that a frame's callbacks post runs after that frame; where another frame is due at once, that goes first.
    const next = requestAnimationFrame(once);
    const end = () => {
      cancelAnimationFrame(next);
      once();
    };
    void scheduler.postTask(end, { priority: 'user-blocking' });
  });
  return () => {
    isWanted = false;
  };
}
