package dev.lifeops.ocr.decode;

import java.util.List;

/**
 * A file that was found fit to be read.
 *
 * @param pages in their order
 * @param unit what a pixel of a page is called outside: 1 for a picture's own, less than 1 where a PDF's points are meant
 * @param release what is to be let go of in the end
 */
public record Document(List<Page> pages, double unit, Runnable release) implements AutoCloseable {

    static Document of(List<Page> pages) {
        return new Document(pages, 1, () -> {});
    }

    /** Whether words come with the file. */
    public boolean isWritten() {
        return pages.stream().anyMatch(Page.Written.class::isInstance);
    }

    /** The same pages as they look, whatever words come with them. */
    public Document seen() {
        var seen = pages.stream()
                .map(page -> page instanceof Page.Written written ? written.seen() : page)
                .toList();
        return new Document(seen, unit, release);
    }

    @Override
    public void close() {
        release.run();
    }
}
