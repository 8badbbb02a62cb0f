package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.Page.Pictured;
import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.util.List;
import java.util.stream.IntStream;

/** Turns bytes into pages, or says why not. */
public final class Decoder {

    private final HeifConverter heif;

    public Decoder() {
        this(HeifConverter.installed());
    }

    Decoder(HeifConverter heif) {
        this.heif = heif;
    }

    /** Finds out what the bytes are, and refuses them before they cost anything. */
    public Document decode(byte[] bytes) {
        Limits.checkBytes(bytes.length);
        var type = FileType.of(bytes).orElseThrow(Decoder::unsupported);
        return switch (type) {
            case JPEG -> {
                JpegHeader.check(bytes);
                yield picture(bytes);
            }
            case PNG -> {
                PngHeader.check(bytes);
                yield picture(bytes);
            }
            case WEBP -> {
                WebpHeader.check(bytes);
                yield picture(bytes);
            }
            case TIFF -> tiff(bytes);
            case HEIF -> decode(heif.toJpeg(bytes));
            case PDF -> PdfFile.open(bytes);
        };
    }

    private static Document picture(byte[] bytes) {
        return Document.of(List.of(new Pictured(1, () -> Pixels.decode(bytes))));
    }

    private static Document tiff(byte[] bytes) {
        var directories = TiffHeader.pages(bytes);
        return Document.of(IntStream.range(0, directories.size())
                .<Page>mapToObj(i ->
                        new Pictured(i + 1, () -> Pixels.decode(TiffHeader.withFirstPage(bytes, directories.get(i)))))
                .toList());
    }

    private static UnreadableFile unsupported() {
        return new UnreadableFile(
                Reason.UNSUPPORTED_MEDIA_TYPE, "The file is none of JPEG, PNG, WebP, TIFF, PDF, HEIC and JSON.");
    }
}
