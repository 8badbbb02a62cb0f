package dev.lifeops.identity;

import dev.lifeops.shared.Problem;
import dev.lifeops.shared.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Adds problem documents to the answers that Spring Security gives to bearer tokens (RFC 6750). */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint unauthenticated = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler forbidden = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, jakarta.servlet.ServletException {
        unauthenticated.commence(request, response, e);
        problems.write(
                Problem.document(
                        HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "This needs a valid access token; log in first."),
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, jakarta.servlet.ServletException {
        forbidden.handle(request, response, e);
        problems.write(Problem.document(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is not yours to do."), response);
    }
}
