package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.booked;
import static dev.lifeops.imports.Firefly.items;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Splitwise.GROUPS;
import static dev.lifeops.imports.Splitwise.SPLITWISE;
import static dev.lifeops.imports.Splitwise.export;
import static dev.lifeops.imports.Splitwise.group;
import static dev.lifeops.imports.Splitwise.spent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a group shared in Splitwise, everybody is owed the same here, and bears what they bore. */
@ApiTest
class SplitwiseInvariantsTest {

    private static final List<String> PEOPLE = List.of("Ada Lovelace", "Ben", "Cleo", "Dan", "Eve");
    private static final int LINES = 60;

    private final TestClient ada;

    @Autowired
    SplitwiseInvariantsTest(TestClient client) {
        ada = client.signedIn();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void balances_are_what_they_were_and_undone_is_gone(long seed) {
        var chance = new Random(seed);
        var lines = new ArrayList<String>();
        var owed = new TreeMap<String, BigDecimal>();
        var borne = new TreeMap<String, BigDecimal>();
        for (var line = 0; line < LINES; line++) {
            var shared = new Shared(chance, chance.nextInt(3) == 0 ? "USD" : "EUR");
            lines.add(shared.line(line));
            for (var person = 0; person < PEOPLE.size(); person++) {
                owed.merge(PEOPLE.get(person) + " " + shared.currency, shared.net(person), BigDecimal::add);
            }
            borne.merge(shared.currency, shared.borne[0], BigDecimal::add);
        }
        owed.values().removeIf(amount -> amount.signum() == 0);

        var taken = send(ada, SPLITWISE, export(String.join(",", PEOPLE), lines.toArray(String[]::new)))
                .is(201);

        assertThat(taken.field("newLines")).isEqualTo(String.valueOf(LINES));
        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(Splitwise.balances(ada, group(ada)))
                .isEqualTo(owed.entrySet().stream()
                        .collect(Collectors.toMap(
                                it -> it.getKey(), it -> it.getValue().toPlainString())));
        borne.forEach((currency, amount) ->
                assertThat(spent(ada, currency)).as(currency).isEqualByComparingTo(amount));
        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);
        assertThat(booked(ada)).isEmpty();
        assertThat(items(ada, GROUPS)).isEmpty();
    }

    /**
     * What was paid and borne. Several pay only where those below nothing paid nothing, and all bear the same: then the
     * file tells all of it.
     */
    private static final class Shared {

        private final String currency;
        private final BigDecimal[] paid = nothing();
        private final BigDecimal[] borne = nothing();
        private final boolean isPayment;

        private Shared(Random chance, String currency) {
            this.currency = currency;
            var payer = chance.nextInt(PEOPLE.size());
            var other = (payer + 1 + chance.nextInt(PEOPLE.size() - 1)) % PEOPLE.size();
            isPayment = chance.nextInt(5) == 0;
            if (isPayment) {
                paid[payer] = amount(chance);
                give(other, paid[payer]);
            } else if (chance.nextInt(4) == 0) {
                evenly(chance, payer, other);
            } else {
                bear(other, amount(chance));
                for (var person = 0; person < PEOPLE.size(); person++) {
                    if (chance.nextBoolean()) {
                        bear(person, amount(chance));
                    }
                }
                paid[payer] = sum(borne);
            }
        }

        /** A payment bears on no one; what its receiver got lowers what they have paid. */
        private void give(int other, BigDecimal amount) {
            paid[other] = amount.negate();
        }

        private void bear(int person, BigDecimal amount) {
            borne[person] = amount;
        }

        private void evenly(Random chance, int payer, int other) {
            var each = amount(chance);
            Arrays.fill(borne, each);
            var all = sum(borne);
            paid[other] = each.add(new BigDecimal("0.01"));
            paid[payer] = all.subtract(paid[other]);
        }

        private static BigDecimal amount(Random chance) {
            return BigDecimal.valueOf(chance.nextInt(1, 100_000), 2);
        }

        private static BigDecimal[] nothing() {
            var nothing = new BigDecimal[PEOPLE.size()];
            Arrays.fill(nothing, new BigDecimal("0.00"));
            return nothing;
        }

        private static BigDecimal sum(BigDecimal[] amounts) {
            return Arrays.stream(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal net(int person) {
            return paid[person].subtract(borne[person]);
        }

        private String line(int number) {
            var cost = isPayment ? Arrays.stream(paid).reduce(BigDecimal.ZERO, BigDecimal::max) : sum(borne);
            var nets = new ArrayList<String>();
            for (var person = 0; person < PEOPLE.size(); person++) {
                nets.add(net(person).toPlainString());
            }
            return "2026-0%d-%02d,Thing %d,%s,%s,%s,%s"
                    .formatted(
                            1 + number % 8,
                            1 + number % 27,
                            number,
                            isPayment ? "Payment" : "General",
                            cost,
                            currency,
                            String.join(",", nets));
        }
    }
}
