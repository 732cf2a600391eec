import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { PageView } from '../../core/contract/documents.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { matchesStroke } from '../keys/keyStroke.ts';
import { isMac } from '../keys/useKeys.ts';
import type { PageAct } from './PageAct.ts';
import { extendTo, onePage, pageByKey, type PageChoice, toggled } from './pageChoice.ts';
import { showPageMenu } from './showPageMenu.tsx';
import { type PageMark, Thumbnail } from './Thumbnail.tsx';

export type { PageMark } from './Thumbnail.tsx';

interface ThumbnailsProps {
  readonly ref?: Ref<HTMLElement>;
  readonly pages: readonly PageView[];
  readonly current: number | null;
  readonly choice: PageChoice | null;
  readonly onChoose: (choice: PageChoice) => void;
  /** Pages with a box that asks for a decision, and how many. */
  readonly problems: ReadonlyMap<number, number>;
  readonly marks: ReadonlyMap<number, PageMark> | undefined;
  readonly acts: readonly PageAct[];
  readonly onPick: (number: number) => void;
}

/**
 * The strip of small pages beside the large one. Pages are chosen as files are: click, Shift+click, Ctrl+click, arrows; what
 * may be done with them is in their menu, each with its key.
 */
export function Thumbnails({ ref, ...props }: ThumbnailsProps) {
  const { pages, current, problems, marks, acts, onPick, onChoose } = props;
  const { t } = useTranslation();
  const strip = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => strip.current);
  useEffect(() => {
    strip.current?.querySelector(`[data-thumbnail="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const numbers = pages.map(({ number }) => number);
  const choice = presentChoice(props.choice, current, numbers);
  const chosen = numbers.filter((number) => choice.chosen.has(number));

  const go = (next: PageChoice) => {
    onChoose(next);
    onPick(next.cursor);
    strip.current?.querySelector<HTMLElement>(`[data-thumbnail="${next.cursor}"]`)?.focus();
  };
  const click = (event: MouseEvent, number: number) => {
    if (event.shiftKey) return go(extendTo(choice, number, numbers));
    go(event.ctrlKey || event.metaKey ? toggled(choice, number) : onePage(number));
  };
  const press = (event: KeyboardEvent) => {
    if (takesKey(event, { choice, chosen, numbers, acts, go })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const openMenu = (event: MouseEvent, number: number) => {
    event.preventDefault();
    const isChosen = choice.chosen.has(number);
    if (!isChosen) go(onePage(number));
    showPageMenu(event, { pages: isChosen ? chosen : [number], at: number, acts });
  };
  return (
    // The keys are those of the pages in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav ref={strip} className="viewer-thumbnails" aria-label={t('viewer.thumbnails')} onKeyDown={press}>
      {pages.map((page) => (
        <Thumbnail
          key={page.number}
          page={page}
          isCurrent={page.number === current}
          isCursor={page.number === choice.cursor}
          isChosen={choice.chosen.size > 1 && choice.chosen.has(page.number)}
          problems={problems.get(page.number) ?? 0}
          mark={marks?.get(page.number)}
          onClick={(event) => click(event, page.number)}
          onContextMenu={(event) => openMenu(event, page.number)}
          onCut={cutAt(page.number, acts)}
        />
      ))}
    </nav>
  );
}

/** Without a choice, or one of another document, the page in view is the one chosen. */
function presentChoice(choice: PageChoice | null, current: number | null, numbers: readonly number[]): PageChoice {
  return choice !== null && numbers.includes(choice.cursor) ? choice : onePage(current ?? numbers[0] ?? 1);
}

/** What the scissors before a page do: begin a document there, or join the one that begins. */
function cutAt(page: number, acts: readonly PageAct[]): (() => void) | null {
  const act = acts.find(({ id, canRun }) => (id === 'begin' || id === 'join') && canRun([page], page));
  return act === undefined ? null : () => act.run([page], page);
}

interface Keyed {
  readonly choice: PageChoice;
  readonly chosen: readonly number[];
  readonly numbers: readonly number[];
  readonly acts: readonly PageAct[];
  readonly go: (next: PageChoice) => void;
}

/** Does what a key means among the pages; false for keys that are not theirs. */
function takesKey(event: KeyboardEvent, { choice, chosen, numbers, acts, go }: Keyed): boolean {
  const act = acts.find(({ stroke }) => matchesStroke(stroke, event, isMac));
  if (act !== undefined) {
    if (act.canRun(chosen, choice.cursor)) act.run(chosen, choice.cursor);
    return true;
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === ' ') {
    go(toggled(choice, choice.cursor));
    return true;
  }
  if (event.key === 'Escape' && choice.chosen.size > 1) {
    go(onePage(choice.cursor));
    return true;
  }
  const next = pageByKey(event.key, choice.cursor, numbers);
  if (next === null) return false;
  go(event.shiftKey ? extendTo(choice, next, numbers) : onePage(next));
  return true;
}
