package dev.lifeops.health.fit;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.fitness.Fitness;
import dev.lifeops.health.google.GoogleHttp;
import dev.lifeops.health.source.Access;
import org.springframework.stereotype.Component;

/** Google's own client of Fit, and one call of it at a time. */
@Component
class FitClient {

    private final GoogleHttp google;

    FitClient(GoogleHttp google) {
        this.google = google;
    }

    Fitness with(Access access) {
        return new Fitness.Builder(
                        google.transport(), GsonFactory.getDefaultInstance(), request -> prepare(request, access))
                .setRootUrl(google.fitUrl())
                .setApplicationName("LifeOps")
                .build();
    }

    private void prepare(HttpRequest request, Access access) {
        google.limit(request);
        request.getHeaders().setAuthorization("Bearer " + access.token());
    }

    <T> T call(Access access, GoogleHttp.Request<T> request) {
        access.awaitTurn();
        return google.answer(request);
    }
}
