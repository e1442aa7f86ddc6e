import { useApp } from '../app-context.js';
import { RoomCareCard } from './care-card.js';
import type { LogRow } from './log-rows.js';
import { MessageRow } from './message-row.js';
import { useRoom } from './room-context.js';

interface LogRowProps {
  row: LogRow;
  stop: boolean;
  found?: boolean;
  inThread?: boolean;
  onFocus: (id: string) => void;
}

export function LogRowView({ row, stop, found, inThread, onFocus }: LogRowProps) {
  const { words, clock, serverNow } = useApp();
  const { session } = useRoom();
  const { cares, me } = session.store.get();
  switch (row.kind) {
    case 'day':
      return <p className="day">{clock.day(row.at, serverNow())}</p>;
    case 'unread':
      return (
        <div className="new" data-unread="">
          <span>{words.member.room.newSince(clock.time(row.at))}</span>
          <hr className="stitch" />
        </div>
      );
    case 'message': {
      const { message } = row;
      const care = cares[row.id] ?? (message.clientKey ? cares[message.clientKey] : undefined);
      return (
        <MessageRow
          message={message}
          mine={message.author.key === me?.key}
          stop={stop}
          found={found ?? false}
          inThread={inThread ?? false}
          onFocus={() => onFocus(row.id)}
        >
          {care && <RoomCareCard care={care} id={row.id} clientKey={message.clientKey} />}
        </MessageRow>
      );
    }
  }
}
