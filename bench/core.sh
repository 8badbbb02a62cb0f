# What the benches of core-service have in common; they source it after ./lifeops.
# shellcheck shell=bash

core=$root/core-service
kept=$core/target/bench
build_log=$root/target/bench.log

build_bench() {
  use_jdk
  use_maven
  mkdir -p "$root/target" "$kept"
  if ! "$maven" -B -ntp -q -f "$root/pom.xml" -Pbench -pl ocr-worker,core-service process-test-classes >"$build_log" 2>&1; then
    show_errors
    fail "The build failed; all of its output is in $build_log"
  fi
}

# bench HEAP CLASS ARGUMENT...; the service's own log is no part of the result, and errors in it still are.
bench() {
  local heap=$1
  shift
  (cd "$core" && "$JAVA_HOME/bin/java" "$heap" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
    --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Dbench.kept=$kept" \
    "-Dlogging.level.root=error" "-Dlogging.structured.format.console=" \
    -cp "$core/target/test-classes:$core/target/classes:$(cat "$core/target/bench.classpath")" "$@")
}
