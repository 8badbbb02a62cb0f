package dev.lifeops.demo;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** A purchase, the receipt of it, and what became of that. */
record DemoReceipt(UUID id, Purchase purchase, Fate fate) {

    /** The same id each time, by which it is known again. */
    static DemoReceipt of(UUID person, int number, Purchase purchase, Instant now) {
        var id = Ids.of(person, "receipt", purchase.day(), number);
        var dice = new SplittableRandom(id.getLeastSignificantBits());
        return new DemoReceipt(id, purchase, Fate.of(purchase, now, dice));
    }

    UUID transactionId() {
        return Ids.of(id, "transaction");
    }

    boolean isRead() {
        return fate.status() != Fate.Status.FAILED;
    }

    boolean isConfirmed() {
        return fate.status() == Fate.Status.CONFIRMED;
    }
}
