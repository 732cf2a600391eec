import { Button } from '@blueprintjs/core';
import { Clipboard, Tick } from '@blueprintjs/icons';
import { useState } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';

/** Puts a text on the clipboard and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button
      variant="minimal"
      size="small"
      icon={isCopied ? <Tick /> : <Clipboard />}
      text={isCopied ? t('action.copied') : label}
      onClick={() => void copy()}
    />
  );
}

/** The clipboard API is refused to pages without its permission; a selection copied by the page itself is not. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
