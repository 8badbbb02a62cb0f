package dev.lifeops.finance;

import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.account;
import static dev.lifeops.finance.Money.balance;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;

@ApiTest
class RateTest {

    private static final String RATES = "/api/v1/rates";

    /** As the European Central Bank publishes it: the latest day first, a comma at each end, none on weekends. */
    private static final String CSV = """
            Date,USD,PLN,JPY,HRK,
            2026-03-09,1.1000,4.4000,165.00,N/A,
            2026-03-06,1.0000,4.2000,160.00,N/A,
            2026-03-05,1.0500,4.3000,161.00,N/A,
            """;

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
                xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
              <gesmes:subject>Reference rates</gesmes:subject>
              <Cube><Cube time="2026-03-06"><Cube currency="USD" rate="1.0000"/><Cube currency="PLN" rate="4.2000"/>
              </Cube></Cube>
            </gesmes:Envelope>
            """;

    private final TestClient client;

    @Autowired
    RateTest(TestClient client) {
        this.client = client;
    }

    @Test
    void published_rates_are_known_across_the_euro() {
        var ada = client.signedIn();

        var report = take(ada, CSV.getBytes(UTF_8)).is(200);

        assertThat(report.field("from")).isEqualTo("2026-03-05");
        assertThat(report.field("to")).isEqualTo("2026-03-09");
        assertThat(report.body().path("currencies").valueStream().map(it -> it.asString()))
                .containsExactly("JPY", "PLN", "USD");
        assertThat(report.field("changed")).isEqualTo("9");
        assertThat(rate(ada, "EUR", "PLN", "2026-03-06")).isEqualTo("4.2 of 2026-03-06, ECB");
        assertThat(rate(ada, "USD", "EUR", "2026-03-06")).isEqualTo("1 of 2026-03-06, ECB");
        assertThat(rate(ada, "USD", "PLN", "2026-03-09")).isEqualTo("4 of 2026-03-09, ECB");
        assertThat(rate(ada, "PLN", "PLN", "1999-01-01")).isEqualTo("1 of 1999-01-01, SAME");
        assertThat(take(ada, CSV.getBytes(UTF_8)).is(200).field("changed")).isEqualTo("0");
    }

    @Test
    void nobody_knows_a_rate_of_the_day_after_tomorrow() {
        var ada = client.signedIn();
        var today = LocalDate.now(ZoneOffset.UTC);

        write(ada, today.plusDays(1)).is(200);

        assertThat(write(ada, today.plusDays(2))
                        .isProblem(422, "VALIDATION_FAILED")
                        .body()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("must lie between 1900-01-01 and " + today.plusDays(1));
        write(ada, LocalDate.of(2126, 3, 6)).isProblem(422, "VALIDATION_FAILED");
        write(ada, LocalDate.of(1899, 12, 31)).isProblem(422, "VALIDATION_FAILED");
    }

    private static TestAnswer write(TestClient person, LocalDate day) {
        return person.send(HttpMethod.PUT, RATES + "/EUR/USD/" + day, _ -> {}, Map.of("rate", "1.25"));
    }

    @Test
    void a_weekend_takes_the_rate_of_the_friday_before_it_but_not_any_rate() {
        var ada = client.signedIn();
        take(ada, CSV.getBytes(UTF_8)).is(200);

        assertThat(rate(ada, "EUR", "PLN", "2026-03-08")).isEqualTo("4.2 of 2026-03-06, ECB");
        assertThat(rate(ada, "EUR", "PLN", "2026-03-16")).isEqualTo("4.4 of 2026-03-09, ECB");
        get(ada, "EUR", "PLN", "2026-03-17").isProblem(404, "NO_RATE");
        get(ada, "EUR", "PLN", "2026-03-04").isProblem(404, "NO_RATE");
        get(ada, "EUR", "HRK", "2026-03-06").isProblem(404, "NO_RATE");
        get(ada, "EUR", "EURO", "2026-03-06").isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void what_a_person_writes_down_goes_before_what_is_published() {
        var ada = client.signedIn();
        take(ada, CSV.getBytes(UTF_8)).is(200);

        assertThat(write(ada, "USD", "PLN", "2026-03-06", "3.5").is(200).field("source"))
                .isEqualTo("MANUAL");
        write(ada, "EUR", "PLN", "2026-03-06", "4.25").is(200);
        take(ada, CSV.getBytes(UTF_8)).is(200);

        assertThat(rate(ada, "USD", "PLN", "2026-03-08")).isEqualTo("3.5 of 2026-03-06, MANUAL");
        assertThat(rate(ada, "PLN", "EUR", "2026-03-06"))
                .startsWith("0.23529411764")
                .endsWith("MANUAL");
        ada.delete(RATES + "/USD/PLN/2026-03-06").is(204);
        ada.delete(RATES + "/USD/PLN/2026-03-06").isProblem(404, "RATE_NOT_FOUND");
        assertThat(rate(ada, "USD", "PLN", "2026-03-05"))
                .startsWith("4.09523809523")
                .endsWith("ECB");
        write(ada, "USD", "USD", "2026-03-06", "1").isProblem(422, "VALIDATION_FAILED");
        write(ada, "USD", "PLN", "2026-03-06", "0").isProblem(422, "VALIDATION_FAILED");
        write(ada, "USD", "XYZ", "2026-03-06", "1").isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void archives_and_xml_are_read_as_well() throws IOException {
        var ada = client.signedIn();
        var grace = client.signedIn();

        assertThat(take(ada, zip(CSV)).is(200).field("changed")).isEqualTo("9");
        assertThat(take(grace, XML.getBytes(UTF_8)).is(200).field("changed")).isEqualTo("2");
        assertThat(rate(grace, "USD", "PLN", "2026-03-06")).isEqualTo("4.2 of 2026-03-06, ECB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PK",
                "Dear Sir or Madam",
                "Date,USD\n2026-03-06,1.1\n2026-03-07,a lot\n",
                "Date,USD\n2026-03-06,1.1\n7 March,1.1\n",
                "Date,USD\n2026-03-06,1.1\n2026-03-07,0\n",
                "Date,USD\n2026-03-06,1.1\n2026-03-07,-1\n",
                "Date,Dollar\n2026-03-06,1.1\n",
                "Date,USD\n2026-03-06,N/A\n",
                "<Cube time=\"2026-03-06\"><Cube currency=\"USD\" rate=\"1.1\"/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Cube time=\"&e;\"/>"
            })
    void a_file_that_holds_anything_else_changes_nothing(String content) {
        var ada = client.signedIn();

        take(ada, content.getBytes(UTF_8)).isProblem(422, "RATES_UNREADABLE");

        get(ada, "EUR", "USD", "2026-03-06").isProblem(404, "NO_RATE");
    }

    @Test
    void an_entry_in_another_currency_is_charged_at_the_rate_of_its_day() {
        var ada = client.signedIn();
        take(ada, CSV.getBytes(UTF_8)).is(200);
        var bank = account(ada, "Bank", "BANK", "PLN", "1000");
        var yen = account(ada, "Yen", "CASH", "JPY", "0");

        var dinner = ada.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-07", "accountId": "%s", "currency": "USD", "amount": "10.00"}
                        """.formatted(bank)).is(201);
        assertThat(dinner.field("accountAmount")).isEqualTo("42.00");
        assertThat(dinner.field("accountCurrency")).isEqualTo("PLN");
        var moved = ada.post(TRANSACTIONS, """
                        {"kind": "TRANSFER", "bookedOn": "2026-03-06", "accountId": "%s", "toAccountId": "%s",
                         "currency": "PLN", "amount": "21.00"}""".formatted(bank, yen)).is(201);
        assertThat(moved.field("toAmount")).isEqualTo("800.00");
        assertThat(balance(ada, bank, "")).isEqualTo("937.00");
        var corrected = ada.patch(Money.path(dinner), "{\"amount\": \"20.00\"}", Money.ifMatch(dinner))
                .is(200);
        assertThat(corrected.field("accountAmount")).isEqualTo("84.00");
        ada.patch(Money.path(dinner), "{\"amount\": \"20.00\", \"bookedOn\": \"2026-02-01\"}", Money.ifMatch(corrected))
                .isProblem(422, "NO_RATE");
    }

    @Test
    void what_all_accounts_hold_is_told_in_the_base_currency_with_the_day_of_each_rate() {
        var ada = client.signedIn();
        take(ada, CSV.getBytes(UTF_8)).is(200);
        account(ada, "Bank", "BANK", "EUR", "100.00");
        account(ada, "Dollars", "CASH", "USD", "20.00");
        account(ada, "Yuan", "CASH", "CNY", "500.00");

        var worth = ada.get("/api/v1/accounts/worth?on=2026-03-08").is(200);

        assertThat(worth.field("currency")).isEqualTo("EUR");
        assertThat(worth.field("total")).isEqualTo("120.00");
        assertThat(worth.body().path("complete").asBoolean(true)).isFalse();
        var accounts = worth.body().path("accounts");
        assertThat(accounts.path(1).path("worth").asString()).isEqualTo("20.00");
        assertThat(accounts.path(1).path("rateDay").asString()).isEqualTo("2026-03-06");
        assertThat(accounts.path(2).path("balance").asString()).isEqualTo("500.00");
        assertThat(accounts.path(2).path("worth").isNull()).isTrue();
    }

    @Test
    void everybodys_rates_are_their_own() {
        var ada = client.signedIn();
        take(ada, CSV.getBytes(UTF_8)).is(200);

        get(client.signedIn(), "EUR", "PLN", "2026-03-06").isProblem(404, "NO_RATE");
    }

    private static TestAnswer take(TestClient person, byte[] content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "eurofxref-hist";
            }
        });
        return person.post(RATES + "/imports", form);
    }

    private static byte[] zip(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            zip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static TestAnswer write(TestClient person, String from, String to, String day, String rate) {
        return person.send(HttpMethod.PUT, RATES + "/" + from + "/" + to + "/" + day, _ -> {}, Map.of("rate", rate));
    }

    private static TestAnswer get(TestClient person, String from, String to, String day) {
        return person.get(RATES + "?from=%s&to=%s&on=%s".formatted(from, to, day));
    }

    private static String rate(TestClient person, String from, String to, String day) {
        var answer = get(person, from, to, day).is(200);
        return "%s of %s, %s".formatted(answer.field("rate"), answer.field("day"), answer.field("source"));
    }
}
