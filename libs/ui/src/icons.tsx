import type { ReactNode } from 'react';

export interface IconProps {
  size?: number;
}

/** 24 px, 2.2 px stroke, round ends. Silent: the word beside it, or the control's label, speaks. */
function Icon({ size = 24, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const drawn = (d: string, extra?: ReactNode) => {
  const shapes = (
    <>
      <path d={d} />
      {extra}
    </>
  );
  return ({ size = 24 }: IconProps) => <Icon size={size}>{shapes}</Icon>;
};

export const BackIcon = drawn('M15 5l-7 7 7 7');
export const ForwardIcon = drawn('M9 5l7 7-7 7');
export const DownIcon = drawn('M6 9l6 6 6-6');
export const UpIcon = drawn('M6 15l6-6 6 6');
export const ArrowDownIcon = drawn('M12 5v14M6 13l6 6 6-6');
export const SendIcon = drawn('M12 19V5M6 11l6-6 6 6');
export const ExitIcon = drawn('M11 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h5M20 12H10M14 8l-4 4 4 4');
export const EyeIcon = drawn('M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z', <circle cx="12" cy="12" r="3" />);
export const BubbleIcon = drawn('M21 12a8 8 0 0 1-11.5 7.2L4 20.5l1.3-5A8 8 0 1 1 21 12z');
export const PhoneIcon = drawn('M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2z');
export const ClockIcon = drawn('M12 7.5V12l3 2', <circle cx="12" cy="12" r="8.5" />);
export const CheckIcon = drawn('M5 12.5l4.5 4.5L19 7.5');
export const CloseIcon = drawn('M6 6l12 12M18 6L6 18');
export const SpeakerIcon = drawn('M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11');
export const StopIcon = drawn('M7 7h10v10H7z');
export const ShuffleIcon = drawn(
  'M4 7h3c4 0 6 10 10 10h3M17 14l3 3-3 3M4 17h3c1.6 0 2.9-1.6 4-3.6M13 9.2C14.2 7.8 15.5 7 17 7h3M17 4l3 3-3 3',
);
export const RetryIcon = drawn('M20 11a8 8 0 1 0-2.3 6.2M20 5v6h-6');
export const TrashIcon = drawn('M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7M10.5 11v5M13.5 11v5');
export const LockIcon = drawn('M8 11V8a4 4 0 0 1 8 0v3', <rect x="4.5" y="11" width="15" height="9" rx="2.5" />);
export const PersonIcon = drawn('M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5', <circle cx="12" cy="8" r="4" />);
export const RoomsIcon = drawn('M4 5h11v8H9l-3.5 3v-3H4zM18 9h2v8h-1.5v2.5L15.5 17H11');
export const MoreIcon = drawn('M6 12h.01M12 12h.01M18 12h.01');
export const CalmIcon = drawn('M3 9c2.5-3 5-3 7.5 0s5 3 7.5 0M6 15c2.5-3 5-3 7.5 0s5 3 7.5 0');
export const CrossIcon = drawn('M9.5 4h5v5.5H20v5h-5.5V20h-5v-5.5H4v-5h5.5z');
export const DeskIcon = drawn('M4 20V9l8-5 8 5v11M9.5 20v-6h5v6');
export const SettingsIcon = drawn('M4 7h9M17 7h3M4 17h3M11 17h9', [
  <circle key="a" cx="15" cy="7" r="2" />,
  <circle key="b" cx="9" cy="17" r="2" />,
]);
export const BellIcon = drawn('M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4');
export const ListIcon = drawn('M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01');
export const PlusIcon = drawn('M12 5v14M5 12h14');
export const SearchIcon = drawn('M15.5 15.5L20 20', <circle cx="10.5" cy="10.5" r="6.5" />);
export const PinIcon = drawn('M9 4h6l-.7 6 3.2 3.5H6.5L9.7 10zM12 13.5V21');
export const ReplyIcon = drawn('M10 6l-5 5 5 5M5 11h8a6 6 0 0 1 6 6v1');
export const QuoteIcon = drawn('M9.5 7C6.5 8 5 10.3 5 13.5V17h4.5v-4.5H7M18.5 7c-3 1-4.5 3.3-4.5 6.5V17h4.5v-4.5H16');
export const EditIcon = drawn('M5 19l1-4L16 5l3 3L9 18zM14 7l3 3');
export const CopyIcon = drawn('M15 8V5H5v10h3', <rect x="8.5" y="8.5" width="10.5" height="10.5" rx="2" />);
export const FlagIcon = drawn('M6 21V4M6 5h11l-2.5 4L17 13H6');
export const UndoIcon = drawn('M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3');
export const SunIcon = drawn(
  'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4',
  <circle cx="12" cy="12" r="4" />,
);

/** A lamp on means that someone is up. Filled, unlike the others. */
export function LampIcon({ size = 24 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">
      <path d="M8.2 3h7.6l3.2 9.5H5L8.2 3zM10.9 12.5h2.2V18h3.4v2.6h-9V18h3.4z" />
    </svg>
  );
}
