# shellcheck shell=bash
# A backup is made while receipts come in, everything is thrown away, and the backup is brought back into an empty stack.

a_backup_brings_everything_back() {
  step "a backup brings everything back"
  stay_signed_in
  export BACKUP_FOLDER=$work/backups
  local i id before=()
  for i in $(seq 4); do
    another_picture "$sample" "$work/backup-$i"
    before+=("$(upload "$work/backup-$i")")
  done
  for id in "${before[@]}"; do picture_of "$id"; done >"$work/pictures-before"

  upload_without_end &
  local load=$!
  check "it is made while receipts come in" made "$work/backup.log"
  kill "$load" 2>/dev/null || true
  wait "$load" 2>/dev/null || true
  eventually 60 "its age is measured" is_fresh

  local backup
  backup=$(find "$BACKUP_FOLDER" -name 'lifeops-*.dump')
  check "nobody else can read it" test "$(stat -c %a "$backup")" = 600
  check "what is there is not replaced unasked" refuses_to_restore "$backup"
  compose down --volumes --timeout 20 >/dev/null 2>&1
  check "it is brought back into an empty stack" restored "$backup"

  expect "its owner signs in as before" 200 \
    "$(post_json /api/v1/auth/login "{\"email\":\"e2e@example.org\",\"password\":\"$password\"}")"
  keep_tokens
  for id in "${before[@]}"; do picture_of "$id"; done >"$work/pictures-after"
  check "each receipt has its picture, to the byte" cmp "$work/pictures-before" "$work/pictures-after"
  eventually 240 "each is read" all_are_read "${before[@]}"
  eventually 20 "the booked transaction is there" transactions_are 1
}

made() { ./lifeops backup >"$1" 2>&1 || { cat "$1" >&2; return 1; }; }
refuses_to_restore() { ! ./lifeops restore "$1" >/dev/null 2>&1; }
restored() {
  { ./lifeops restore "$1" && ./lifeops up "${everything_but_grafana[@]}"; } >"$work/restore.log" 2>&1 ||
    { tail -40 "$work/restore.log" >&2; return 1; }
}

upload_without_end() {
  while true; do
    another_picture "$sample" "$work/load"
    upload "$work/load" >/dev/null 2>&1 || true
    sleep 0.5
  done
}

picture_of() { curl -sS --max-time 30 -H "$(as_me)" "$app/api/v1/receipts/$1/image" | sha256sum; }
is_fresh() {
  local at
  at=$(query 'max(lifeops_backup_last_success_timestamp_seconds)' | cut -d. -f1)
  [[ $at =~ ^[0-9]+$ ]] && ((at > $(date +%s) - 300))
}
