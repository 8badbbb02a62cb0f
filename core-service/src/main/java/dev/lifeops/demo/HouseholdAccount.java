package dev.lifeops.demo;

import java.math.BigDecimal;
import java.util.Arrays;

/** Where the household's money lies. */
enum HouseholdAccount {
    CURRENT("Current account", "BANK", "PLN", "6200.00"),
    SAVINGS("Savings", "SAVINGS", "PLN", "15000.00"),
    TRAVEL_CARD("Travel card", "CARD", "EUR", "150.00");

    private final String label;
    private final String type;
    private final String currency;
    private final BigDecimal openingBalance;

    HouseholdAccount(String label, String type, String currency, String openingBalance) {
        this.label = label;
        this.type = type;
        this.currency = currency;
        this.openingBalance = new BigDecimal(openingBalance);
    }

    /** By which payments in that currency are made. */
    static HouseholdAccount paying(String currency) {
        return Arrays.stream(values())
                .filter(account -> account != SAVINGS && account.currency.equals(currency))
                .findFirst()
                .orElseThrow();
    }

    String label() {
        return label;
    }

    String type() {
        return type;
    }

    String currency() {
        return currency;
    }

    BigDecimal openingBalance() {
        return openingBalance;
    }
}
