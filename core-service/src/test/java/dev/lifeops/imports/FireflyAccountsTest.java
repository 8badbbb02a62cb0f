package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.FIREFLY;
import static dev.lifeops.imports.Firefly.MONTH;
import static dev.lifeops.imports.Firefly.SAVING;
import static dev.lifeops.imports.Firefly.balances;
import static dev.lifeops.imports.Firefly.booked;
import static dev.lifeops.imports.Firefly.counts;
import static dev.lifeops.imports.Firefly.export;
import static dev.lifeops.imports.Firefly.line;
import static dev.lifeops.imports.Firefly.payment;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Firefly.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which account of Firefly is which one here. */
@ApiTest
class FireflyAccountsTest {

    private final TestClient ada;

    @Autowired
    FireflyAccountsTest(TestClient client) {
        ada = client.signedIn();
    }

    @Test
    void a_transfer_between_currencies_arrives_in_the_other_one() {
        var toDollars = with(SAVING, "destination_name", "Dollars", "foreign_currency_code", "USD");

        send(ada, FIREFLY, export(line(1, with(toDollars, "foreign_amount", "216.40"))))
                .is(201);

        assertThat(balances(ada)).containsExactly("Checking -200.00 EUR", "Dollars 216.40 USD");
    }

    @Test
    void a_liability_is_an_account_that_lies_below_zero_and_is_paid_off_by_transfers() {
        var loan = Map.of(
                "type", "Opening balance",
                "amount", "-5000.00",
                "source_name", "Car",
                "source_type", "Loan",
                "destination_name", "Initial balance for Car",
                "destination_type", "Initial balance account",
                "description", "Initial balance");
        var rate = with(payment("-250.00", "Car", "Rate"), "destination_type", "Loan");

        var taken = send(ada, FIREFLY, export(line(1, loan), line(2, rate))).is(201);

        assertThat(counts(taken)).isEqualTo("2 new, 0 known, 0 refused, 1 transactions");
        assertThat(booked(ada)).containsExactly("2026-03-01 TRANSFER 250.00 EUR ");
        assertThat(balances(ada)).containsExactly("Car -4750.00 EUR", "Checking -250.00 EUR");
    }

    @Test
    void an_account_of_mine_is_used_by_its_name_or_as_i_say_and_remembered() {
        var giro = ada.post("/api/v1/accounts", "{\"name\": \"Giro\", \"type\": \"BANK\", \"currency\": \"EUR\"}")
                .is(201)
                .field("id");
        ada.post("/api/v1/accounts", "{\"name\": \"Savings\", \"type\": \"SAVINGS\", \"currency\": \"EUR\"}")
                .is(201);

        var taken = send(ada, FIREFLY + "?account=Checking=" + giro, MONTH).is(201);
        var later = send(ada, FIREFLY, MONTH + line(5, payment("-3.00", "Kiosk", "Paper")) + "\n")
                .is(201);

        assertThat(counts(taken)).isEqualTo("3 new, 0 known, 1 refused, 3 transactions");
        assertThat(later.field("newLines")).isEqualTo("1");
        assertThat(balances(ada)).containsExactly("Giro 2284.50 EUR", "Savings 200.00 EUR");
    }

    @Test
    void an_account_of_the_same_name_in_another_currency_is_another_one() {
        ada.post("/api/v1/accounts", "{\"name\": \"Checking\", \"type\": \"BANK\", \"currency\": \"USD\"}")
                .is(201);

        send(ada, FIREFLY, export(line(1, payment("-3.00", "Kiosk", "Paper")))).is(201);

        assertThat(balances(ada)).containsExactly("Checking 0.00 USD", "Checking EUR -3.00 EUR");
    }
}
