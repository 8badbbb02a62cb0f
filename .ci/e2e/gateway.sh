# shellcheck shell=bash
# What the gateway promises to the outside.

# refused WHAT STATUS CODE ACTUAL-STATUS: the answer at hand is a problem document with that code
refused() {
  expect "$1" "$2" "$4"
  expect "... as a problem document" "application/problem+json $3" "$(header Content-Type | cut -d';' -f1) $(body .code)"
}

the_gateway_keeps_its_promises() {
  step "the gateway keeps its promises"
  local path
  for path in /actuator /actuator/health /health /health/readiness /metrics /prometheus /%6detrics //metrics; do
    refused "$path is not there" 404 NOT_FOUND "$(request GET "$path" --path-as-is)"
  done

  head -c 22100000 /dev/zero >"$work/too-large"
  refused "a file of more than 20 MB is refused" 413 PAYLOAD_TOO_LARGE \
    "$(request POST /api/v1/receipts -H "$(as_me)" -F "file=@$work/too-large")"

  request GET /api/v1/me -H 'X-Request-Id: my-own.id_1' >/dev/null
  expect "a request id is kept" my-own.id_1 "$(header X-Request-Id)"
  request GET /api/v1/me -H 'X-Request-Id: not ok"}' >/dev/null
  check "a malformed one is replaced" matches "$(header X-Request-Id)" '^[A-Za-z0-9._-]{1,64}$'
  check "the access log is JSON and names it" the_log_names my-own.id_1

  expect "the Swagger UI is served" 200 "$(request GET /swagger-ui/index.html)"
  expect "content types are not to be guessed" nosniff "$(header X-Content-Type-Options)"
  expect "pages are not to be framed" DENY "$(header X-Frame-Options)"
  check "scripts come from here only" matches "$(header Content-Security-Policy)" "default-src '(self|none)'"

  refused "a service that is away is a plain answer" 502 BAD_GATEWAY "$(request GET /grafana/login)"
  guessing_passwords_is_slowed_down
}

the_log_names() {
  docker logs "$(containers gateway)" 2>/dev/null | grep -F "\"requestId\":\"$1\"" | tail -1 |
    jq -e '.path == "/api/v1/me" and .status == 401' >/dev/null
}

guessing_passwords_is_slowed_down() {
  local i status
  for i in $(seq 60); do # core-service refuses some of them first, with a code of its own
    status=$(post_json /api/v1/auth/login "{\"email\":\"nobody$i@example.org\",\"password\":\"not the right words\"}")
    [[ $(body .code) == TOO_MANY_REQUESTS ]] && break
  done
  refused "guessing passwords is slowed down" 429 TOO_MANY_REQUESTS "$status"
  check "... and says when to come back" matches "$(header Retry-After)" '^[0-9]+$'
}
