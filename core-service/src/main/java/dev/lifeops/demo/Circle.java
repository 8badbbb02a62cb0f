package dev.lifeops.demo;

import java.util.List;

/** With whom the made-up household shares; none of them has an account. */
enum Circle {
    FLAT("Lipowa 7", "PLN", "Zosia", "Marek"),
    FRIDAYS("Fridays", "PLN", "Ewa", "Kuba"),
    SEASIDE("Seaside", "EUR", "Ola", "Piotr", "Jan");

    /** The household itself, as every group calls it. */
    static final String ME = "Demo";

    private final String label;
    private final String currency;

    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of never changes
    private final List<String> others;

    Circle(String label, String currency, String... others) {
        this.label = label;
        this.currency = currency;
        this.others = List.of(others);
    }

    String label() {
        return label;
    }

    String currency() {
        return currency;
    }

    List<String> others() {
        return others;
    }
}
