#!/bin/sh
# Makes the seven files of docker/secrets once; it never replaces one. Keep a copy of them apart from the backups:
# without keyring.json nobody can read a message again. Each file is readable for the user inside a container, to whom it
# is mounted; on the machine itself the folder lets nobody else pass.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets

random() { openssl rand -base64 "$1" | tr -d '\n'; }
once() { if [ -e "secrets/$1" ]; then echo "kept  secrets/$1"; cat >/dev/null; else cat >"secrets/$1"; chmod 444 "secrets/$1"; echo "made  secrets/$1"; fi; }

random 36 | tr '+/' '-_' | once database-password
printf 'postgres://lamplight:%s@postgres:5432/lamplight' "$(cat secrets/database-password)" | once database-url
printf '{"current":"k1","keys":{"k1":"%s"}}' "$(random 32)" | once keyring.json
random 48 | tr '+/' '-_' | once session-secret
random 48 | tr '+/' '-_' | once probe-secret
random 36 | tr '+/' '-_' | once auditor-password
printf 'postgres://lamplight_auditor:%s@postgres:5432/lamplight' "$(cat secrets/auditor-password)" | once auditor-database-url
