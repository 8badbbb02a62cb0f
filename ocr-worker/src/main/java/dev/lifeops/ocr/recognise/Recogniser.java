package dev.lifeops.ocr.recognise;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Scan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the words of scans; it keeps Tesseract loaded, and belongs to the thread that made it. */
public final class Recogniser implements AutoCloseable {

    /** The first look, the further ones, and a guest from abroad: each keeps some tens of megabytes. */
    private static final int KEPT = 3;

    private record Loaded(Model model, String languages, Handle handle) {

        private boolean is(Model asked, String askedLanguages) {
            return model == asked && languages.equals(askedLanguages);
        }
    }

    private final Tessdata tessdata;
    private final Deque<Loaded> latestFirst = new ArrayDeque<>();

    /** Loads what will mostly be asked for. */
    public Recogniser(Tessdata tessdata, String usualLanguages) {
        this.tessdata = tessdata;
        handle(Model.CAREFUL, usualLanguages);
        handle(Model.QUICK, usualLanguages);
    }

    /** The words in the order in which Tesseract tells them, in the pixels of the scan's sheet. */
    public List<Word> words(Scan scan, Segmentation segmentation, Model model, String languages) {
        return handle(model, languages).words(scan, segmentation);
    }

    /** Whether a language can be recognised. */
    public boolean knows(String language) {
        return tessdata.has(language);
    }

    private Handle handle(Model model, String languages) {
        var loaded = latestFirst.stream()
                .filter(each -> each.is(model, languages))
                .findFirst()
                .orElseGet(() -> new Loaded(model, languages, new Handle(tessdata, model, languages)));
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
