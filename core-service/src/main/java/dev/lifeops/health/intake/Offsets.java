package dev.lifeops.health.intake;

import dev.lifeops.health.calendar.ZoneHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Offsets as the database has them: whole minutes east of UTC. */
final class Offsets {

    /** Stands for none where a number is wanted. */
    static final short NONE = Short.MIN_VALUE;

    private static final int MINUTE = 60;

    private Offsets() {}

    static @Nullable Short minutes(@Nullable ZoneOffset offset) {
        return offset == null ? null : (short) (offset.getTotalSeconds() / MINUTE);
    }

    /** The local day: by the offset of the place, or else by the person's zone. */
    static LocalDate dayOf(Instant time, @Nullable ZoneOffset offset, ZoneHistory zones) {
        return offset == null ? zones.dayOf(time) : LocalDate.ofInstant(time, offset);
    }

    static @Nullable ZoneOffset of(short minutes) {
        return minutes == NONE ? null : ZoneOffset.ofTotalSeconds(minutes * MINUTE);
    }

    static @Nullable ZoneOffset read(ResultSet row) throws SQLException {
        var minutes = row.getObject("utc_offset", Integer.class);
        return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * MINUTE);
    }
}
