package dev.lifeops.shared;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The description of the whole API, and the way to it from {@code /}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration implements WebMvcConfigurer {

    private static final String DESCRIPTION = """
            Register, log in, and send the access token as `Authorization: Bearer …`.

            **Errors** are problem documents (RFC 9457, `application/problem+json`) with a stable `code`; \
            invalid fields are listed in `errors`. Every answer carries `X-Request-Id`, which finds the request \
            in the logs. **Amounts** are decimal strings beside an ISO 4217 currency, **times** are RFC 3339. \
            **Lists** are paged with `page`, counted from 0, and `size`. **Edits** send the `ETag` of what they \
            edit in `If-Match`. **Retries** of a POST that makes something repeat its `Idempotency-Key`.""";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        BigDecimal.class, new StringSchema().format("decimal").example("12.30"));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("LifeOps")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0")))
                .components(new Components().addSchemas("Problem", problem()).addSecuritySchemes("bearer", bearer()))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", new StringSchema().example("VALIDATION_FAILED"))
                .addProperty("requestId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fieldProblem()));
    }

    private static Schema<?> fieldProblem() {
        return new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/swagger-ui.html");
    }
}
