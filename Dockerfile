# Both services are built from source in one go and share every layer they can:
#   docker build --target core-service .
#   docker build --target ocr-worker .

FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /source
# behind a proxy that opens TLS, its certificates come as a secret; elsewhere the secret is empty
RUN --mount=type=secret,id=build_ca \
    cd /tmp && touch build-ca-0.pem \
    && awk '/BEGIN CERTIFICATE/ { n++ } n { print > ("build-ca-" n ".pem") }' /run/secrets/build_ca \
    && for ca in build-ca-[1-9]*.pem; do \
         if [ -e "$ca" ]; then keytool -importcert -noprompt -cacerts -storepass changeit -alias "$ca" -file "$ca"; fi; \
       done
COPY pom.xml ./
COPY standalone/pom.xml standalone/
COPY ocr-worker ocr-worker
COPY core-service core-service
RUN --mount=type=cache,id=lifeops-maven,target=/maven \
    mvn -B -ntp -q -Dmaven.repo.local=/maven -pl ocr-worker,core-service -DskipTests -Dspotless.check.skip package \
    && for service in ocr-worker core-service; do \
         java -Djarmode=tools -jar $service/target/$service-*-exec.jar \
              extract --layers --application-filename app.jar --destination /layers/$service; \
       done \
    # the PostgreSQL that the tests run on, for core-service's training run
    && find /maven -name "embedded-postgres-binaries-linux-$(dpkg --print-architecture)*.jar" \
         | sort -V | tail -1 | xargs -I{} cp {} /layers/postgres.jar


FROM eclipse-temurin:25.0.4_7-jre-noble AS runtime
RUN useradd --system --uid 10001 --home-dir /tmp --no-create-home --shell /usr/sbin/nologin lifeops
WORKDIR /app
ENV LANG=C.UTF-8 MALLOC_ARENA_MAX=2
# readiness over bash's own TCP, so that the image needs no HTTP client
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$HEALTH_PORT && printf 'GET /health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/app.aot", "-jar", "/app/app.jar"]


FROM runtime AS core-service-untrained
ENV HEALTH_PORT=9000
COPY core-service/jvm.options ./
COPY --from=build /layers/core-service/dependencies/ ./
COPY --from=build /layers/core-service/spring-boot-loader/ ./
COPY --from=build /layers/core-service/snapshot-dependencies/ ./
COPY --from=build /layers/core-service/application/ ./

# A start on an empty database, migrations and all, shows the JVM which classes to keep ready.
FROM core-service-untrained AS core-service-trained
RUN apt-get update && apt-get install -y --no-install-recommends unzip xz-utils && apt-get clean && rm -rf /var/lib/apt/lists/*
COPY --from=build /layers/postgres.jar /postgres.jar
RUN mkdir /postgres /trained && cd /postgres && unzip -q /postgres.jar && tar -xJf postgres-linux-*.txz \
    && chown lifeops /trained
USER lifeops
RUN /postgres/bin/initdb --pgdata=/tmp/data --username=lifeops --auth=trust --no-sync >/dev/null \
    && /postgres/bin/pg_ctl --pgdata=/tmp/data --options='-h 127.0.0.1 -k /tmp -c fsync=off' --wait --silent --log=/tmp/postgres.log start \
    && POSTGRES_USER=lifeops POSTGRES_DB=postgres LIFEOPS_LOG_FORMAT='' \
       java @/app/jvm.options -XX:AOTCacheOutput=/trained/app.aot -Dspring.context.exit=onRefresh -jar /app/app.jar \
    && /postgres/bin/pg_ctl --pgdata=/tmp/data --mode=immediate --silent stop

FROM core-service-untrained AS core-service
COPY --from=core-service-trained /trained/app.aot ./
# fresh volumes take owner and rights from here
RUN install --directory --owner=lifeops --mode=700 /keys /scratch
USER lifeops
EXPOSE 8000


FROM runtime AS ocr-worker-untrained
# telephones take pictures as HEIC; libheif's own tool turns them into JPEG
RUN apt-get update && apt-get install -y --no-install-recommends libheif-examples libheif-plugin-libde265 \
    && apt-get clean && rm -rf /var/lib/apt/lists/*
ENV HEALTH_PORT=6000 LIFEOPS_WORKER_ADDRESS=0.0.0.0 OMP_THREAD_LIMIT=1 OPENCV_IO_MAX_IMAGE_PIXELS=50000000
COPY ocr-worker/jvm.options ./
COPY --from=build /layers/ocr-worker/dependencies/ ./
COPY --from=build /layers/ocr-worker/spring-boot-loader/ ./
COPY --from=build /layers/ocr-worker/snapshot-dependencies/ ./
COPY --from=build /layers/ocr-worker/application/ ./

FROM ocr-worker-untrained AS ocr-worker-trained
RUN mkdir /trained && chown lifeops /trained
USER lifeops
RUN LIFEOPS_LOG_FORMAT='' java @/app/jvm.options -XX:AOTCacheOutput=/trained/app.aot \
      -Dspring.context.exit=onRefresh -jar /app/app.jar

FROM ocr-worker-untrained AS ocr-worker
COPY --from=ocr-worker-trained /trained/app.aot ./
USER lifeops
EXPOSE 5000
