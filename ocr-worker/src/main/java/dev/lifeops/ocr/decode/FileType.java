package dev.lifeops.ocr.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its first bytes. */
enum FileType {
    JPEG,
    PNG,
    WEBP,
    TIFF,
    PDF,
    HEIF;

    /** The PDF reference lets the header stand anywhere in the first 1024 bytes. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1");

    static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.claims(bytes)).findFirst();
    }

    private boolean claims(byte[] bytes) {
        return switch (this) {
            case JPEG -> at(bytes, 0, "\u00FF\u00D8\u00FF");
            case PNG -> at(bytes, 0, "\u0089PNG\r\n\u001A\n");
            case WEBP -> at(bytes, 0, "RIFF") && at(bytes, 8, "WEBP");
            case TIFF -> at(bytes, 0, "II*\0") || at(bytes, 0, "MM\0*");
            case PDF -> latin(bytes, 0, PDF_HEADER_WITHIN).contains("%PDF-");
            case HEIF -> at(bytes, 4, "ftyp") && HEIF_BRANDS.contains(latin(bytes, 8, 4));
        };
    }

    private static boolean at(byte[] bytes, int offset, String magic) {
        return latin(bytes, offset, magic.length()).equals(magic);
    }

    private static String latin(byte[] bytes, int offset, int length) {
        var start = Math.min(offset, bytes.length);
        return new String(bytes, start, Math.min(length, bytes.length - start), StandardCharsets.ISO_8859_1);
    }
}
