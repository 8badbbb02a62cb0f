package dev.lifeops.receipts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why a receipt could not be read. */
@Embeddable
record Failure(
        @Column(name = "failure_code") String code,
        @Column(name = "failure_message") String message) {}
