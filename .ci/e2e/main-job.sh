# shellcheck shell=bash
# The main job, as a person's phone would do it.

sample=$(find samples -type f \( -name '*.jpg' -o -name '*.png' \) 2>/dev/null | sort | head -1)
password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')

sign_in() {
  local who="\"email\":\"e2e@example.org\",\"password\":\"$password\""
  expect "an account is made" 201 "$(post_json /api/v1/auth/register "{$who,\"displayName\":\"E2E\"}")"
  expect "its owner signs in" 200 "$(post_json /api/v1/auth/login "{$who}")"
  keep_tokens
}
keep_tokens() { token=$(body .accessToken) refresh=$(body .refreshToken); }

# Access tokens live for minutes; each step begins with a fresh one.
stay_signed_in() {
  expect "still signed in" 200 "$(post_json /api/v1/auth/refresh "{\"refreshToken\":\"$refresh\"}")"
  keep_tokens
}

# upload FILE: prints the id of the receipt; the upload must be acknowledged
upload() {
  local answer
  answer=$(curl -sS --max-time 60 -w '\n%{http_code}' -H "$(as_me)" -F "file=@$1" "$app/api/v1/receipts")
  [[ ${answer##*$'\n'} == 20[02] ]] || { say "   upload refused: $answer"; return 1; }
  jq -r .id <<<"${answer%$'\n'*}"
}

status_of() { curl -sS --max-time 30 -H "$(as_me)" "$app/api/v1/receipts/$1" | jq -r .status; }
is_read() { [[ $(status_of "$1") =~ ^(READ|NEEDS_REVIEW)$ ]]; }
all_are_read() {
  local id
  for id in "$@"; do is_read "$id" || return 1; done
}

a_receipt_is_uploaded_read_and_confirmed() {
  step "a receipt is uploaded, read and confirmed"
  [[ -n $sample ]] || fail "there is no picture under samples/"
  sign_in
  local answer receipt
  answer=$(request POST /api/v1/receipts -H "$(as_me)" -H 'Prefer: wait=20' -F "file=@$sample")
  check "the upload is acknowledged: $(cat "$work/body")" matches "$answer" '^20[02]$'
  receipt=$(body .id)
  eventually 60 "it is read" is_read "$receipt"

  expect "it can be looked at" 200 "$(request GET "/api/v1/receipts/$receipt" -H "$(as_me)")"
  say "   read: $(body '[.merchant.name? // .merchant, .purchasedOn, .total, .currency] | map(. // "?" | tostring) | join(" | ")')"
  local tag
  tag=$(header ETag)
  expect "its picture is kept" 200 "$(request GET "/api/v1/receipts/$receipt/image" -H "$(as_me)")"
  expect "it is confirmed" 200 "$(request POST "/api/v1/receipts/$receipt/confirm" -H "$(as_me)" -H "If-Match: $tag")"
  expect "its status says so" CONFIRMED "$(status_of "$receipt")"
  eventually 20 "one transaction is booked" transactions_are 1
}

transactions_are() {
  [[ $(request GET /api/v1/transactions -H "$(as_me)") == 200 ]] && [[ $(body '[.. | objects | select(has("id") and has("amount"))] | length') == "$1" ]]
}
