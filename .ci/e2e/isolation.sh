# shellcheck shell=bash
# Who reaches whom. Each "not" has a "does" beside it, so that a broken probe cannot pass.

nobody_reaches_what_is_not_theirs() {
  step "nobody reaches what is not theirs"
  local core worker db exporter outside=${COMPOSE_PROJECT_NAME}-outside
  core=$(address "$(containers core-service)" reading)
  worker=$(address "$(containers ocr-worker)" reading)
  db=$(address "$(containers db)" data)
  exporter=$(address "$(containers postgres-exporter)" metrics)
  docker network create "$outside" >/dev/null

  probe does reading "$worker" 5000 "the worker"
  probe does reading "$worker" 6000 "the worker's management port"
  probe does reading "$core" 9000 "core-service's management port"
  probe does data "$db" 5432 "the database"
  probe does metrics "$exporter" 9187 "the exporter"
  local network
  for network in app dashboards "$outside"; do
    probe "does not" "$network" "$worker" 5000 "the worker"
    probe "does not" "$network" "$worker" 6000 "the worker's management port"
    probe "does not" "$network" "$db" 5432 "the database"
    probe "does not" "$network" "$core" 9000 "core-service's management port"
    probe "does not" "$network" "$exporter" 9187 "the exporter"
  done
  probe "does not" reading "$db" 5432 "the database"
  probe "does not" data "$worker" 5000 "the worker"
  docker network rm "$outside" >/dev/null

  the_worker_has_no_way_out
  the_host_offers_three_ports_only
  roles_see_only_what_is_theirs
}

# probe does|"does not" NETWORK ADDRESS PORT WHAT
probe() {
  local network=$2 found="does not"
  [[ $network == "$COMPOSE_PROJECT_NAME"-* ]] || network=${COMPOSE_PROJECT_NAME}_$network
  reaches "$network" "$3" "$4" && found=does
  expect "a container on ${network#"$COMPOSE_PROJECT_NAME"?} $1 reach $5" "$1" "$found"
}

# The machine's own address stands for everything outside.
the_worker_has_no_way_out() {
  local outside
  outside=$(hostname -I | tr ' ' '\n' | grep -vE '^(172\.(1[6-9]|2|3[01])|127\.|.*:)' | head -1)
  reaches "${COMPOSE_PROJECT_NAME}_app" "$outside" "$LIFEOPS_PORT" || fail "a container on app reaches $outside"
  ok "a container on app has a way out"
  docker exec "$(containers ocr-worker)" bash -c "timeout 3 bash -c '</dev/tcp/$outside/$LIFEOPS_PORT'" 2>/dev/null \
    && fail "the worker reaches $outside"
  ok "the worker has none"
  expect "nor a default route" "" "$(docker exec "$(containers ocr-worker)" awk '$2 == "00000000"' /proc/net/route)"
}

the_host_offers_three_ports_only() {
  local published
  # shellcheck disable=SC2016 # a template of docker's, not of the shell
  published=$(compose ps -q | xargs docker inspect -f '{{range $port, $to := .NetworkSettings.Ports}}{{range $to}}{{.HostIp}}:{{.HostPort}} {{end}}{{end}}' |
    tr ' ' '\n' | sed '/^$/d; s/^\[*::\]*:/0.0.0.0:/' | sort -u | tr '\n' ' ')
  expect "the host offers the gateway to all, Prometheus to itself, nothing else" \
    "0.0.0.0:$LIFEOPS_PORT 127.0.0.1:$PROMETHEUS_PORT " "$published"
}

psql_as() { # psql_as ROLE PASSWORD-VARIABLE SQL
  compose exec -T -e "PGPASSWORD=$(sed -n "s/^$2=//p" "$LIFEOPS_ENV_FILE")" db \
    psql -h 127.0.0.1 -U "$1" -d lifeops -v ON_ERROR_STOP=1 -Atc "$3" 2>&1
}

roles_see_only_what_is_theirs() {
  expect "core-service is no superuser" f "$(psql_as lifeops_core CORE_DB_PASSWORD 'select rolsuper from pg_roles where rolname = current_user')"
  local tables role
  tables=$(psql_as lifeops_core CORE_DB_PASSWORD "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'report')")
  ((tables > 5)) || fail "only $tables tables are there to be hidden"
  for role in report monitor; do
    expect "lifeops_$role may read none of $tables tables" 0 "$(psql_as lifeops_$role "${role^^}_DB_PASSWORD" \
      "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'report') and has_table_privilege(format('%I.%I', schemaname, tablename), 'select') and has_schema_privilege(schemaname, 'usage')")"
  done
  check "lifeops_report cannot write" matches \
    "$(psql_as lifeops_report REPORT_DB_PASSWORD 'create table public.mine (x int)' || true)" 'read-only|permission denied'
}
