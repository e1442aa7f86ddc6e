import { useApp } from '../app-context.js';
import { Frame } from '../frame/frame.js';

export function StaffElsewhere() {
  const { words } = useApp();
  return (
    <Frame title="Lamplight">
      <div className="page">
        <p>{words.member.signIn.staff}</p>
        <a className="btn primary" href="/staff/">
          {words.member.signIn.staffLink}
        </a>
      </div>
    </Frame>
  );
}
