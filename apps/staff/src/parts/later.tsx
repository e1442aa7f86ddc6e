import { Component, type ComponentType, type ReactNode, use } from 'react';
import { fetchAgain, renewPage } from '#libs/ui';
import { Failure } from './waiting.js';

const lost = new Set<() => void>();

/** What is not in the first load: waited for as for a part of the page. Lost on the way it stays lost until somebody asks anew. */
export function later<M>(load: () => Promise<M>): () => M {
  const fetch = fetchAgain(load);
  let asked: Promise<M> | undefined;
  let losses = 0;
  return () => {
    if (!asked) {
      const mine = fetch();
      asked = mine;
      mine.catch(() => {
        losses += 1;
        lost.add(() => (asked = undefined));
        // A file that it needs is what is lost, or it is of a release that is gone: only another page has it.
        if (losses > 1) void renewPage(() => asked === mine);
      });
    }
    return use(asked);
  };
}

export function laterPage<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): (props: P) => ReactNode {
  const page = later(load);
  return (props) => {
    const { default: Page } = page();
    return <Page {...props} />;
  };
}

/** The bundler links a style once, whether or not it comes. */
const lostStyles = new Set<HTMLLinkElement>();
const hearLost = ({ target }: Event) => {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostStyles.add(target);
};
addEventListener('error', hearLost, { capture: true });

function linkLostStyles(): void {
  for (const link of lostStyles) link.replaceWith(link.cloneNode());
  lostStyles.clear();
}

interface ApartProps {
  readonly children: ReactNode;
  /** False while another page is in front. */
  readonly shown?: boolean;
}

/** Where a page can't be fetched or drawn it says so in its place: the alarm, the queue and what is typed on another go on. */
export class Apart extends Component<ApartProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  readonly #again = () => {
    linkLostStyles();
    for (const forget of lost) forget();
    lost.clear();
    this.setState({ failed: false });
  };

  override render(): ReactNode {
    const { children, shown = true } = this.props;
    if (!this.state.failed) return children;
    return (
      shown && (
        <main className="panel">
          <Failure problem={undefined} onRetry={this.#again} />
        </main>
      )
    );
  }
}
