import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { CheckIcon } from '#libs/ui';

interface CheckProps {
  readonly label: string;
  /** Inside a group: which of its values. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly onChange?: (on: boolean) => void;
}

export function Check({ label, ...field }: CheckProps) {
  return (
    <CheckboxField {...field}>
      <CheckboxButton className="check">
        <span className="box" aria-hidden="true">
          <CheckIcon size={14} />
        </span>
        {label}
      </CheckboxButton>
    </CheckboxField>
  );
}
