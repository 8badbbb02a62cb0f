package dev.lifeops.ocr.recognise;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Scan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the words of scans; it keeps Tesseract loaded, and belongs to the thread that made it. */
public final class Recogniser implements AutoCloseable {

    /** The usual languages and one more choice: each keeps some tens of megabytes. */
    private static final int KEPT = 2;

    private record Loaded(String languages, Handle handle) {}

    private final Tessdata tessdata;
    private final Deque<Loaded> latestFirst = new ArrayDeque<>();

    /** Loads the languages that will mostly be asked for. */
    public Recogniser(Tessdata tessdata, String usualLanguages) {
        this.tessdata = tessdata;
        handle(usualLanguages);
    }

    /** The words in the order in which Tesseract tells them, in the pixels of the scan's sheet. */
    public List<Word> words(Scan scan, Segmentation segmentation, String languages) {
        return handle(languages).words(scan, segmentation);
    }

    private Handle handle(String languages) {
        var loaded = latestFirst.stream()
                .filter(each -> each.languages().equals(languages))
                .findFirst()
                .orElseGet(() -> new Loaded(languages, new Handle(tessdata, languages)));
        latestFirst.remove(loaded);
        latestFirst.addFirst(loaded);
        if (latestFirst.size() > KEPT) {
            latestFirst.removeLast().handle().close();
        }
        return loaded.handle();
    }

    @Override
    public void close() {
        latestFirst.forEach(each -> each.handle().close());
        latestFirst.clear();
    }
}
