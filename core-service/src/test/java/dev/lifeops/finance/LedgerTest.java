package dev.lifeops.finance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;

@ApiTest
class LedgerTest {

    private static final String TRANSACTIONS = "/api/v1/transactions";
    private static final String RENT = entry("2026-03-01", "Landlord", "850.00");

    private final TestClient client;

    @Autowired
    LedgerTest(TestClient client) {
        this.client = client;
    }

    @Test
    void an_entry_by_hand_is_kept_as_it_was_written() {
        var ada = client.signedIn();

        var written = ada.post(TRANSACTIONS, """
                        {"kind": "INCOME", "bookedOn": "2026-02-28", "bookedAt": "09:00", "merchant": "Employer",
                         "note": "February", "currency": "JPY", "amount": "250000", "tags": ["work"],
                         "lines": [{"description": "Pay", "quantity": "1.5", "amount": "250001"},
                                   {"description": "Fee", "amount": "-1"}]}
                        """).is(201);

        assertThat(written.header("Location")).isEqualTo(TRANSACTIONS + "/" + written.field("id"));
        var shown = ada.get(path(written)).is(200);
        assertThat(shown.text()).isEqualTo(written.text());
        assertThat(shown.field("kind")).isEqualTo("INCOME");
        assertThat(shown.field("amount")).isEqualTo("250000.00");
        assertThat(shown.field("note")).isEqualTo("February");
        assertThat(shown.body().path("tags").path(0).asString()).isEqualTo("work");
        assertThat(shown.body().path("lines").path(0).path("quantity").asString())
                .isEqualTo("1.5");
        assertThat(shown.body().path("lines").path(1).path("amount").asString()).isEqualTo("-1.00");
        assertThat(shown.body().path("receiptId").isNull()).isTrue();
    }

    @Test
    void without_a_kind_money_went_out() {
        assertThat(client.signedIn().post(TRANSACTIONS, RENT).is(201).field("kind"))
                .isEqualTo("EXPENSE");
    }

    @Test
    void an_entry_is_put_right_with_the_latest_version_in_hand() {
        var ada = client.signedIn();
        var written = ada.post(TRANSACTIONS, RENT).is(201);
        var latest = ifMatch(written);

        var corrected = ada.patch(path(written), "{\"amount\": \"900.00\", \"merchant\": null}", latest)
                .is(200);

        assertThat(corrected.field("amount")).isEqualTo("900.00");
        assertThat(corrected.body().path("merchant").isNull()).isTrue();
        assertThat(corrected.field("bookedOn")).isEqualTo("2026-03-01");
        ada.patch(path(written), "{\"amount\": \"1.00\"}", latest).isProblem(412, "STALE_VERSION");
        ada.patch(path(written), "{\"amount\": \"1.00\"}", Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
        ada.patch(path(written), "{\"currency\": null}", ifMatch(corrected)).isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void an_entry_is_struck_out() {
        var ada = client.signedIn();
        var written = ada.post(TRANSACTIONS, RENT).is(201);

        ada.delete(path(written)).is(204);

        ada.get(path(written)).isProblem(404, "TRANSACTION_NOT_FOUND");
        ada.delete(path(written)).isProblem(404, "TRANSACTION_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "amount": "850.00"       | "amount": "-1.00"          | amount
                    "amount": "850.00"       | "amount": null             | amount
                    "amount": "850.00"       | "amount": "1234567890123"  | amount
                    "currency": "EUR"        | "currency": "EURO"         | currency
                    "currency": "EUR"        | "currency": null           | currency
                    "bookedOn": "2026-03-01" | "bookedOn": "yesterday"    | bookedOn
                    "bookedOn": "2026-03-01" | "bookedOn": null           | bookedOn
                    "lines": []              | "lines": [{}]              | lines[0].amount
                    "bookedOn": "2026-03-01" | "bookedOn": "+12026-03-01" | bookedOn
                    "merchant": "Landlord"   | "kind": "GIFT"             | kind
                    """)
    void what_does_not_fit_is_refused_by_name(String right, String wrong, String field) {
        var entry = RENT.replace(right, wrong);
        assertThat(entry).isNotEqualTo(RENT);

        var answer = client.signedIn().post(TRANSACTIONS, entry).isProblem(422, "VALIDATION_FAILED");

        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void retries_with_one_key_write_one_entry() {
        var ada = client.signedIn();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var answers = InParallel.times(8, () -> ada.post(TRANSACTIONS, RENT, key));

        assertThat(answers).extracting(TestAnswer::status).containsOnly(201);
        assertThat(answers)
                .extracting(it -> it.field("id"))
                .containsOnly(answers.getFirst().field("id"));
        assertThat(found(ada, "")).hasSize(1);
        ada.post(TRANSACTIONS, entry("2026-03-02", "Other", "1.00"), key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void the_latest_day_comes_first_page_by_page() {
        var ada = client.signedIn();
        ada.post(TRANSACTIONS, entry("2026-01-02", "b", "2.00")).is(201);
        ada.post(TRANSACTIONS, entry("2026-01-03", "c", "3.00")).is(201);
        ada.post(TRANSACTIONS, entry("2026-01-01", "a", "1.00")).is(201);
        ada.post(TRANSACTIONS, entry("2026-01-03", "d", "4.00")).is(201);

        assertThat(found(ada, "?size=3")).containsExactly("d", "c", "b");
        assertThat(found(ada, "?size=3&page=1")).containsExactly("a");
        assertThat(found(ada, "?from=2026-01-02&to=2026-01-02")).containsExactly("b");
        assertThat(found(ada, "?receiptId=" + UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANDLORD", "ord", "march rent"})
    void words_are_found_in_any_case(String words) {
        var ada = client.signedIn();
        ada.post(TRANSACTIONS, RENT.replace("\"lines\": []", "\"note\": \"March rent\""))
                .is(201);
        ada.post(TRANSACTIONS, entry("2026-03-02", "Other", "1.00")).is(201);

        assertThat(found(ada, "?q=" + UriUtils.encode(words, UTF_8))).containsExactly("Landlord");
    }

    @Test
    void a_stranger_finds_nothing_and_touches_nothing() {
        var ada = client.signedIn();
        var written = ada.post(TRANSACTIONS, RENT).is(201);
        var mallory = client.signedIn();

        assertThat(found(mallory, "")).isEmpty();
        mallory.get(path(written)).isProblem(404, "TRANSACTION_NOT_FOUND");
        mallory.patch(path(written), "{\"amount\": \"1.00\"}", Map.of("If-Match", "*"))
                .isProblem(404, "TRANSACTION_NOT_FOUND");
        mallory.delete(path(written)).isProblem(404, "TRANSACTION_NOT_FOUND");
        mallory.signedOut().get(path(written)).isProblem(401, "UNAUTHENTICATED");
        assertThat(ada.get(path(written)).is(200).field("amount")).isEqualTo("850.00");
    }

    private static String entry(String day, String merchant, String amount) {
        return """
                {"bookedOn": "%s", "merchant": "%s", "currency": "EUR", "amount": "%s", "lines": []}
                """.formatted(day, merchant, amount);
    }

    private static String path(TestAnswer written) {
        return TRANSACTIONS + "/" + written.field("id");
    }

    private static Map<String, String> ifMatch(TestAnswer answer) {
        return Map.of("If-Match", Objects.requireNonNull(answer.header("ETag")));
    }

    private static List<String> found(TestClient person, String query) {
        return person.get(TRANSACTIONS + query)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("merchant").asString())
                .toList();
    }
}
