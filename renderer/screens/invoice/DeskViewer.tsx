import { memo, type ReactNode, type RefObject } from 'react';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import type { Box } from '../../../core/vocabulary/box.ts';
import { useObservable } from '../../ui/Observable.ts';
import type { PageSize } from '../../viewer/documentLayout.ts';
import type { FieldBox, Flash } from '../../viewer/FieldBox.ts';
import type { PageAct } from '../../viewer/PageAct.ts';
import { PageViewer, type ViewerControls } from '../../viewer/PageViewer.tsx';
import type { PageMark } from '../../viewer/Thumbnails.tsx';
import type { FieldFocus } from './fieldFocus.ts';
import type { TextSearch } from './typing/TextSearch.ts';
import { useCapture } from './typing/useCapture.ts';
import { useTextSearch } from './typing/useTextSearch.ts';

interface DeskViewerProps {
  readonly document: DocumentView;
  readonly boxes: readonly FieldBox[];
  readonly flash: Flash | null;
  readonly focus: FieldFocus;
  readonly search: TextSearch;
  readonly marks: ReadonlyMap<number, PageMark>;
  readonly acts: readonly PageAct[];
  readonly layer: ((page: PageSize) => ReactNode) | null;
  readonly controls: RefObject<ViewerControls | null>;
  readonly onPickBox: (key: string) => void;
  readonly onTake: (name: FieldName, page: number, box: Box, append: boolean) => void;
}

/** The pages with what is at work and what typing finds; drawn by itself at each focus and each letter. */
export const DeskViewer = memo(function DeskViewer(props: DeskViewerProps) {
  const { document, focus, search } = props;
  const focusedKey = useObservable(focus);
  const text = useTextSearch(document, search, focusedKey);
  const capture = useCapture(text, focusedKey, props.onTake);
  return (
    <PageViewer
      of={document.id}
      controls={props.controls}
      pages={document.pages}
      boxes={props.boxes}
      focusedKey={focusedKey}
      flash={props.flash}
      onPickBox={props.onPickBox}
      capture={capture}
      marks={props.marks}
      acts={props.acts}
      layer={props.layer}
    />
  );
});
