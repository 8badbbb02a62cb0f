package dev.lifeops.health.connections;

import dev.lifeops.health.connections.ConsentRequests.Waiting;
import dev.lifeops.health.google.GoogleSignIn;
import dev.lifeops.health.google.Grant;
import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.vault.Vault;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** From the wish to connect to kept tokens: OAuth's code flow with a state that is good once, and PKCE. */
@Service
class Consents {

    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);
    private static final int SECRET_BYTES = 32;

    private final ConsentRequests requests;
    private final Sources sources;
    private final GoogleSignIn google;
    private final Vault vault;
    private final NewConnections connections;
    private final SyncProperties sync;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Consents(
            ConsentRequests requests,
            Sources sources,
            GoogleSignIn google,
            Vault vault,
            NewConnections connections,
            SyncProperties sync,
            Clock clock) {
        this.requests = requests;
        this.sources = sources;
        this.google = google;
        this.vault = vault;
        this.connections = connections;
        this.sync = sync;
        this.clock = clock;
    }

    /** Where to send the person, and until when. */
    record ConsentPage(URI consentUrl, Instant expiresAt) {}

    /** The variables that are to be set before anybody can connect. */
    List<String> missing() {
        var missing = new ArrayList<>(google.missing());
        if (!vault.isReady()) {
            missing.add("LIFEOPS_HEALTH_KEYSET_FILE");
        }
        return missing;
    }

    ConsentPage begin(UserId person, SyncSource source, String callback) {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw ConnectionProblems.notConfigured(source, missing);
        }
        var redirect = google.redirectUri().isEmpty() ? callback : google.redirectUri();
        var state = secret();
        var verifier = secret();
        var sealed = vault.seal(verifier, Connection.purpose("verifier", person, source));
        requests.add(state, new Waiting(person, source, sealed, redirect), sync.consentLifetime());
        var scopes = sources.get(source).coverage().scopes();
        var page = google.consentPage(scopes, redirect, state, base64(ConsentRequests.hash(verifier)));
        return new ConsentPage(page, clock.instant().plus(sync.consentLifetime()));
    }

    /** What the person answered; the state is used up by it, whatever it was. */
    SyncSource finish(String state, String code) {
        var waiting = requests.take(state).orElseThrow(ConnectionProblems::unknownConsent);
        if (code.isEmpty()) {
            throw ConnectionProblems.denied(waiting.source());
        }
        var grant = redeem(waiting, code);
        if (!connections.add(waiting.person(), waiting.source(), grant)) {
            giveBack(waiting.source(), grant);
            throw ConnectionProblems.otherAccount(waiting.source());
        }
        return waiting.source();
    }

    /** With one token Google ends all of an account's, so an account that is in use keeps what it has just given. */
    private void giveBack(SyncSource source, Grant grant) {
        if (connections.isInUse(grant)) {
            return;
        }
        try {
            google.revoke(grant.tokens());
        } catch (SourceTrouble e) {
            LOG.warn("A consent to {} with another account could not be revoked: {}", source, e.getMessage());
        }
    }

    private Grant redeem(Waiting waiting, String code) {
        try {
            return google.redeem(code, waiting.redirectUri(), vault.open(waiting.verifier(), waiting.purpose()));
        } catch (SourceTrouble e) {
            throw ConnectionProblems.notRedeemed(e);
        }
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
