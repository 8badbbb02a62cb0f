package dev.lifeops.receipts;

import dev.lifeops.receipts.picture.ImageType;
import dev.lifeops.shared.UploadProblems;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A file as it was sent, found to be of a kind that can be read. */
@SuppressWarnings("ArrayRecordComponent") // megabytes are not copied around, nor compared
record Upload(byte[] content, byte[] sha256, String mediaType, Hints hints) {

    /** What the sender knows of the receipt beforehand. */
    record Hints(@Nullable String languages, @Nullable String dateOrder) {}

    static Upload of(byte[] content, Hints hints) {
        if (content.length == 0) {
            throw UploadProblems.empty();
        }
        return new Upload(content, digest(content), ImageType.of(content).mediaType(), hints);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
