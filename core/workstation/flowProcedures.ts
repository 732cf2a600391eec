import { readDocumentFlow } from '../store/views/documentFlow.ts';
import { readFlowState } from '../store/views/flowState.ts';
import { analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';

/** What may be asked of the stages of the flow, answered from the one open store. */
export function flowProcedures({ flow: ask }: EngineQuestions, { keeper }: { readonly keeper: StoreKeeper }) {
  return {
    state: ask.state.handler(() => readFlowState(keeper.session().store.db)),
    document: ask.document.handler(({ input }) => readDocumentFlow(keeper.session().store.db, input.documentId)),
    runAgain: ask.runAgain.handler(({ input }) => {
      const session = keeper.session();
      return { changed: session.pipeline.runAgain(input.documentIds, input.stage, analystOf(session)) };
    }),
  };
}
