package dev.lifeops.receipts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A receipt known before that looks like one of the same purchase, and what the two have in common. */
@Embeddable
record SameAs(
        @Column(name = "same_as") UUID receipt,
        @Column(name = "same_as_why") String why) {

    static final String CODE = "SAME_PURCHASE";
}
