package dev.lifeops.identity;

import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The person on whose behalf the current request runs. */
@Component
public class CurrentUser {

    /**
     * The caller's id, from the subject of the access token.
     *
     * @throws IllegalStateException where nobody is signed in, which the security rules rule out
     */
    public UserId id() {
        return new UserId(UUID.fromString(authentication().getName()));
    }

    UUID session() {
        if (authentication() instanceof JwtAuthenticationToken token) {
            return UUID.fromString(token.getToken().getClaimAsString(AccessTokens.SESSION));
        }
        throw new IllegalStateException("asked for the session where there is no access token");
    }

    private static Authentication authentication() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("asked for the current user where nobody is signed in");
        }
        return authentication;
    }
}
