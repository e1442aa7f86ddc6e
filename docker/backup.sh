#!/bin/sh
# A dump at the start and then every day. A dump appears under its name only when it is whole and can be read back.
# Beside the dumps, the rooms whose key was destroyed: a list that only grows, also when an older database is restored.
set -eu
umask 077

keep_days="${KEEP_DAYS:-14}"
every=86400

dump() {
  name="/backups/lamplight-$(date -u +%Y%m%dT%H%M%SZ).dump"
  PGPASSWORD="$(cat /run/secrets/database_password)" pg_dump --format=custom --file="$name.part" \
    && pg_restore --list "$name.part" >/dev/null \
    && mv "$name.part" "$name" \
    && echo "backup: $name"
}

list_destroyed() {
  list=/backups/destroyed-rooms
  PGPASSWORD="$(cat /run/secrets/database_password)" psql --no-psqlrc --tuples-only --no-align --set=ON_ERROR_STOP=1 \
    --command='SELECT id FROM room WHERE key_destroyed_at IS NOT NULL' >"$list.part" \
    && touch "$list" && sort -u "$list" "$list.part" >"$list.new" && mv "$list.new" "$list" && rm -f "$list.part"
}

trap 'exit 0' TERM INT
while :; do
  if dump && list_destroyed; then
    find /backups -name '*.dump' -mtime "+$keep_days" -delete
    pause=$every
  else
    echo "backup: failed, again in ten minutes" >&2
    pause=600
  fi
  find /backups -name '*.part' -delete
  sleep "$pause" &
  wait $!
done
