package dev.lifeops.receipts;

import dev.lifeops.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** The kinds of files a receipt may come as, told by their content and never by their name. */
enum ImageType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tiff"),
    PDF("application/pdf", "pdf"),
    HEIC("image/heic", "heic");

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    private final String mediaType;
    private final String extension;

    ImageType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    static ImageType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The type of a file, or a refusal. */
    static ImageType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.begins(content))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "UNSUPPORTED_FILE_TYPE",
                        "Send a JPEG, PNG, WebP, TIFF, HEIC or PDF file."));
    }

    private boolean begins(byte[] content) {
        return switch (this) {
            case JPEG -> has(content, 0, "\u00ff\u00d8\u00ff");
            case PNG -> has(content, 0, "\u0089PNG\r\n\u001a\n");
            case WEBP -> has(content, 0, "RIFF") && has(content, 8, "WEBP");
            case TIFF -> has(content, 0, "II*\0") || has(content, 0, "MM\0*");
            case PDF -> has(content, 0, "%PDF-");
            case HEIC -> has(content, 4, "ftyp") && HEIC_BRANDS.contains(text(content, 8));
        };
    }

    private static boolean has(byte[] content, int at, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + bytes.length
                && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private static String text(byte[] content, int at) {
        return content.length < at + 4 ? "" : new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }
}
