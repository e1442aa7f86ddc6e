import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import type { InviteView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';

const QrCode = lazy(() => import('./qr-code.js'));

/** Three groups of five, however the server spells it. */
export const inGroups = (code: string): string => (code.replace(/[^\p{L}\p{N}]/gu, '').match(/.{1,5}/g) ?? []).join(' ');

interface InviteCardProps {
  readonly invite: InviteView;
  /** Where the code is typed. */
  readonly address: string;
}

/** A one-time code, on screen and on paper. The paper says nothing of what this is about, and names nobody. */
export function InviteCard({ invite, address }: InviteCardProps) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  const [copied, setCopied] = useState(false);
  const code = inGroups(invite.code);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div className="invite">
      <div className="invite-paper">
        <p className="invite-steps">
          {words.members.codeSteps}
          <br />
          <b>{address}</b>
        </p>
        <p className="invite-code mono">{code}</p>
        <Suspense fallback={<div className="qr" />}>
          <QrCode text={code.replaceAll(' ', '')} label={words.members.codeQr} />
        </Suspense>
        <p className="hint">{words.members.codeExpires(formats.when(invite.expiresAt, now))}</p>
      </div>
      <div className="invite-buttons" role="status">
        <Button className="btn" onPress={() => void copy()}>
          {copied ? words.copied : words.copy}
        </Button>
        <Button className="btn" onPress={() => print()}>
          {words.print}
        </Button>
      </div>
    </div>
  );
}
