package dev.lifeops;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Decides as what a test's request body goes over the wire. */
final class TestBodies {

    private TestBodies() {}

    static void put(Object body, RestClient.RequestBodySpec request) {
        request.headers(headers -> {
            if (headers.getContentType() == null) {
                headers.setContentType(typeOf(body));
            }
        });
        request.body(body);
    }

    private static MediaType typeOf(Object body) {
        return body instanceof MultiValueMap ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON;
    }
}
