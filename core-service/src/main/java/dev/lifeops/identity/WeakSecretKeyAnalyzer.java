package dev.lifeops.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in a sentence, not in a stack trace, why the service does not start. */
class WeakSecretKeyAnalyzer extends AbstractFailureAnalyzer<WeakSecretKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WeakSecretKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Leave SECRET_KEY unset to have a key made and kept, or set it to the output of: openssl rand -base64 48",
                cause);
    }
}
