package dev.lifeops.health.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Offsets as the database has them: whole minutes east of UTC. */
final class Offsets {

    private static final int MINUTE = 60;

    private Offsets() {}

    static @Nullable Short minutes(@Nullable ZoneOffset offset) {
        return offset == null ? null : (short) (offset.getTotalSeconds() / MINUTE);
    }

    static @Nullable ZoneOffset read(ResultSet row) throws SQLException {
        var minutes = row.getObject("utc_offset", Integer.class);
        return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * MINUTE);
    }
}
