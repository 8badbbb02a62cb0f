package dev.lifeops.health.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.health.source.SourceTrouble.Unavailable;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How Google's own client libraries are used here: with little patience and no retries, for the job decides on those. */
@Component
public class GoogleHttp {

    private final GoogleProperties google;
    private final Clock clock;
    private final HttpTransport transport = new NetHttpTransport();

    GoogleHttp(GoogleProperties google, Clock clock) {
        this.google = google;
        this.clock = clock;
    }

    public HttpTransport transport() {
        return transport;
    }

    /** Where Fit is. */
    public String fitUrl() {
        return google.fitUrl().toString();
    }

    /** Sets the limits of a request. */
    public void limit(HttpRequest request) {
        request.setConnectTimeout(Math.toIntExact(google.connectTimeout().toMillis()));
        request.setReadTimeout(Math.toIntExact(google.readTimeout().toMillis()));
        request.setNumberOfRetries(1);
    }

    /** What comes of a request, or the trouble it is in. */
    public <T> T answer(Request<T> request) {
        try {
            return request.execute();
        } catch (HttpResponseException e) {
            throw trouble(e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unavailable("Google did not answer to the end.", e);
        }
    }

    /** Something that a client library does over the network. */
    public interface Request<T> {
        T execute() throws IOException;
    }

    private SourceTrouble trouble(HttpResponseException e) {
        return GoogleAnswers.trouble(
                e.getStatusCode(),
                Objects.requireNonNullElse(e.getContent(), ""),
                e.getHeaders().getRetryAfter(),
                clock.instant());
    }
}
