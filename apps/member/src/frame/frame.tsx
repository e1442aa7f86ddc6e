import type { ReactNode } from 'react';
import { BackIcon, ExitIcon, ForwardIcon, LampIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { leave } from '../leave.js';

interface FrameProps {
  title: string;
  sub?: string | undefined;
  onBack?: (() => void) | undefined;
  /** Between the header and the help bar: who is here. */
  quilt?: ReactNode;
  /** In a room the log scrolls and the rest stands. */
  fixed?: boolean;
  children: ReactNode;
  foot?: ReactNode;
}

/** The same on every page, in the same order: a way out, a name, help, the page itself. */
export function Frame({ title, sub, onBack, quilt, fixed = false, children, foot }: FrameProps) {
  const { words } = useApp();
  return (
    <div className={fixed ? 'frame fixed' : 'frame'}>
      <header data-region="header" tabIndex={-1}>
        <a className="vh skip" href="#main">
          {words.member.skip}
        </a>
        <a
          className="vh skip"
          href="https://www.weather.gov/"
          onClick={(event) => {
            event.preventDefault();
            leave();
          }}
        >
          {words.member.exit}
        </a>
        <div className="bar">
          {onBack && (
            <button type="button" className="icon" aria-label={words.member.back} onClick={onBack}>
              <BackIcon />
            </button>
          )}
          <div className="grow">
            <h1>{title}</h1>
            {sub !== undefined && <p className="sub">{sub}</p>}
          </div>
          <ExitButton />
        </div>
        {quilt}
        <HelpBar />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {foot}
    </div>
  );
}

export function ExitButton({ rehearse }: { rehearse?: () => void }) {
  const { words } = useApp();
  return (
    <button type="button" className="exit" onClick={rehearse ?? (() => leave())}>
      <ExitIcon size={20} />
      {words.member.exit}
    </button>
  );
}

function HelpBar() {
  const { words, help } = useApp();
  return (
    <button type="button" className="help-bar" aria-haspopup="dialog" aria-keyshortcuts="Alt+H" onClick={help.show}>
      <LampIcon />
      <b>{words.crisis.helpBar}</b>
      <ForwardIcon size={20} />
    </button>
  );
}
