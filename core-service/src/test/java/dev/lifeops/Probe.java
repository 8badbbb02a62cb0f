package dev.lifeops;

import dev.lifeops.shared.PageParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.multipart.MultipartFile;

/** A controller that goes wrong in every way, for tests of how that is answered. */
@Hidden
@RestController
@TestComponent
@RequestMapping("/probe")
class Probe {

    private final JdbcClient jdbc;
    private final RestClient.Builder clients;

    Probe(JdbcClient jdbc, RestClient.Builder clients) {
        this.jdbc = jdbc;
        this.clients = clients;
    }

    record Thing(
            @Nullable BigDecimal amount,
            @Nullable String name,
            @Nullable Colour colour,
            @Nullable List<Thing> parts) {}

    enum Colour {
        RED,
        GREEN
    }

    @PostMapping("/things")
    Thing thing(@RequestBody Thing thing) {
        return thing;
    }

    @GetMapping("/things/{id}")
    UUID byId(@PathVariable UUID id) {
        return id;
    }

    @GetMapping("/required")
    String required(@RequestParam String q) {
        return q;
    }

    @GetMapping("/pages")
    Map<String, Integer> pages(@Valid PageParameters page) {
        var asked = page.sortedBy(Sort.unsorted());
        return Map.of("page", asked.getPageNumber(), "size", asked.getPageSize());
    }

    @PostMapping("/files")
    long file(@RequestPart MultipartFile file) {
        return file.getSize();
    }

    @GetMapping("/bug")
    void bug() {
        throw new IllegalStateException("the secret plan of table customers");
    }

    @GetMapping("/overtaken")
    void overtaken() {
        throw new OptimisticLockingFailureException("another was faster");
    }

    @GetMapping("/outage")
    void outage() {
        throw new DataAccessResourceFailureException("host 10.1.2.3 is down", new ConnectException());
    }

    @GetMapping("/forbidden")
    void forbidden() {
        throw new AccessDeniedException("not for you");
    }

    @GetMapping("/duplicate")
    void duplicate() {
        jdbc.sql("insert into jobs.scheduled_tasks select * from jobs.scheduled_tasks limit 1")
                .update();
    }

    @GetMapping("/text")
    int text(@RequestParam String q) {
        return jdbc.sql("select count(*) from identity.account where email = ?")
                .param(q)
                .query(Integer.class)
                .single();
    }

    @GetMapping("/logged-as")
    Map<String, String> loggedAs() {
        return Map.of("requestId", String.valueOf(MDC.get("requestId")));
    }

    /** Calls another service, which here is this one again. */
    @GetMapping("/passed-on")
    String passedOn(@RequestParam String url, @RequestHeader("Authorization") String auth) {
        return String.valueOf(clients.build()
                .get()
                .uri(url)
                .header("Authorization", auth)
                .retrieve()
                .body(String.class));
    }
}
