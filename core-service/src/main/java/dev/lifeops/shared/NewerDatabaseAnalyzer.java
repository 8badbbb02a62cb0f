package dev.lifeops.shared;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator that the database and this release do not belong together. */
class NewerDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was migrated by another release of LifeOps, most likely a newer one; nothing was changed.\n"
                        + cause.getMessage(),
                "Start that release or a newer one, or restore a backup from before the migration.",
                cause);
    }
}
