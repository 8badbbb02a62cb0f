package dev.lifeops.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Receipts, and what tests do with them again and again. */
public final class Shoebox {

    public static final String RECEIPTS = "/api/v1/receipts";

    private final TestClient client;
    private final FakeWorker worker;
    private final CircuitBreakerRegistry breakers;

    Shoebox(TestClient client, FakeWorker worker, CircuitBreakerRegistry breakers) {
        this.client = client;
        this.worker = worker;
        this.breakers = breakers;
    }

    /** A new day: the worker is well, and nobody remembers the last one's troubles. */
    public void freshStart() {
        worker.isWell();
        breakers.circuitBreaker("ocr-worker").reset();
    }

    public TestClient somebody() {
        return client.signedIn();
    }

    /** A picture that nobody has uploaded before. */
    public static byte[] newPicture() {
        return picture("png");
    }

    static byte[] picture(String format) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (var pixel = 0; pixel < 64; pixel++) {
            image.setRGB(pixel % 8, pixel / 8, ThreadLocalRandom.current().nextInt());
        }
        try (var bytes = new ByteArrayOutputStream()) {
            assertThat(ImageIO.write(image, format, bytes)).isTrue();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static MultiValueMap<String, ?> form(byte[] content) {
        return form(content, Map.of());
    }

    static MultiValueMap<String, ?> form(byte[] content, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new HttpEntity<>(new ByteArrayResource(content), fileNamed("../../whatever.exe")));
        fields.forEach(form::add);
        return form;
    }

    private static HttpHeaders fileNamed(String name) {
        var headers = new HttpHeaders();
        headers.setContentDisposition(
                ContentDisposition.formData().name("file").filename(name).build());
        return headers;
    }

    static TestAnswer upload(TestClient person, byte[] content) {
        return person.post(RECEIPTS, form(content));
    }

    static TestAnswer upload(TestClient person, byte[] content, Map<String, String> headers) {
        return person.post(RECEIPTS, form(content), headers);
    }

    /** Uploads a new receipt and returns where it is. */
    static String uploaded(TestClient person) {
        return RECEIPTS + "/" + upload(person, newPicture()).is(202).field("id");
    }

    /** Uploads a new receipt, sees it read and returns where it is. */
    public static String read(TestClient person) {
        var receipt = uploaded(person);
        awaitStatus(person, receipt, "READ");
        return receipt;
    }

    public static TestAnswer awaitStatus(TestClient person, String receipt, String status) {
        var last = new AtomicReference<>(person.get(receipt));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    last.set(person.get(receipt).is(200));
                    assertThat(last.get().field("status")).isEqualTo(status);
                });
        return last.get();
    }

    /** Corrects a receipt with its latest version in hand. */
    public static TestAnswer patch(TestClient person, String path, Object patch) {
        return person.patch(path, patch, Map.of("If-Match", etag(person, path)));
    }

    public static String etag(TestClient person, String path) {
        var etag = person.get(path).is(200).header("ETag");
        assertThat(etag).isNotNull();
        return String.valueOf(etag);
    }
}
