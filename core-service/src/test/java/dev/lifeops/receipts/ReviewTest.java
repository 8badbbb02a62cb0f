package dev.lifeops.receipts;

import static dev.lifeops.receipts.FakeWorker.CLEAN;
import static dev.lifeops.receipts.FakeWorker.EXAMPLE;
import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static dev.lifeops.receipts.Shoebox.patch;
import static dev.lifeops.receipts.Shoebox.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReceiptsTest
class ReviewTest {

    private static final String REVIEW = RECEIPTS + "/review";
    private static final String CONFIRM = RECEIPTS + "/confirm";

    private final Shoebox shoebox;
    private final FakeWorker worker;

    @Autowired
    ReviewTest(Shoebox shoebox, FakeWorker worker) {
        this.shoebox = shoebox;
        this.worker = worker;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void the_most_doubtful_come_first_each_with_what_is_doubted() {
        var ada = shoebox.somebody();
        var sure = read(ada, CLEAN, "READ");
        var hard = read(ada, CLEAN.replace("\"total\": 0.98", "\"total\": 0.62").replace("14:33", "15:00"), "READ");
        var odd = read(ada, EXAMPLE.replace("14:33", "16:00"), "NEEDS_REVIEW");
        var gap = read(
                ada,
                CLEAN.replace("\"2018-12-25\"", "null").replace("\"9.00\",\n  \"sub", "\"7.00\",\n  \"sub"),
                "NEEDS_REVIEW");
        worker.behaves(answer -> answer.problem(422, "ENCRYPTED_FILE", "The file is encrypted."));
        var failed = uploaded(ada);
        awaitStatus(ada, failed, "FAILED");

        var queue = ada.get(REVIEW).is(200).body().path("items");

        assertThat(queue.findValuesAsString("id").subList(0, 2)).containsExactlyInAnyOrder(id(gap), id(failed));
        assertThat(queue.findValuesAsString("id").subList(2, 5)).containsExactly(id(odd), id(hard), id(sure));
        assertThat(doubts(queue, failed).at("/0/code").asString()).isEqualTo("ENCRYPTED_FILE");
        assertThat(doubts(queue, gap).at("/0/code").asString()).isEqualTo("MISSING");
        assertThat(doubts(queue, gap).at("/0/field").asString()).isEqualTo("purchasedOn");
        assertThat(doubts(queue, odd).at("/0/code").asString()).isEqualTo("ITEMS_DO_NOT_ADD_UP");
        assertThat(doubts(queue, hard).at("/0/message").asString())
                .isEqualTo("The reader is sure of it to 62 per cent.");
        assertThat(doubts(queue, hard).at("/0/confidence").asDouble()).isEqualTo(0.62);
        assertThat(queue.path(4).path("sure").asBoolean()).isTrue();
        assertThat(queue.path(4).path("doubt").asDouble()).isEqualTo(0.1445);
        assertThat(queue.path(4).path("total").asString()).isEqualTo("9.00");
        assertThat(shoebox.somebody().get(REVIEW).body().path("totalItems").asInt())
                .isZero();
    }

    @Test
    void items_that_do_not_come_to_the_total_are_doubted_once_and_before_what_is_sure() {
        var ada = shoebox.somebody();
        var sure = read(ada, CLEAN, "READ");
        var aCoinOff = read(
                ada,
                CLEAN.replace("\"total\": \"9.00\",\n  \"sub", "\"total\": \"9.05\",\n  \"sub")
                        .replace("14:33", "15:00"),
                "READ");
        var told = read(ada, EXAMPLE.replace("14:33", "16:00"), "NEEDS_REVIEW");

        var queue = ada.get(REVIEW).is(200).body().path("items");

        assertThat(queue.findValuesAsString("id")).last().isEqualTo(id(sure));
        assertThat(doubts(queue, aCoinOff).findValuesAsString("code")).containsExactly("NOT_PROVEN");
        assertThat(doubts(queue, told).findValuesAsString("code"))
                .contains("ITEMS_DO_NOT_ADD_UP")
                .doesNotContain("NOT_PROVEN");
    }

    @Test
    void what_a_person_said_is_in_doubt_no_more() {
        var ada = shoebox.somebody();
        var odd = read(ada, EXAMPLE.replace("\"total\": 0.98", "\"total\": 0.2"), "NEEDS_REVIEW");

        patch(ada, odd, Map.of("total", "9.10", "items", List.of(Map.of("name", "Oil", "total", "9.10"))))
                .is(200);

        var entry = ada.get(REVIEW).body().at("/items/0");
        assertThat(entry.path("doubts").isEmpty()).as(entry.toString()).isTrue();
        assertThat(entry.path("sure").asBoolean()).isTrue();
        assertThat(ada.get(odd).body().at("/confidence/total").isNull()).isTrue();
    }

    @Test
    void what_is_confirmed_waits_no_more() {
        var ada = shoebox.somebody();
        ada.post(read(ada, CLEAN, "READ") + "/confirm", null).is(200);

        assertThat(ada.get(REVIEW).is(200).body().path("totalItems").asInt()).isZero();
    }

    @Test
    void a_dry_run_tells_what_is_sure_and_changes_nothing() {
        var ada = shoebox.somebody();
        var sure = read(ada, CLEAN, "READ");
        var twin = read(ada, CLEAN, "NEEDS_REVIEW");

        var told = ada.post(CONFIRM, Map.of()).is(200).body();

        assertThat(told.path("dryRun").asBoolean()).isTrue();
        assertThat(told.path("confirmed").asInt()).isEqualTo(1);
        assertThat(result(told, sure)).isEqualTo("SURE");
        assertThat(result(told, twin)).isEqualTo("UNSURE");
        assertThat(outcome(told, twin).at("/doubts/0/code").asString()).isEqualTo("SAME_PURCHASE");
        assertThat(outcome(told, twin).at("/doubts/0/receiptId").asString()).isEqualTo(id(sure));
        assertThat(ada.get(sure).field("status")).isEqualTo("READ");
    }

    @Test
    void the_sure_ones_are_confirmed_and_booked_together_once() {
        var ada = shoebox.somebody();
        var one = read(ada, CLEAN, "READ");
        var other = read(ada, CLEAN.replace("14:33", "15:00"), "READ");
        var hard = read(ada, CLEAN.replace("\"total\": 0.98", "\"total\": 0.62").replace("14:33", "16:00"), "READ");
        var unproven = read(
                ada,
                CLEAN.replace("\"total\": \"9.00\",\n  \"sub", "\"total\": \"9.80\",\n  \"sub")
                        .replace("14:33", "17:00"),
                "READ");

        var done = ada.post(CONFIRM, Map.of("dryRun", false)).is(200).body();

        assertThat(done.path("confirmed").asInt()).isEqualTo(2);
        assertThat(done.path("waiting").asInt()).isEqualTo(2);
        assertThat(result(done, one)).isEqualTo("CONFIRMED");
        assertThat(result(done, other)).isEqualTo("CONFIRMED");
        assertThat(result(done, hard)).isEqualTo("UNSURE");
        assertThat(outcome(done, unproven).at("/doubts/0/code").asString()).isEqualTo("NOT_PROVEN");
        assertThat(booked(ada)).isEqualTo(2);

        var again = ada.post(CONFIRM, Map.of("dryRun", false, "receipts", List.of(id(one), id(other))))
                .is(200)
                .body();
        assertThat(again.path("outcomes").findValuesAsString("result")).containsOnly("ALREADY_CONFIRMED");
        assertThat(booked(ada)).isEqualTo(2);
    }

    @Test
    void only_those_that_are_named_are_confirmed_and_nobody_elses() {
        var ada = shoebox.somebody();
        var named = read(ada, CLEAN, "READ");
        var other = read(ada, CLEAN.replace("14:33", "15:00"), "READ");
        var grace = shoebox.somebody();
        var foreign = read(grace, CLEAN, "READ");

        var done = ada.post(CONFIRM, Map.of("dryRun", false, "receipts", List.of(id(named), id(foreign))))
                .is(200)
                .body();

        assertThat(result(done, named)).isEqualTo("CONFIRMED");
        assertThat(result(done, foreign)).isEqualTo("NOT_FOUND");
        assertThat(ada.get(other).field("status")).isEqualTo("READ");
        assertThat(grace.get(foreign).field("status")).isEqualTo("READ");
    }

    @Test
    void a_request_without_bounds_or_sense_is_refused() {
        var ada = shoebox.somebody();
        var many = Collections.nCopies(201, "0198f3a0-0000-7000-8000-000000000001");

        ada.post(CONFIRM, Map.of("receipts", many)).isProblem(422, "VALIDATION_FAILED");
        ada.post(CONFIRM, Map.of("receipts", List.of("x"))).isProblem(422, "VALIDATION_FAILED");
        ada.post(CONFIRM, Map.of("dry", false)).isProblem(422, "VALIDATION_FAILED");
    }

    private String read(TestClient person, String reading, String status) {
        worker.reads(reading);
        var receipt = uploaded(person);
        awaitStatus(person, receipt, status);
        return receipt;
    }

    private static JsonNode doubts(JsonNode queue, String receipt) {
        return queue.valueStream()
                .filter(entry -> entry.path("id").asString().equals(id(receipt)))
                .findFirst()
                .orElseThrow()
                .path("doubts");
    }

    private static String result(JsonNode answer, String receipt) {
        return outcome(answer, receipt).path("result").asString();
    }

    private static JsonNode outcome(JsonNode answer, String receipt) {
        return answer.path("outcomes")
                .valueStream()
                .filter(it -> it.path("receiptId").asString().equals(id(receipt)))
                .findFirst()
                .orElseThrow();
    }

    private static int booked(TestClient person) {
        return person.get("/api/v1/transactions").body().path("totalItems").asInt();
    }

    private static String id(String receipt) {
        return receipt.substring(RECEIPTS.length() + 1);
    }
}
