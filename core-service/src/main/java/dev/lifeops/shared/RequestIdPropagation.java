package dev.lifeops.shared;

import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Lets every client that is made from the injected {@link RestClient.Builder} pass the request id on. */
@Component
class RequestIdPropagation implements RestClientCustomizer {

    @Override
    public void customize(RestClient.Builder builder) {
        builder.requestInterceptor((request, body, execution) -> {
            request.getHeaders().set(RequestId.HEADER, RequestId.current());
            return execution.execute(request, body);
        });
    }
}
