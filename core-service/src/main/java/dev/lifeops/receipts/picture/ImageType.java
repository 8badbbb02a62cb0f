package dev.lifeops.receipts.picture;

import dev.lifeops.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** The kinds of files a receipt may come as, told by their content and never by their name. */
public enum ImageType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tiff"),
    PDF("application/pdf", "pdf"),
    HEIC("image/heic", "heic"),

    /** No picture at all, but a receipt that was handed out as data. */
    JSON("application/json", "json");

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    private final String mediaType;
    private final String extension;

    ImageType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public static ImageType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The type of a file, or a refusal. */
    public static ImageType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.begins(content))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "UNSUPPORTED_FILE_TYPE",
                        "Send a JPEG, PNG, WebP, TIFF, HEIC or PDF file, or a receipt as JSON."));
    }

    private boolean begins(byte[] content) {
        return switch (this) {
            case JPEG -> has(content, 0, "\u00ff\u00d8\u00ff");
            case PNG -> has(content, 0, "\u0089PNG\r\n\u001a\n");
            case WEBP -> has(content, 0, "RIFF") && has(content, 8, "WEBP");
            case TIFF -> has(content, 0, "II*\0") || has(content, 0, "MM\0*");
            case PDF -> has(content, 0, "%PDF-");
            case JSON ->
                text(content, 0, Math.min(content.length, 64))
                        .replace("\u00ef\u00bb\u00bf", "")
                        .stripLeading()
                        .startsWith("{");
            case HEIC -> has(content, 4, "ftyp") && HEIC_BRANDS.contains(text(content, 8, 4));
        };
    }

    private static boolean has(byte[] content, int at, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + bytes.length
                && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private static String text(byte[] content, int at, int length) {
        return content.length < at + length ? "" : new String(content, at, length, StandardCharsets.ISO_8859_1);
    }
}
