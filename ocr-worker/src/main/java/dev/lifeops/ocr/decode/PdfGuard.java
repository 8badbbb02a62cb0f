package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Looks through a PDF's streams before anything is made of them, because PDFBox unpacks whatever it is given. */
final class PdfGuard {

    private static final int MAX_FILTERS = 4;
    private static final int MAX_COLUMNS = 32_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Set<COSName> PACKERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private final Deadline deadline = Deadline.in(PATIENCE);
    private final Unpacked unpacked = new Unpacked();

    void check(PDDocument pdf) throws IOException {
        var document = pdf.getDocument();
        for (var key : document.getXrefTable().keySet()) {
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
                check(stream);
            }
        }
    }

    private void check(COSStream stream) throws IOException {
        deadline.check();
        checkDimensions(stream);
        var filters = list(stream.getFilters());
        if (filters.size() > MAX_FILTERS) {
            throw tooComplex();
        }
        byte[] bytes;
        try (var raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        for (var i = 0; i < filters.size(); i++) {
            if (!(filters.get(i) instanceof COSName filter) || !PACKERS.contains(filter)) {
                checkPicture(bytes);
                return;
            }
            bytes = unpack(filter, bytes, stream, i);
        }
    }

    private byte[] unpack(COSName filter, byte[] packed, COSStream stream, int index) throws IOException {
        unpacked.reset();
        FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(packed), unpacked, stream, index);
        return unpacked.toByteArray();
    }

    private static void checkDimensions(COSStream stream) {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            Limits.checkPixels(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
        }
        for (var parameters : list(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
            if (parameters instanceof COSDictionary each
                    && Math.max(each.getLong(COSName.COLUMNS), each.getLong(COSName.ROWS)) > MAX_COLUMNS) {
                throw tooComplex();
            }
        }
    }

    /** A JPEG inside a PDF has its own header, and that is the one a decoder believes. */
    private static void checkPicture(byte[] bytes) {
        if (FileType.of(bytes).filter(type -> type == FileType.JPEG).isPresent()) {
            JpegHeader.check(bytes);
        }
    }

    private static List<? extends COSBase> list(@Nullable COSBase oneOrMany) {
        if (oneOrMany instanceof COSArray many) {
            return StreamSupport.stream(many.spliterator(), false)
                    .map(each -> each instanceof COSObject reference ? reference.getObject() : each)
                    .toList();
        }
        return oneOrMany == null ? List.of() : List.of(oneOrMany);
    }

    private static UnreadableFile tooComplex() {
        return new UnreadableFile(Reason.TOO_COMPLEX, "The PDF file is made to be hard to unpack.");
    }
}
