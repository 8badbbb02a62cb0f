package dev.lifeops.receipts.picture;

/** A picture without the place where it was taken. */
public final class ShownPicture {

    private ShownPicture() {}

    /** The bytes themselves where there is nothing to hide. */
    public static byte[] of(ImageType type, byte[] content) {
        return switch (type) {
            case JPEG -> JpegMetadata.removedFrom(content);
            case PNG -> PngMetadata.removedFrom(content);
            case WEBP, TIFF, HEIC -> GpsTags.blankedIn(content);
            case PDF, JSON -> content;
        };
    }
}
