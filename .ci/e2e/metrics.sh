# shellcheck shell=bash
# Prometheus measures what runs, and what the containers cost is shown for the record.

query() { curl -sS --max-time 10 --get "$prometheus/api/v1/query" --data-urlencode "query=$1" | jq -r '.data.result[0].value[1] // "none"'; }
answers() { [[ $(query "$1") == "$2" ]]; }

prometheus_sees_everything() {
  step "Prometheus sees everything"
  local job
  for job in core-service ocr-worker postgres prometheus; do
    eventually 60 "$job is scraped" answers "min(up{job=\"$job\"})" 1
  done
  eventually 60 "the exporter reaches the database" answers 'min(pg_up)' 1
  expect "no rule fails" 0 "$(query 'sum(increase(prometheus_rule_evaluation_failures_total[5m])) or vector(0)' | cut -d. -f1)"
  every_metric_of_the_rules_exists
}

# Recorded names (with colons) are left out.
every_metric_of_the_rules_exists() {
  local name missing=()
  curl -sS "$prometheus/api/v1/label/__name__/values" | jq -r '.data[]' | sort >"$work/known"
  sed -E 's/[a-z0-9_]+(:[a-z0-9_]+)+//g' prometheus/rules/*.yml |
    grep -oE '\b(lifeops|http_server|resilience4j|dbscheduler|pg|hikaricp|jvm|disk)_[a-z0-9_]+' | sort -u >"$work/named"
  check "rules name metrics" test "$(wc -l <"$work/named")" -gt 10
  while IFS= read -r name; do
    grep -qx "$name" "$work/known" || missing+=("$name")
  done <"$work/named"
  expect "every metric that a rule names exists" "" "${missing[*]}"
}

# A cache that does not fit is passed over in silence, unless the JVM is told to insist on it.
the_images_start_from_their_caches() {
  step "the images start from their AOT caches"
  local service
  for service in core-service ocr-worker; do
    check "$service uses its cache" docker run --rm --entrypoint java "lifeops/$service:$LIFEOPS_VERSION" \
      @/app/jvm.options -XX:AOTCache=/app/app.aot -XX:AOTMode=on -cp /app/app.jar --version >/dev/null
  done
}

what_the_containers_cost() {
  step "what it costs"
  # shellcheck disable=SC2046 # one word an id
  docker stats --no-stream --format 'table {{.Name}}\t{{.MemUsage}}\t{{.PIDs}}' $(compose ps -q) >&2
  docker images --format 'table {{.Repository}}:{{.Tag}}\t{{.Size}}' | grep -E "^lifeops/.*:$LIFEOPS_VERSION" >&2
  local id
  for id in $(containers core-service) $(containers ocr-worker); do
    docker logs "$id" 2>/dev/null | grep -oE 'Started [A-Za-z]+ in [0-9.]+ seconds[^"]*' | tail -1 >&2 || true
  done
}
