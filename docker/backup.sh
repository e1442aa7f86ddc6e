#!/bin/sh
# A dump at the start and then every day. A dump appears under its name only when it is whole and can be read back.
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

trap 'exit 0' TERM INT
while :; do
  if dump; then
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
