import type { ReactNode } from 'react';
import { useScreenTitle } from '../useScreenTitle.ts';

/** The card in the middle of the window while the store is not open. */
export function GateCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useScreenTitle(title);
  return (
    <main className="gate">
      <div className="gate-card">
        <p className="gate-brand">Vouch</p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
