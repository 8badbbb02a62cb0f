package dev.lifeops.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what: everything needs an access token, save for what is listed here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Swagger UI styles its elements inline. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Health and metrics, which exist on the management port only; that port is kept from the public. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return basics(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .build();
    }

    /** A chain without token reading: an expired token in a client's hands must not keep it from logging in. */
    @Bean
    @Order(2)
    SecurityFilterChain withoutToken(HttpSecurity http) {
        return basics(http)
                .securityMatcher(publicRequests())
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain withToken(HttpSecurity http, SecurityProblems problems) {
        return basics(http)
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        it -> it.jwt(_ -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(it -> it.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** No cookies and no sessions of the container, hence nothing to forge; no other origin is let in. */
    private static HttpSecurity basics(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=()"));
    }

    private static RequestMatcher publicRequests() {
        var path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                path.matcher(HttpMethod.POST, "/api/v1/auth/register"),
                path.matcher(HttpMethod.POST, "/api/v1/auth/login"),
                path.matcher(HttpMethod.POST, "/api/v1/auth/refresh"),
                path.matcher(HttpMethod.GET, "/api/v1/health/connections/callback"),
                path.matcher(HttpMethod.GET, "/"),
                path.matcher(HttpMethod.GET, "/swagger-ui.html"),
                path.matcher(HttpMethod.GET, "/swagger-ui/**"),
                path.matcher(HttpMethod.GET, "/v3/api-docs/**"),
                path.matcher(HttpMethod.GET, "/v3/api-docs.yaml"));
    }
}
