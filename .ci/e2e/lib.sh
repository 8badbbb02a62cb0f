# shellcheck shell=bash
# What every part of the e2e uses.

app=http://127.0.0.1:$LIFEOPS_PORT
prometheus=http://127.0.0.1:$PROMETHEUS_PORT
current=start

say() { printf '%s\n' "$*" >&2; }
step() { current=$1; say "== $1 (${SECONDS} s)"; }
ok() { say "   ok: $1"; }
fail() { say "   FAILED: $1"; exit 1; }

compose() { docker compose --env-file "$LIFEOPS_ENV_FILE" "$@"; }

# expect WHAT IT-SHOULD-BE IT-IS
expect() { if [[ $3 == "$2" ]]; then ok "$1"; else fail "$1: expected '$2', got '$3'; the last answer was: $(head -c 600 "$work/body" 2>/dev/null)"; fi; }

# check WHAT COMMAND...: the command must succeed
check() {
  local what=$1
  shift
  if "$@"; then ok "$what"; else fail "$what: not so"; fi
}
matches() { [[ $1 =~ $2 ]]; }

# eventually SECONDS WHAT COMMAND...: repeats the command until it succeeds
eventually() {
  local until=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    ((SECONDS < until)) || fail "$what, not within the time allowed"
    sleep 1
  done
  ok "$what"
}

# --- HTTP -----------------------------------------------------------------------------------------

# request METHOD PATH [curl arguments]: prints the status; the body goes to $work/body, the headers to $work/headers
request() {
  local method=$1 path=$2
  shift 2
  curl -sS --max-time 90 -X "$method" -o "$work/body" -D "$work/headers" -w '%{http_code}' "$app$path" "$@" || true
}
post_json() { request POST "$1" -H 'Content-Type: application/json' -d "$2"; }
body() { jq -r "$1" "$work/body"; }
header() { sed -nE "s/^$1: *//Ip" "$work/headers" | tr -d '\r' | tail -1; }
as_me() { printf 'Authorization: Bearer %s' "$token"; }

# A picture like the given one, yet another file: bytes after the end of a picture do not show.
another_picture() {
  cp "$1" "$2"
  head -c 16 /dev/urandom >>"$2"
}

# --- containers -----------------------------------------------------------------------------------

containers() { compose ps -q "$1"; }
address() { # address CONTAINER NETWORK
  docker inspect -f "{{(index .NetworkSettings.Networks \"${COMPOSE_PROJECT_NAME}_$2\").IPAddress}}" "$1"
}

# reaches NETWORK HOST PORT: from a throw-away container on that network
reaches() {
  docker run --rm --network "$1" --entrypoint bash "lifeops/core-service:$LIFEOPS_VERSION" \
    -c "timeout 2 bash -c '</dev/tcp/$2/$3'" >/dev/null 2>&1
}

# metrics CONTAINER PORT: what one container says of itself
metrics() {
  docker exec "$1" bash -c "exec 3<>/dev/tcp/127.0.0.1/$2; printf 'GET /metrics HTTP/1.0\r\n\r\n' >&3; cat <&3"
}
# total CONTAINER PORT PATTERN: the sum of the samples whose line matches
total() { metrics "$1" "$2" | grep -E "^$3" | awk '{ sum += $NF } END { printf "%d", sum }'; }

show_what_is_wrong() {
  compose ps --all --format 'table {{.Service}}\t{{.Status}}' >&2 || true
  local id
  for id in $(compose ps --all -q); do
    [[ $(docker inspect -f '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}} {{.State.ExitCode}}' "$id") =~ ^(running\ healthy|exited\ +0) ]] && continue
    say "--- log of $(docker inspect -f '{{.Name}}' "$id")"
    docker logs --tail 60 "$id" >&2 2>&1 || true
  done
  for id in $(compose ps --all -q core-service ocr-worker gateway); do
    say "--- last lines of $(docker inspect -f '{{.Name}}' "$id")"
    docker logs --tail 10 "$id" >&2 2>&1 || true
  done
}
