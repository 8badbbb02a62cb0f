package dev.lifeops.imports;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids that rise with time keep the index compact. */
public final class FreshIds {

    private FreshIds() {}

    @SuppressWarnings("NullAway") // the session takes no part in it
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
