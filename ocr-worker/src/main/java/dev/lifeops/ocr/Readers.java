package dev.lifeops.ocr;

import dev.lifeops.ocr.recognise.Recogniser;
import dev.lifeops.ocr.reread.SecondReader;

/** Who reads a page, and who is asked again about lines in doubt. */
record Readers(Recogniser first, SecondReader second) implements AutoCloseable {

    @Override
    public void close() {
        first.close();
    }
}
