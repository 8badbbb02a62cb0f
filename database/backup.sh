#!/usr/bin/env bash
# Backups of the database, inside the container "backup", which reaches the database as the PG* variables say.
#
#   backup.sh once           makes one now
#   backup.sh nightly        makes one each night at BACKUP_TIME
#   backup.sh require_room   fails where accounts are in the way of what is to be brought back
#   backup.sh restore FILE [--replace]
#                            brings one back; with --replace in place of the accounts that are there
set -euo pipefail

folder=/backups
say() { printf '%s\n' "$*" >&2; }
ask() { psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 "$@"; }

# --- making one -----------------------------------------------------------------------------------

# Under its own name only once it is whole, can be read to its end, and lies on the disk.
once() {
  local name unfinished
  name=lifeops-$(date -u +%Y%m%dT%H%M%SZ).dump
  unfinished=$folder/.$name
  # shellcheck disable=SC2064 # the name is known now and gone later
  trap "rm -f '$unfinished'" EXIT
  umask 077
  pg_dump --format=custom --compress=zstd:1 --file="$unfinished"
  pg_restore --file=/dev/null "$unfinished"
  sync "$unfinished"
  (cd "$folder" && sha256sum <".$name" | sed "s/-\$/$name/" >"$name.sha256")
  mv "$unfinished" "$folder/$name"
  sync "$folder"
  note "$name"
  forget_old_ones
  say "backup: $name, $(stat -c %s "$folder/$name") bytes"
}

note() {
  ask --set=file="$1" --set=bytes="$(stat -c %s "$folder/$1")" <<'SQL'
insert into operations.backup (finished_at, file, bytes) values (now(), :'file', :'bytes');
SQL
}

forget_old_ones() {
  find "$folder" -maxdepth 1 -name 'lifeops-*.dump*' -mtime "+$BACKUP_KEEP_DAYS" -delete
}

# --- every night ----------------------------------------------------------------------------------

nightly() {
  trap 'kill $(jobs -p) 2>/dev/null; exit 0' TERM INT
  while true; do
    in_background sleep "$(($(next) - $(date +%s)))"
    until in_background "$0" once; do
      say "backup: failed, and tried again in a quarter of an hour"
      in_background sleep 900
    done
  done
}

# The shell hears of a stop only while it waits.
in_background() {
  "$@" &
  wait $!
}

next() {
  local today
  today=$(date -d "$BACKUP_TIME" +%s)
  if ((today > $(date +%s))); then echo "$today"; else date -d "tomorrow $BACKUP_TIME" +%s; fi
}

# --- bringing one back ----------------------------------------------------------------------------

# Into a database of its own, which takes the other's place once it is whole: what is there is there until then.
restore() {
  local file=$1 replace=${2:-}
  if [[ $replace != --replace ]]; then
    require_room
  elif holds_accounts; then
    once
  fi
  ask --dbname=postgres <<SQL
set client_min_messages = warning;
drop database if exists "${PGDATABASE}_restored" with (force);
create database "${PGDATABASE}_restored" template template0 owner lifeops_core;
SQL
  if ! pg_restore --exit-on-error --jobs=2 --dbname="${PGDATABASE}_restored" "$file"; then
    ask --dbname=postgres --command="drop database \"${PGDATABASE}_restored\" with (force)"
    say "restore: that is no whole backup. What was there is as it was."
    return 1
  fi
  connections false
  if ! swap; then
    connections true
    return 1
  fi
  ask --dbname=postgres --command="drop database \"${PGDATABASE}_replaced\" with (force)"
}

connections() { ask --dbname=postgres --command="alter database \"$PGDATABASE\" allow_connections $1"; }

swap() {
  ask --dbname=postgres >/dev/null <<SQL
select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '$PGDATABASE';
begin;
alter database "$PGDATABASE" rename to "${PGDATABASE}_replaced";
alter database "${PGDATABASE}_restored" rename to "$PGDATABASE";
commit;
SQL
}

require_room() {
  if holds_accounts; then
    say "This LifeOps holds accounts already. With --replace they make room for what is restored; a backup of them is made first."
    return 1
  fi
}

holds_accounts() {
  [[ $(ask --command="select to_regclass('identity.account') is not null") == t ]] &&
    [[ $(ask --command="select exists (select from identity.account)") == t ]]
}

"$@"
