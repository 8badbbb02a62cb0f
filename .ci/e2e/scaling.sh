# shellcheck shell=bash
# Two of core-service and three workers share the work, and the gateway finds them by itself.

work_spreads_over_scaled_services() {
  step "work spreads over two of core-service and three workers"
  stay_signed_in
  compose up --detach --wait --no-recreate --scale core-service=2 --scale ocr-worker=3 "${everything_but_grafana[@]}" >/dev/null 2>&1
  expect "two of core-service run" 2 "$(containers core-service | wc -l)"
  expect "three workers run" 3 "$(containers ocr-worker | wc -l)"
  sleep 3 # a name is looked up again after two seconds
  upload_and_wait 18 "18 receipts are read"

  local id
  for id in $(containers ocr-worker); do
    check "worker ${id:0:6} read" test "$(total "$id" 6000 'lifeops_ocr_readings_total')" -gt 0
  done
  for id in $(containers core-service); do
    check "core-service ${id:0:6} served" test "$(total "$id" 9000 'http_server_requests_seconds_count\{.*uri="/api/v1/receipts')" -gt 0
  done
  the_gateway_follows_containers
}

# upload_and_wait COUNT WHAT: that many different pictures, six at a time
upload_and_wait() {
  local i ids=()
  for i in $(seq "$1"); do
    another_picture "$sample" "$work/picture-$i"
    upload "$work/picture-$i" >"$work/id-$i" &
    ((i % 6)) || wait
  done
  wait
  for i in $(seq "$1"); do
    [[ -s $work/id-$i ]] || fail "upload $i was not acknowledged"
    ids+=("$(cat "$work/id-$i")")
  done
  expect "all $1 uploads are acknowledged, each as a receipt of its own" "$1" "$(printf '%s\n' "${ids[@]}" | sort -u | wc -l)"
  eventually 180 "$2" all_are_read "${ids[@]}"
}

the_gateway_follows_containers() {
  local gateway before i status bad=0
  gateway=$(containers gateway)
  before=$(docker inspect -f '{{.State.StartedAt}}' "$gateway")
  docker rm -f "$(containers core-service | head -1)" >/dev/null
  for i in $(seq 20); do
    status=$(request GET /api/v1/me -H "$(as_me)")
    [[ $status == 200 ]] || bad=$((bad + 1))
  done
  expect "with one of core-service gone, every request is answered" 0 "$bad"
  compose up --detach --wait --scale core-service=2 --scale ocr-worker=1 --no-recreate "${everything_but_grafana[@]}" >/dev/null 2>&1
  docker rm -f "$(containers core-service | head -1)" >/dev/null # the older one: only the new one is left
  sleep 3
  expect "a new one is found" 200 "$(request GET /api/v1/me -H "$(as_me)")"
  expect "the gateway was never restarted" "$before" "$(docker inspect -f '{{.State.StartedAt}}' "$gateway")"
}
