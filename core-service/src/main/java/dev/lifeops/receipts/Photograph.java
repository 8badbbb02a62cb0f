package dev.lifeops.receipts;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The first picture of a receipt, but for its bytes, and what was known when it was sent. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // not compared, and changed by nobody
record Photograph(
        byte[] sha256,
        String mediaType,
        int sizeInBytes,
        @Nullable String languages,
        @Nullable String dateOrder) {

    static Photograph of(Upload upload) {
        return new Photograph(
                upload.sha256(),
                upload.mediaType(),
                upload.content().length,
                upload.hints().languages(),
                upload.hints().dateOrder());
    }
}
