import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rooms1795000200000 implements MigrationInterface {
  name = 'Rooms1795000200000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE room (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        programme_id     uuid NOT NULL REFERENCES programme,
        kind             text NOT NULL CHECK (kind IN ('group', 'private')),
        owner_id         uuid REFERENCES account, -- a private room's member
        name             text NOT NULL,
        prompt           text,
        crisis_text      text NOT NULL CHECK (crisis_text IN ('post', 'hold-while-covered', 'hold')),
        last_seq         int NOT NULL DEFAULT 0,    -- of the last message that the room can see
        last_revision    bigint NOT NULL DEFAULT 0, -- of the last change of any message, seen or not
        created_at       timestamptz NOT NULL,
        CONSTRAINT private_rooms_have_an_owner CHECK ((kind = 'private') = (owner_id IS NOT NULL)));
      -- help: which is this member's private room?
      CREATE UNIQUE INDEX room_owner ON room (owner_id);

      CREATE TABLE room_key (
        room_id  uuid PRIMARY KEY REFERENCES room,
        key_id   text NOT NULL,
        wrapped  bytea NOT NULL);

      CREATE TABLE membership (
        room_id           uuid NOT NULL REFERENCES room,
        account_id        uuid NOT NULL REFERENCES account,
        organisation_id   uuid NOT NULL REFERENCES organisation,
        key               uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT membership_key UNIQUE, -- what peers learn
        seat              text NOT NULL CHECK (seat IN ('peer', 'counselor')),
        alias             text,
        alias_skeleton    text, -- look-alikes fold to the same
        patch             int NOT NULL,
        state             text NOT NULL CHECK (state IN ('invited', 'active', 'removed')),
        from_seq          int NOT NULL DEFAULT 0, -- what was said up to here, before they came, is not theirs to read
        read_seq          int NOT NULL DEFAULT 0,
        version           int NOT NULL DEFAULT 1, -- rises when authority changes; sockets are checked against it
        joined_at         timestamptz,
        pause_offered_at  timestamptz,
        pause_offered_for uuid, -- the client key of that text: its retry is offered the pause again
        PRIMARY KEY (room_id, account_id),
        CONSTRAINT active_members_have_an_alias CHECK (state <> 'active' OR alias IS NOT NULL));
      CREATE UNIQUE INDEX membership_alias ON membership (room_id, alias_skeleton);
      -- home: which rooms has this account?
      CREATE INDEX membership_account ON membership (account_id);

      CREATE TABLE shift (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        account_id       uuid NOT NULL REFERENCES account,
        starts_at        timestamptz NOT NULL,
        ends_at          timestamptz NOT NULL,
        CONSTRAINT shift_ends_after_it_starts CHECK (ends_at >= starts_at));
      -- cover: who is on now, and who is next?
      CREATE INDEX shift_ends ON shift (organisation_id, ends_at);

      -- Who has a room open, on any node. A row that is not renewed is nobody.
      CREATE TABLE presence (
        connection  uuid NOT NULL,
        room_id     uuid NOT NULL REFERENCES room ON DELETE CASCADE,
        account_id  uuid NOT NULL REFERENCES account,
        seen_at     timestamptz NOT NULL,
        PRIMARY KEY (connection, room_id));
      -- cover: does a counselor have this room open?
      CREATE INDEX presence_room ON presence (room_id, seen_at);

      CREATE TABLE sanction (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        room_id          uuid NOT NULL REFERENCES room,
        account_id       uuid REFERENCES account, -- null: the whole room
        kind             text NOT NULL CHECK (kind IN ('mute', 'slow', 'lock', 'review')),
        seconds          int,
        reason           text,
        until            timestamptz NOT NULL,
        imposed_by       uuid NOT NULL REFERENCES account, -- a person; nothing automatic can punish
        imposed_at       timestamptz NOT NULL,
        lifted_at        timestamptz,
        lifted_by        uuid REFERENCES account,
        CONSTRAINT mutes_are_of_one_member CHECK ((kind = 'mute') = (account_id IS NOT NULL)),
        CONSTRAINT slow_has_seconds CHECK ((kind = 'slow') = (seconds IS NOT NULL)),
        CONSTRAINT sanction_ends CHECK (until > imposed_at));
      -- seat: what is in force in this room?
      CREATE INDEX sanction_room ON sanction (room_id, until) WHERE lifted_at IS NULL;

      CREATE TABLE message (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        room_id          uuid NOT NULL REFERENCES room,
        author_id        uuid NOT NULL REFERENCES account,
        client_key       uuid NOT NULL,
        seq              int,
        after_seq        int NOT NULL,
        revision         bigint NOT NULL,
        state            text NOT NULL CHECK (state IN ('posted', 'held', 'kept-out', 'redacted', 'retracted')),
        reason           text,
        held_until       timestamptz,
        decided_by       uuid REFERENCES account,
        text_sealed      bytea NOT NULL, -- AES-256-GCM under the room's key; AAD message:<id>
        screened_with    text NOT NULL,  -- the lexicon's version, or 'failed': then an escalation stands beside it
        created_at       timestamptz NOT NULL,
        posted_at        timestamptz,
        CONSTRAINT message_client_key UNIQUE (room_id, author_id, client_key),
        CONSTRAINT message_seq UNIQUE (room_id, seq),
        CONSTRAINT seen_messages_have_a_seq CHECK (seq IS NOT NULL OR state IN ('held', 'kept-out', 'retracted')),
        CONSTRAINT unseen_messages_have_none CHECK (seq IS NULL OR state IN ('posted', 'redacted', 'retracted')));
      -- catch-up: what has changed since this revision?
      CREATE UNIQUE INDEX message_revision ON message (room_id, revision);
      -- history: which sixty stand before this place?
      CREATE INDEX message_place ON message (room_id, coalesce(seq, after_seq));
      -- clock: which held messages are due to be posted? queue: which wait?
      CREATE INDEX message_held ON message (held_until) WHERE state = 'held';
      -- slow mode: when did this author last post here?
      CREATE INDEX message_author ON message (room_id, author_id, created_at);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE message, sanction, presence, shift, membership, room_key, room');
  }
}
