package dev.lifeops.receipts.worker;

import dev.lifeops.receipts.worker.ReadingFormat.Nonsense;
import dev.lifeops.receipts.worker.WorkerException.Broken;
import dev.lifeops.receipts.worker.WorkerException.Refusal;
import dev.lifeops.receipts.worker.WorkerException.Unreachable;
import java.io.IOException;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP call to the worker, its outcome told apart by whose fault it is. */
@Component
class WorkerCall {

    private final RestClient client;
    private final JsonMapper json;
    private final int largestAnswer;

    WorkerCall(RestClient.Builder client, WorkerProperties properties, JsonMapper json) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        this.client = client.baseUrl(properties.url().toString())
                .requestFactory(new AddressesInTurn(new JdkClientHttpRequestFactory(http)))
                .build();
        this.json = json;
        this.largestAnswer = Math.toIntExact(properties.largestAnswer().toBytes());
    }

    byte[] parseReceipt(Picture picture) {
        try {
            return client.post()
                    .uri("/parse-receipt")
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form(picture))
                    .exchangeForRequiredValue((request, response) -> answer(response));
        } catch (ResourceAccessException e) {
            throw new Unreachable(String.valueOf(e.getMessage()), e);
        }
    }

    private static MultiValueMap<String, Object> form(Picture picture) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file(picture));
        addIfKnown(form, "languages", picture.languages());
        addIfKnown(form, "dateOrder", picture.dateOrder());
        return form;
    }

    private static HttpEntity<ByteArrayResource> file(Picture picture) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(picture.mediaType()));
        headers.setContentDisposition(
                ContentDisposition.formData().name("file").filename("receipt").build());
        return new HttpEntity<>(new ByteArrayResource(picture.content()), headers);
    }

    private static void addIfKnown(MultiValueMap<String, Object> form, String name, @Nullable String value) {
        if (value != null) {
            form.add(name, value);
        }
    }

    private byte[] answer(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var body = bounded(response);
        if (status.value() == HttpStatus.OK.value()) {
            return body;
        }
        if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()
                || status.value() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            throw new Unreachable("the worker is busy: " + status, null);
        }
        if (status.is4xxClientError()) {
            throw refusal(body);
        }
        throw new Broken("the worker answered " + status, null);
    }

    private byte[] bounded(ClientHttpResponse response) throws IOException {
        var body = response.getBody().readNBytes(largestAnswer + 1);
        if (body.length > largestAnswer) {
            throw new Nonsense("the answer is larger than " + largestAnswer + " bytes", null);
        }
        return body;
    }

    /** A refusal counts only with a code of the worker's own; any proxy can answer 404. */
    private RuntimeException refusal(byte[] body) {
        try {
            var problem = json.readTree(body);
            var code = problem.path("code").asString("");
            return code.matches("[A-Z][A-Z0-9_]{1,63}")
                    ? new Refusal(code, text(problem))
                    : new Nonsense("a refusal without a code", null);
        } catch (JacksonException e) {
            return new Nonsense("a refusal that is no problem document", e);
        }
    }

    private static String text(JsonNode problem) {
        return problem.path("detail").asString(problem.path("title").asString("The picture cannot be read."));
    }
}
