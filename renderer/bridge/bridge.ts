import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { engineContract } from '../../core/contract/engineContract.ts';
import type { shellContract } from '../../core/contract/shellContract.ts';
import { connect } from './connect.ts';
import { RelinkingLink } from './RelinkingLink.ts';

export const engineLink = new RelinkingLink();
const shellLink = new RelinkingLink();

/** The engine, asked by contract: `await engine.documents.get({ documentId })`. Survives restarts of the engine. */
export const engine: ContractRouterClient<typeof engineContract> = createORPCClient(engineLink);

/** The desktop shell, asked by contract: dialogs, theme, versions. */
export const shell: ContractRouterClient<typeof shellContract> = createORPCClient(shellLink);

/** Begins the conversation with the shell; once, at the start. */
export function startBridge(): void {
  connect(engineLink, shellLink);
}
