package dev.lifeops.health.imports;

import dev.lifeops.identity.UserId;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a listener of an import's progress until it is finished, however many instances there are. */
@Component
class ImportEvents {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ImportRows imports;

    ImportEvents(ImportRows imports) {
        this.imports = imports;
    }

    SseEmitter of(UserId person, UUID id) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("import-events").start(() -> tell(person, id, emitter));
        return emitter;
    }

    private void tell(UserId person, UUID id, SseEmitter emitter) {
        try {
            follow(person, id, emitter);
            emitter.complete();
        } catch (IOException | IllegalStateException | InterruptedException e) {
            // nobody listens any more
            emitter.completeWithError(e);
        }
    }

    private void follow(UserId person, UUID id, SseEmitter emitter) throws IOException, InterruptedException {
        var silent = Duration.ZERO;
        var last = "";
        for (var view = imports.find(person, id); view.isPresent(); view = imports.find(person, id)) {
            var now = view.get();
            if (!now.toString().equals(last)) {
                emitter.send(SseEmitter.event().name("progress").data(now));
                silent = Duration.ZERO;
                last = now.toString();
            }
            if (now.status().isFinal()) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
            silent = silent.plus(BETWEEN_LOOKS);
            if (silent.compareTo(LONGEST_SILENCE) >= 0) {
                emitter.send(SseEmitter.event().comment("still here"));
                silent = Duration.ZERO;
            }
        }
    }
}
