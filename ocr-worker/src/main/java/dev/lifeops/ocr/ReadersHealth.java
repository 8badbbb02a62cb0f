package dev.lifeops.ocr;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when every reader has its Tesseract loaded, which the room waits for before it opens. */
@Component("readers")
class ReadersHealth implements HealthIndicator {

    private final ReadingRoom room;

    ReadersHealth(ReadingRoom room) {
        this.room = room;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("total", room.total())
                .withDetail("busy", room.busy())
                .build();
    }
}
