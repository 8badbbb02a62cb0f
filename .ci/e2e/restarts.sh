# shellcheck shell=bash
# The database and the worker are restarted while receipts come in: what was acknowledged is kept and read.

nothing_is_lost_when_parts_restart() {
  step "nothing is lost when parts restart"
  stay_signed_in
  local i ids=() id refused=0
  for i in $(seq 12); do
    case $i in
      4) docker kill "$(containers ocr-worker)" >/dev/null && compose start ocr-worker >/dev/null 2>&1 & ;;
      8) compose restart db >/dev/null 2>&1 & ;;
    esac
    another_picture "$sample" "$work/restart-$i"
    if id=$(upload "$work/restart-$i" 2>/dev/null); then ids+=("$id"); else refused=$((refused + 1)); fi
    sleep 1
  done
  wait
  ok "${#ids[@]} uploads were acknowledged, $refused were not"
  ((${#ids[@]} >= 6)) || fail "too few uploads went through"
  eventually 240 "every acknowledged one is read" all_are_read "${ids[@]}"

  local id before
  before=$(status_of "${ids[0]}")
  compose stop core-service >/dev/null 2>&1
  refused "while core-service is away, the gateway says so" 502 BAD_GATEWAY "$(request GET /api/v1/me -H "$(as_me)")"
  compose start core-service >/dev/null 2>&1
  eventually 90 "core-service is back" is_back
  expect "and nothing is forgotten" "$before" "$(status_of "${ids[0]}")"
}

is_back() { [[ $(request GET /api/v1/me -H "$(as_me)") == 200 ]]; }
