import { useApp } from '../app-context.js';
import type { Phone } from './sign-in.js';

export function PhoneChoice({ phone, onPhone }: { phone: Phone; onPhone: (phone: Phone) => void }) {
  const { words } = useApp();
  const text = words.member.signIn;
  return (
    <fieldset className="choices">
      <legend>{text.phone}</legend>
      {(['own', 'shared'] as const).map((choice) => (
        <label key={choice} className="choice">
          <input type="radio" name="phone" value={choice} checked={phone === choice} onChange={() => onPhone(choice)} />
          <span>
            <b>{text[choice]}</b>
            <small>{choice === 'own' ? text.ownNote : text.sharedNote}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
