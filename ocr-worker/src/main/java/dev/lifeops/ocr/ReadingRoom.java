package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.recognise.Recogniser;
import dev.lifeops.ocr.recognise.Tessdata;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desks at which receipts are read: as many at a time as there are, so that memory is bounded. */
@Component
final class ReadingRoom implements AutoCloseable {

    private final OcrProperties properties;
    private final Tessdata tessdata;
    private final List<Desk> desks;
    private final BlockingQueue<Desk> free;

    ReadingRoom(OcrProperties properties, Tessdata tessdata, Clock clock) {
        this.properties = properties;
        this.tessdata = tessdata;
        var usual = usualLanguages();
        desks = IntStream.rangeClosed(1, properties.readers())
                .mapToObj(number -> new Desk("reader-" + number, () -> reader(usual, clock)))
                .toList();
        free = new ArrayBlockingQueue<>(desks.size(), true, desks);
    }

    private @Nullable String usualLanguages() {
        var configured = properties.languages();
        return configured == null || configured.isBlank() ? null : tessdata.checked(configured);
    }

    private ReceiptReader reader(@Nullable String languages, Clock clock) {
        return new ReceiptReader(new Recogniser(tessdata, Spoken.atFirst(languages)), languages, clock);
    }

    /** Has the next free reader do the work, or gives up when none becomes free in time. */
    Reading read(Function<ReceiptReader, Reading> work) {
        var desk = freeDesk();
        try {
            return desk.submit(reader -> working(desk, () -> work.apply(reader)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The desk is free when the work is done, even if nobody waits for it any more. */
    private Reading working(Desk desk, Supplier<Reading> work) {
        try {
            return work.get();
        } finally {
            free.add(desk);
        }
    }

    private Desk freeDesk() {
        try {
            var desk = free.poll(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (desk == null) {
                throw new WorkerBusy();
            }
            return desk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerBusy();
        }
    }

    /** The languages as Tesseract is to be told them, if all are available. */
    String checkedLanguages(String languages) {
        return tessdata.checked(languages);
    }

    int total() {
        return desks.size();
    }

    int busy() {
        return desks.size() - free.size();
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
    }
}
