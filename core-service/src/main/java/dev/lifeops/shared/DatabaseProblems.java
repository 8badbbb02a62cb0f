package dev.lifeops.shared;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

/** Says in the client's terms why the database did not take something. */
final class DatabaseProblems {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProblems.class);

    private DatabaseProblems() {}

    /** The statement's values are not logged, for they are somebody's data. */
    static Problem of(DataIntegrityViolationException e) {
        var state = sqlState(e);
        LOG.warn("The database refused a change with SQL state {}", state);
        return state.startsWith("22")
                ? new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_VALUE", "A value cannot be stored.")
                : new Problem(HttpStatus.CONFLICT, "CONFLICT", "This contradicts what is already stored.");
    }

    static Problem outOfReach() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", "The database is out of reach.")
                .retryAfter(5);
    }

    private static String sqlState(Throwable e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
                ? String.valueOf(sql.getSQLState())
                : "unknown";
    }
}
