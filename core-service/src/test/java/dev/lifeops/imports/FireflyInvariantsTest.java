package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.FIREFLY;
import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.balances;
import static dev.lifeops.imports.Firefly.booked;
import static dev.lifeops.imports.Firefly.export;
import static dev.lifeops.imports.Firefly.line;
import static dev.lifeops.imports.Firefly.payment;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Firefly.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever was kept in Firefly, the accounts hold the same here. */
@ApiTest
class FireflyInvariantsTest {

    private static final List<String> OWN = List.of("Checking", "Joint", "Savings");
    private static final int JOURNALS = 300;

    private final TestClient ada;

    @Autowired
    FireflyInvariantsTest(TestClient client) {
        ada = client.signedIn();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void balances_are_what_they_were_and_undone_is_gone(long seed) {
        var chance = new Random(seed);
        var held = new TreeMap<String, BigDecimal>();
        var lines = new ArrayList<String>();
        for (var journal = 1; journal <= JOURNALS; journal++) {
            lines.add(anything(chance, journal, held));
        }

        var taken = send(ada, FIREFLY, export(lines.toArray(String[]::new))).is(201);

        assertThat(taken.field("newLines")).isEqualTo(String.valueOf(JOURNALS));
        assertThat(balances(ada))
                .containsExactlyElementsOf(held.entrySet().stream()
                        .map(it -> "%s %s EUR".formatted(it.getKey(), it.getValue()))
                        .toList());
        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);
        assertThat(booked(ada)).isEmpty();
        assertThat(balances(ada)).isEmpty();
    }

    private static String anything(Random chance, int journal, Map<String, BigDecimal> held) {
        var amount = BigDecimal.valueOf(chance.nextInt(1, 100_000), 2);
        var from = OWN.get(chance.nextInt(OWN.size()));
        var group = String.valueOf(chance.nextInt(1, 1 + JOURNALS / 2));
        var pay = with(payment("-" + amount, "Shop " + chance.nextInt(5), "Thing"), "source_name", from);
        var any = with(pay, "group_id", group, "date", "2026-0%d-01T00:00:00+01:00".formatted(chance.nextInt(1, 9)));
        if (chance.nextInt(3) > 0) {
            held.merge(from, amount.negate(), BigDecimal::add);
            return line(journal, any);
        }
        var to = OWN.get((OWN.indexOf(from) + 1) % OWN.size());
        held.merge(to, amount, BigDecimal::add);
        if (chance.nextBoolean()) {
            held.merge(from, amount.negate(), BigDecimal::add);
            return line(
                    journal,
                    with(any, "type", "Transfer", "destination_name", to, "destination_type", "Asset account"));
        }
        return line(
                journal,
                with(
                        any,
                        "type",
                        "Deposit",
                        "source_type",
                        "Revenue account",
                        "destination_name",
                        to,
                        "destination_type",
                        "Asset account"));
    }
}
